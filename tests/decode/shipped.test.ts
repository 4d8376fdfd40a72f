// The shipped weights on the whole: names as they stand in sentences that nobody trained on.

import { expect, test } from 'vitest'
import { analyzeWith } from '../../src/analyze.js'
import { compileFolder } from '../../src/cli/folder.js'
import { readMarks } from '../../src/formats/markup.js'
import { loadGazetteer } from '../../src/gazetteer/gazetteer.js'

const gazetteer = loadGazetteer(compileFolder('data'))

test.each([
  // A name and its post in one word, as captions and blogs have them.
  ['<PER|김하나><POS|회장>은 웃었다.'],
  ['사진은 <PER|이두리><POS|기자>.'],
  ['<PER|트럼프><POS|대통령>은 웃었다.'],
  // What a table counts in is no body.
  ['매출액(백만원) 자본금(조원)'],
])('%s', (markup) => {
  const { text, entities } = readMarks(markup)
  expect(analyzeWith(gazetteer, text).entities.map(({ text, label }) => [text, label])).toEqual(
    entities.map(({ start, end, label }) => [text.slice(start, end), label]),
  )
})
