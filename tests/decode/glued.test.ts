// A copy of a document with its names and posts in one word: which spaces go, and where its entities are then.

import { describe, expect, test } from 'vitest'
import { glued } from '../../src/decode/training/glued.js'
import { readMarkup } from '../../src/formats/markup.js'

/** The copy of a marked-up text: its text, and its entities as [text, label]. */
function copyOf(markup: string): { text: string; entities: [string, string][] } | null {
  const { text, entities } = readMarkup(markup)
  const copy = glued({ id: 'a', text, entities })
  return (
    copy && {
      text: copy.text,
      entities: copy.entities.map(({ start, end, label }) => [copy.text.slice(start, end), label]),
    }
  )
}

describe('a document with names and posts in one word', () => {
  test('has no space between a person and the post behind it', () => {
    expect(copyOf('<ORG|가람전자> <PER|김하나> <POS|회장>과 <PER|이두리> <POS|사장>은 <DAT|15일> 만났다.')).toEqual({
      text: '가람전자 김하나회장과 이두리사장은 15일 만났다.',
      entities: [
        ['가람전자', 'ORGANIZATION'],
        ['김하나', 'PERSON'],
        ['회장', 'POSITION'],
        ['이두리', 'PERSON'],
        ['사장', 'POSITION'],
        ['15일', 'DATE'],
      ],
    })
  })

  test('keeps the space before a body, a post in letters and a post in another place', () => {
    expect(copyOf('<POS|회장> <PER|김하나> <ORG|가람전자> <POS|회장>, <PER|이두리> <POS|CEO>, <PER|Hana Kim> <POS|회장>')).toBeNull()
  })
})
