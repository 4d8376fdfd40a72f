// string → Text: folding, composing, and the way back to the caller's offsets.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CLASS_OF, DIGIT, HANGUL, HANJA, LATIN, LEGAL, MARK, NEWLINE, SPACE } from '../../src/text/classes.js'
import { readText, toSourceEnd, toSourceStart } from '../../src/text/read.js'
import { anyText } from '../support/text.js'

const normalised = (source: string): string => readText(source).value

describe('folding', () => {
  it.each([
    ['full width', 'ＬＧ전자 ３분기 １００％', 'LG전자 3분기 100%'],
    ['full-width currencies', '￦100 ￥5 ￡3 ￠9', '₩100 ¥5 £3 ¢9'],
    ['odd spaces', '100\u00a0억\u2009원\u3000약\u3164끝', '100 억 원 약 끝'],
    ['dashes', '5–6조 −3% ‑', '5-6조 -3% -'],
    ['tildes', '5∼6조 5～6조 5〜6조', '5~6조 5~6조 5~6조'],
    ['middle dots', '삼성ㆍSK・LG‧GS•현대∙기아ᆞ', '삼성·SK·LG·GS·현대·기아·'],
    ['percent signs', '3％ 4﹪', '3% 4%'],
    ['low quotes', '„말‟ ‛말‚', '”말” ’말’'],
    ['compatibility Hanja', '\uf9e1在鎔', '李在鎔'],
    ['NUL', 'a\0b', 'a\ufffdb'],
  ])('%s', (_name, source, value) => {
    expect(normalised(source)).toBe(value)
  })

  it('keeps what is no variant: em dash, ㈜, ㎡, emoji, curly quotes', () => {
    const source = '㈜한빛 — 33㎡ 😀 ‘말’ “말”'
    const text = readText(source)
    expect(text.value).toBe(source)
    expect(text.toSource).toBeNull()
  })

  it('gives back the very string when nothing had to change', () => {
    const source = '이재용 삼성전자 회장'
    expect(readText(source).value).toBe(source)
    expect(readText(source).toSource).toBeNull()
  })
})

describe('what is left out or composed', () => {
  it('leaves zero-width characters out and keeps them inside a span only', () => {
    const source = '\ufeff삼\u200b성\u00ad전자\u200b는'
    const text = readText(source)
    expect(text.value).toBe('삼성전자는')
    expect([toSourceStart(text, 0), toSourceEnd(text, 4)]).toEqual([1, 7])
    expect(source.slice(1, 7)).toBe('삼\u200b성\u00ad전자')
    expect(toSourceStart(text, 4)).toBe(8)
  })

  it('composes jamo syllable by syllable', () => {
    const source = '삼성전자 각\u0301'.normalize('NFD')
    const text = readText(source)
    expect(text.value).toBe('삼성전자 각\u0301'.normalize('NFC'))
    expect(source.slice(toSourceStart(text, 0), toSourceEnd(text, 2)).normalize('NFC')).toBe('삼성')
  })

  it('adds a final consonant to the whole syllable before it', () => {
    const source = '나는 가\u11a8이다'
    const text = readText(source)
    expect(text.value).toBe('나는 각이다')
    expect([toSourceStart(text, 3), toSourceEnd(text, 4)]).toEqual([3, 5])
  })

  it('composes accents of Latin names', () => {
    const source = 'Nestle\u0301는'
    const text = readText(source)
    expect(text.value).toBe('Nestlé는')
    expect([toSourceStart(text, 5), toSourceEnd(text, 6)]).toEqual([5, 7])
  })

  it('composes over what is left out', () => {
    const text = readText('상무부\u00ad\u11ab가')
    expect(text.value).toBe('상무분가')
    expect([toSourceStart(text, 2), toSourceEnd(text, 3)]).toEqual([2, 5])
  })

  it('reads decomposed text as it reads composed text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'한글이재용 값닭꿩 100억é. A') }), (composed) => {
        expect(normalised(composed.normalize('NFD'))).toBe(normalised(composed))
      }),
    )
  })
})

describe('the way back', () => {
  it('leads every letter to its own piece of the source, in order, without overlap', () => {
    fc.assert(
      fc.property(anyText, (source) => {
        const text = readText(source)
        const { value, length } = text
        const spans = Array.from({ length }, (_, i) => [toSourceStart(text, i), toSourceEnd(text, i + 1)] as const)
        let last = 0
        for (const [start, end] of spans) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          last = end
        }
        expect(last).toBeLessThanOrEqual(source.length)
        // Each piece read alone gives its letter again.
        spans.forEach(([start, end], i) => {
          expect(readText(source.slice(start, end)).value).toBe(value[i])
        })
      }),
      { numRuns: 500 },
    )
  })

  it('is idempotent: a normalised text reads as itself', () => {
    fc.assert(
      fc.property(anyText, (source) => {
        const once = normalised(source)
        expect(normalised(once)).toBe(once)
      }),
      { numRuns: 500 },
    )
  })

  it('takes any code units at all', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 0xffff })), (codes) => {
        const source = String.fromCharCode(...codes)
        const text = readText(source)
        for (let i = 0; i < text.length; i++) {
          expect(text.units[i]).toBe(text.value.charCodeAt(i))
          expect(toSourceEnd(text, i)).toBeLessThanOrEqual(toSourceStart(text, i))
        }
        expect(toSourceEnd(text, text.length)).toBeLessThanOrEqual(source.length)
        expect(text.units.subarray(text.length, text.length + 16).every((unit) => unit === 0)).toBe(true)
      }),
      { numRuns: 500 },
    )
  })
})

describe('classes', () => {
  it.each([
    ['가힣', HANGUL],
    ['09', DIGIT],
    ['azAZéÖ', LATIN],
    ['美中李ア', HANJA],
    ['㈜㈱', LEGAL],
    ['\n\r\u0085\u2028', NEWLINE],
    [' \t\u00a0', SPACE],
    ['×·~&₩ㄱ🙂', MARK],
  ])('%j', (letters, kind) => {
    for (let i = 0; i < letters.length; i++) expect(CLASS_OF[letters.charCodeAt(i)]).toBe(kind)
  })
})
