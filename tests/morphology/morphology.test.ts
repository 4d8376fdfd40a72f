// Morphemes: stems, particles, copulas and endings, their parts of speech and dictionary forms.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gazetteerOf } from '../../src/gazetteer/gazetteer.js'
import { cutMorphemes, type Span } from '../../src/morphology/cut.js'
import { HEADS, keyOf, TEMPLATES, WIDTH } from '../../src/morphology/features.js'
import { lemmaOf } from '../../src/morphology/lemma.js'
import {
  addWeights,
  compileMorphology,
  findTails,
  loadMorphology,
  type MorphologyModel,
  PACKED,
  scoreOf,
  stemOf,
  tailOf,
  tailsFound,
} from '../../src/morphology/model.js'
import { PARTS_OF_SPEECH } from '../../src/morphology/morphemes.js'
import { contextOf } from '../support/context.js'
import { shipped } from '../support/lists.js'

const gazetteer = shipped()
const model = loadMorphology(gazetteer.sections.morphology)

function cut(source: string, spans: readonly Span[] = []): string {
  const context = contextOf(source, gazetteer)
  const { count, start, end, part } = cutMorphemes(model, context, spans)
  return Array.from({ length: count }, (_, i) => `${context.text.value.slice(start[i], end[i])}/${PARTS_OF_SPEECH[part[i]]}`).join(' ')
}

describe('morphemes', () => {
  it.each([
    ['공장에서는 제품을 만든다.', '공장/NOUN 에서는/ADP 제품/NOUN 을/ADP 만든다/VERB ./PUNCT'],
    ['매출이 늘어날 전망이다.', '매출/NOUN 이/ADP 늘어날/VERB 전망/NOUN 이다/AUX ./PUNCT'],
    ['그는 중요한 문제라고 말했다.', '그/PRON 는/ADP 중요한/ADJ 문제/NOUN 라고/PART 말했다/VERB ./PUNCT'],
    ['직원 1,234.5명과 함께', '직원/NOUN 1,234.5/NUM 명/NOUN 과/ADP 함께/ADV'],
    ['5천억원을 매우 빠르게', '5/NUM 천억/NUM 원/NOUN 을/ADP 매우/ADV 빠르게/ADJ'],
    ['하지만 다른 회사는 아니다', '하지만/CCONJ 다른/DET 회사/NOUN 는/ADP 아니다/AUX'],
    ['감독님들은 아들을', '감독/NOUN 님/NOUN 들/NOUN 은/ADP 아들/NOUN 을/ADP'],
    ['사장님과 한미 투자은행이', '사장/NOUN 님/NOUN 과/ADP 한/PROPN 미/PROPN 투자/NOUN 은행/NOUN 이/ADP'],
    ['3년만에 두시간째 10점준다', '3/NUM 년/NOUN 만/NOUN 에/ADP 두/DET 시간/NOUN 째/NOUN 10/NUM 점/NOUN 준다/VERB'],
    ['하루하루를 5구역에서', '하루하루/NOUN 를/ADP 5/NUM 구역/NOUN 에서/ADP'],
    ['마루코같은 사람', '마루코/NOUN 같은/NOUN 사람/NOUN'],
    ['1,2번과 2025.2.5 버전', '1/NUM ,/PUNCT 2/NUM 번/NOUN 과/ADP 2025/NUM ./PUNCT 2/NUM ./PUNCT 5/NUM 버전/NOUN'],
    ['3년간 둘다 둘중에', '3/NUM 년/NOUN 간/NOUN 둘/NUM 다/ADV 둘/NUM 중/NOUN 에/ADP'],
    ['김철수씨연기와 김영희스럽다', '김철수/PROPN 씨/NOUN 연기/NOUN 와/ADP 김영희/PROPN 스럽다/ADJ'],
    ['한국영화와 송파병', '한국/PROPN 영화/NOUN 와/ADP 송파/PROPN 병/NOUN'],
    ['20% 올랐다 😀', '20/NUM %/SYM 올랐다/VERB 😀/SYM'],
  ])('%s', (source, want) => {
    expect(cut(source)).toBe(want)
  })

  it('cuts at every border of an entity and reads what follows it', () => {
    expect(cut('한빛전자측은 왔다', [{ start: 0, end: 4, label: 'ORGANIZATION' }])).toMatch(/^한빛전자\/PROPN 측\/NOUN 은\/ADP /)
    expect(cut('국회의장은', [{ start: 0, end: 4, label: 'POSITION' }])).toBe('국회/NOUN 의장/NOUN 은/ADP')
    expect(cut('이모(33)씨', [{ start: 0, end: 2, label: 'PERSON' }])).toBe('이/PROPN 모/DET (/PUNCT 33/NUM )/PUNCT 씨/NOUN')
    expect(cut('한지우군은', [{ start: 0, end: 4, label: 'PERSON' }])).toBe('한지우/PROPN 군/NOUN 은/ADP')
    expect(cut('한지우박사는', [{ start: 0, end: 5, label: 'PERSON' }])).toBe('한지우/PROPN 박사/NOUN 는/ADP')
    expect(cut('한지우오빠는', [{ start: 0, end: 4, label: 'PERSON' }])).toMatch(/^한지우\/PROPN 오\/NOUN /)
    expect(cut('10여 년간', [{ start: 0, end: 5, label: 'DATE' }])).toMatch(/ 년\/NOUN 간\/NOUN$/)
    expect(cut('한빛전자의', [{ start: 0, end: 4, label: 'ORGANIZATION' }])).toBe('한빛전자/PROPN 의/ADP')
    expect(cut('1,234.5', [{ start: 0, end: 1, label: 'QUANTITY' }])).toBe('1/NUM ,/PUNCT 234.5/NUM')
  })

  it('reads a word alike whatever was read before it', () => {
    const text = '가온누리는 지난 4일 두시간쯤 중요한 회의를 열고 새 공장이 문제라고 밝혔다. 10점준다'
    const first = cut(text)
    // More words than are remembered.
    for (let i = 0; i < 400; i++)
      cut(
        Array.from({ length: 200 }, (_, k) => String.fromCharCode(0xac00 + ((i * 200 + k * 37) % 11172), 0xac00 + k, 0xac00 + i)).join(' '),
      )
    expect(cut(text)).toBe(first)
    // Other lists have a memory of their own.
    const other = contextOf(text, gazetteerOf(gazetteer, null))
    const { count, end } = cutMorphemes(model, other, [])
    expect(count).toBe(first.split(' ').length)
    expect(end[count - 1]).toBe(other.text.length)
  })

  it('covers every character but white space once, in order, and cuts at the borders of any spans', () => {
    const piece = fc.constantFrom('회장', '이었다', '는', ' ', '\n', 'LG', '30', '.', ',', '(', '😀', '漢', '억', '㈜', '\u200b', '·')
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), fc.nat(20), fc.integer({ min: 1, max: 5 }), (parts, from, size) => {
        const context = contextOf(parts.join(''), gazetteer)
        const { text } = context
        const end = Math.min(text.length, from + size)
        const spans: Span[] =
          from < end &&
          !/\s/.test(text.value[from] + text.value[end - 1]) &&
          !(text.units[from] >> 10 === 0x37) &&
          !(text.units[end] >> 10 === 0x37)
            ? [{ start: from, end, label: 'PERSON' }]
            : []
        const morphemes = cutMorphemes(model, context, spans)
        let rest = ''
        let last = 0
        for (let i = 0; i < morphemes.count; i++) {
          expect(morphemes.start[i]).toBeGreaterThanOrEqual(last)
          rest += text.value.slice(morphemes.start[i], morphemes.end[i])
          last = morphemes.end[i]
        }
        expect(rest).toBe(text.value.replace(/\s/g, ''))
        for (const span of spans) {
          expect(Array.from(morphemes.start.subarray(0, morphemes.count))).toContain(span.start)
          expect(Array.from(morphemes.end.subarray(0, morphemes.count))).toContain(span.end)
        }
      }),
      { numRuns: 300 },
    )
  })
})

describe('dictionary forms', () => {
  it.each([
    ['투자한다고', 'VERB', '투자하다'],
    ['뭉클었습니다', 'ADJ', '뭉클다'],
    ['쫄깃었는데', 'ADJ', '쫄깃다'],
    ['설립됐다', 'VERB', '설립되다'],
    ['전해졌다', 'VERB', '전해지다'],
    ['밝혔다', 'VERB', '밝히다'],
    ['가까운', 'ADJ', '가깝다'],
    ['어려워졌다', 'ADJ', '어렵다'],
    ['만든', 'VERB', '만들다'],
    ['몰랐다', 'VERB', '모르다'],
    ['줬다', 'VERB', '주다'],
    ['먹는다', 'VERB', '먹다'],
    ['있습니다', 'AUX', '있다'],
    ['이라고', 'AUX', '이다'],
    ['인', 'PART', '이다'],
    ['회장', 'NOUN', '회장'],
    ['EBITDA', 'VERB', 'EBITDA'],
  ] as const)('%s/%s is %s', (surface, part, lemma) => {
    expect(lemmaOf(model, surface, part)).toBe(lemma)
  })
})

describe('compiled morphology', () => {
  const lists = {
    weights: [{ feature: 'whole:예', weights: 'NOUN:20 VERB:-127' }],
    tails: [
      { form: '에', kind: 'particle' },
      { form: '에서', kind: 'particle' },
      { form: '이다', kind: 'copula' },
    ],
    stems: [{ form: '먹', kinds: 'VERB|ADJ' }],
  }
  const units = (form: string): number[] => Array.from(form, (letter) => letter.charCodeAt(0))
  const sumsOf = (of: MorphologyModel, forms: readonly string[]): number[] => {
    const keys = Int32Array.from(forms, (form) => keyOf(TEMPLATES.indexOf('whole'), units(form), 0, form.length, 0))
    const sums = new Int32Array(PACKED)
    addWeights(of, keys, keys.length, sums)
    return HEADS.map((_, head) => scoreOf(sums, head))
  }

  it('gives back what was put in', () => {
    const small = loadMorphology(compileMorphology(lists))
    expect(tailOf(small, units('에서'), 0, 2)).toBe(0)
    expect(tailOf(small, units('이다'), 0, 2)).toBe(1)
    expect(tailOf(small, units('서'), 0, 1)).toBe(-1)
    expect(stemOf(small, units('먹'), 0, 1)).toBe(3)
    expect(sumsOf(small, ['예'])).toEqual([20, 0, 0, 0, 0, -127, 0, 0, 0, 0, 0, 0])
    expect(sumsOf(small, ['예', '외', '예'])).toEqual([40, 0, 0, 0, 0, -254, 0, 0, 0, 0, 0, 0])
  })

  it('finds each of thousands of features, and nothing else', () => {
    const form = (i: number): string => String.fromCharCode(0xac00 + (i % 11000), 0xac00 + Math.floor(i / 11000))
    const weights = Array.from({ length: 9000 }, (_, i) => ({
      feature: `whole:${form(i)}`,
      weights: `${HEADS[i % WIDTH]}:${(i % 127) + 1}`,
    }))
    const large = loadMorphology(compileMorphology({ ...lists, weights }))
    for (let i = 0; i < 9000; i += 7) expect(sumsOf(large, [form(i)])[i % WIDTH]).toBeGreaterThanOrEqual((i % 127) + 1)
    for (let i = 20_000; i < 20_200; i++) expect(sumsOf(large, [form(i)]).filter((sum) => sum !== 0).length).toBeLessThan(2)
  })

  it('finds every tail that ends a word', () => {
    const small = loadMorphology(compileMorphology(lists))
    findTails(small, units('집에서'), 0, 3)
    expect(tailsFound.count).toBe(1)
    expect(tailsFound.from[0]).toBe(1)
    findTails(small, units('에'), 0, 1)
    expect(tailsFound.count).toBe(1)
    findTails(small, units('집'), 0, 1)
    expect(tailsFound.count).toBe(0)
  })

  it('refuses unknown names with what to use', () => {
    expect(() => compileMorphology({ ...lists, weights: [{ feature: 'hole:예', weights: 'NOUN:1' }] })).toThrow(/template/)
    expect(() => compileMorphology({ ...lists, weights: [{ feature: 'whole:예', weights: 'NAME:1' }] })).toThrow(/head class/)
  })

  it('fits in 90 KB', () => {
    expect(gazetteer.sections.morphology.length).toBeLessThanOrEqual(90_000)
  })
})
