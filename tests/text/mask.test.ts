// URLs and e-mail addresses: what is masked, and that masking is linear.

import { describe, expect, it } from 'vitest'
import { MASKED } from '../../src/text/classes.js'
import { readText } from '../../src/text/read.js'

/** The source with every masked stretch as one `#`. */
function masked(source: string): string {
  const { value, classes, length } = readText(source)
  let out = ''
  for (let i = 0; i < length; i++) out += classes[i] === MASKED ? '#' : value[i]
  return out.replace(/#+/g, '#')
}

describe('masking', () => {
  it.each([
    ['기자 minji@hanbit.example 무단', '기자 # 무단'],
    ['김민지기자minji.kim+news@hanbit.example.', '김민지기자#.'],
    ['(사진=https://hanbit.example/a/b.jpg?w=1&h=2)', '(사진=#)'],
    ['www.hanbit.example에서', '#에서'],
    ['http://hanbit.example.', '#.'],
    ['HTTPS://HANBIT.EXAMPLE, 참고', '#, 참고'],
    ['@회사 a@ @ b', '@회사 a@ @ b'],
    ['비율 3://5', '비율 3://5'],
    ['awww.b', 'awww.b'],
    ['(단위: 백만원, %)', '(단위#)'],
    ['(단위 : 원/kg) 매출액(백만원) 5', '(단위#) 매출액(백만원) 5'],
    ['(단위 면적당 5명)', '(단위 면적당 5명)'],
  ])('%s', (source, expected) => {
    expect(masked(source)).toBe(expected)
  })

  it.each([['www.'], ['a://'], ['://'], ['a@'], ['@'], ['a.'], ['a@b.'], ['www.a@b://']])('reads a million times %j once', (piece) => {
    // A quadratic search over this would take hours, and the test would time out.
    const source = piece.repeat(1_000_000)
    expect(readText(source).length).toBe(source.length)
  })
})
