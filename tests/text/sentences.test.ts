// Sentence borders: each `|` of an example is a border, and the input is the line without them.

import { describe, expect, it } from 'vitest'
import { readText } from '../../src/text/read.js'
import { tokenize } from '../../src/tokens/tokenize.js'

function withBorders(example: string): string {
  const source = example.replaceAll('|', '')
  const { sentenceCount, sentenceStart } = tokenize(readText(source))
  let out = ''
  for (let i = 0; i < sentenceCount; i++)
    out += `${i === 0 ? '' : '|'}${source.slice(i === 0 ? 0 : sentenceStart[i], i + 1 < sentenceCount ? sentenceStart[i + 1] : source.length)}`
  return out
}

describe('sentences', () => {
  it.each([
    '한빛전자는 새 공장을 짓는다. |투자액은 100억원이다.',
    '정말인가? |그렇다! |그는 웃었다.',
    '“공장을 짓겠다.” |김 대표는 이렇게 말했다.',
    '“공장을 짓겠다.”라고 김 대표는 말했다.',
    '(사진=한빛전자 제공.) |다음 문장.',
    '매출은 3.5% 늘었다. |이익도 늘었다.',
    '제목\n|본문 첫 줄이다. |둘째 문장.\n\n|새 문단',
    '2025. 2. 5. 공시했다. |끝.',
    '기준연도는 2025. |다음 문장이다.',
    '1. 개요',
    'Hanbit Co. 는 J. Kim 대표가 이끈다. |끝',
    '말을 아꼈다... |그리고 떠났다.',
    '영업이익 10조…반도체 살아났다',
    '',
  ])('%s', (example) => {
    expect(withBorders(example)).toBe(example)
  })

  it('bounds a sentence, an eojeol and a run, so that no scan over one of them can be long', () => {
    const sentence = tokenize(readText('가 '.repeat(5000)))
    expect(sentence.sentenceCount).toBe(10)
    const eojeol = tokenize(readText('('.repeat(5000)))
    expect(eojeol.eojeolCount).toBe(Math.ceil(5000 / 128))
    expect(eojeol.count).toBe(5000)
    const run = tokenize(readText('가'.repeat(5000)))
    for (let t = 0; t < run.count; t++) expect(run.end[t] - run.start[t]).toBeLessThanOrEqual(256)
    expect(run.end[run.count - 1]).toBe(5000)
  })
})
