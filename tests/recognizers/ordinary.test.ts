// Words that name nobody, and names that only look like one.

import { expect, test } from 'vitest'
import { compileFolder } from '../../src/cli/folder.js'
import { loadGazetteer } from '../../src/gazetteer/gazetteer.js'
import { isNobody } from '../../src/recognizers/names/ordinary.js'
import { contextOf } from '../support/context.js'

const gazetteer = loadGazetteer(compileFolder('data', null))
const nobody = (marked: string): boolean => {
  const start = marked.indexOf('[')
  return isNobody(contextOf(marked.replace(/[[\]]/g, ''), gazetteer), start, marked.indexOf(']') - 1)
}

test('a word for people names nobody', () => {
  for (const text of ['[관계자]는 말했다', '[장모]를 모신다', '[오히려] 대표가 나섰다', '회장 [방미]', '[원]/달러 환율'])
    expect(nobody(text)).toBe(true)
})

test('a surname and a masked name do', () => {
  for (const text of ['[양] 대표', '[장모]씨는 풀려났다', '[장모] 씨는 풀려났다', '[장모](62)씨']) expect(nobody(text)).toBe(false)
})
