// Names said again in another spelling.

import { describe, expect, test } from 'vitest'
import { bitsOf } from '../../src/decode/hash-bits.js'
import { isInBracket, isOtherSpelling, knownNames, LAST_PART_BIT } from '../../src/decode/repeat.js'
import { hashBetween } from '../../src/features/hashes.js'
import type { Candidate } from '../../src/types.js'

const person = (text: string, name: string, score = 0.95): Candidate => {
  const start = text.indexOf(name)
  return { start, end: start + name.length, label: 'PERSON', score, source: 'person/learned' }
}

describe('another spelling of a name', () => {
  const text = '토마스 뮐렌과 아넬리 브룬 사장. 토머스 뮬런은 아넬리제 브룬보다 크다. 트로이 목마.'
  const known = knownNames(text, [person(text, '토마스 뮐렌'), person(text, '아넬리 브룬')])

  test.each([
    ['토머스 뮬런', true],
    ['아넬리제 브룬', false],
    ['트로이 목마', false],
  ])('%s: %s', (name, expected) => {
    const start = text.indexOf(name)
    expect(known !== null && isOtherSpelling(known, text, start, start + name.length)).toBe(expected)
  })

  test('may share a word of three letters or more', () => {
    const other = '라메시 고팔라크리 부사장. 라메쉬 고팔라크리로도 적는다.'
    const names = knownNames(other, [person(other, '라메시 고팔라크리')])
    const start = other.indexOf('라메쉬')
    expect(names !== null && isOtherSpelling(names, other, start, start + '라메쉬 고팔라크리'.length)).toBe(true)
  })

  test('is not looked for when no name is likely', () => {
    expect(knownNames(text, [person(text, '토마스 뮐렌', 0.3)])).toBeNull()
  })
})

test('what fills the bracket behind a name in other letters is one, too', () => {
  const text = '토마스 뮐렌(Thomas Muehlen)이 왔다. 아넬리 브룬(대표)은 갔다.'
  const known = knownNames(text, [person(text, '토마스 뮐렌'), person(text, '아넬리 브룬')])
  const fills = (name: string, bit = 1): boolean => {
    const start = text.indexOf(name)
    return known !== null && isInBracket(known, text, start, start + name.length, bit)
  }
  expect(fills('Thomas Muehlen')).toBe(true)
  expect(fills('Thomas Muehlen', 2)).toBe(false)
  expect(fills('Muehlen')).toBe(false)
  expect(fills('대표')).toBe(false)
})

test('a given name is a part of the name that was called in full', () => {
  const text = '김하늘 사장이 왔다. 하늘은 웃었다.'
  const known = knownNames(text, [person(text, '김하늘')])
  const bits = (word: string): number => {
    const start = text.indexOf(word)
    return known === null ? 0 : bitsOf(known.names, hashBetween(text, start, start + word.length)) & LAST_PART_BIT
  }
  expect(bits('하늘')).toBe(LAST_PART_BIT)
  expect(bits('사장')).toBe(0)
})
