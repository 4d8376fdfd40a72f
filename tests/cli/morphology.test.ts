// Learning the morphology: what analysed sentences say of a run, what a teacher is corrected to, and that learning is deterministic.

import { describe, expect, it } from 'vitest'
import { wordFacts } from '../../src/cli/morphology/correct.js'
import { distribution, type Instance, learn } from '../../src/cli/morphology/learn.js'
import { scoreMorphology } from '../../src/cli/morphology/score.js'
import { answersOf, headOf, type Place, type Sentence } from '../../src/cli/morphology/sentences.js'
import { tailsOf } from '../../src/cli/morphology/tails.js'
import { seeded } from '../../src/decode/training/random.js'
import { HEADS, WIDTH } from '../../src/morphology/features.js'
import { shipped } from '../support/lists.js'

const sentence: Sentence = {
  text: '새 공장에서는 3천만원을 투자했다',
  eojeols: [
    { start: 0, end: 1, morphs: [{ start: 0, end: 1, tag: 'MM' }] },
    {
      start: 2,
      end: 7,
      morphs: [
        { start: 2, end: 4, tag: 'NNG' },
        { start: 4, end: 6, tag: 'JKB' },
        { start: 6, end: 7, tag: 'JX' },
      ],
    },
    {
      start: 8,
      end: 13,
      morphs: [
        { start: 8, end: 9, tag: 'SN' },
        { start: 9, end: 11, tag: 'NR' },
        { start: 11, end: 12, tag: 'NNBC' },
        { start: 12, end: 13, tag: 'JKO' },
      ],
    },
    {
      start: 14,
      end: 18,
      morphs: [
        { start: 14, end: 16, tag: 'NNG' },
        { start: 16, end: 18, tag: 'XSV+EP+EF' },
      ],
    },
  ],
}
const place = (start: number, end: number, left = 1, label = 0): Place => ({ start, end, left, label })

describe('what analysed sentences say', () => {
  it('reads head, cut and kind of each run off its morphemes', () => {
    const answers = answersOf(sentence, [place(0, 1), place(2, 7), place(9, 13, 4), place(14, 18)])
    expect(answers.map((answer) => answer && [HEADS[answer.head], answer.cut, answer.kind])).toEqual([
      ['DET', 1, ''],
      ['NOUN', 4, 'particle'],
      ['NOUN', 12, 'particle'],
      ['VERB', 18, ''],
    ])
  })

  it('says nothing of a run that starts within a morpheme, and cuts no piece of an entity', () => {
    expect(answersOf(sentence, [place(3, 7)])).toEqual([null])
    expect(answersOf(sentence, [place(2, 4, 1, 2), place(4, 7, 5)]).map((answer) => answer?.cut)).toEqual([4, 4])
  })

  it('calls a noun with 하다 a verb or an adjective', () => {
    expect(headOf(['NNG', 'XSV', 'EP', 'EF'])).toBe('VERB')
    expect(headOf(['SS', 'XR', 'XSA', 'ETM'])).toBe('ADJ')
    expect(headOf(['SF'])).toBe('PUNCT')
  })

  it('counts what a noun with 하다 does', () => {
    const said = (text: string, tag: string): Sentence => ({
      text,
      eojeols: [
        {
          start: 0,
          end: text.length,
          morphs: [
            { start: 0, end: 2, tag: 'NNG' },
            { start: 2, end: text.length, tag },
          ],
        },
      ],
    })
    const facts = wordFacts([...Array(5).fill(said('투자하는', 'XSV+ETM')), ...Array(5).fill(said('친절하게', 'XSA+EC'))], undefined)
    expect(facts.action('투자')).toBeGreaterThan(facts.action('친절'))
    expect(facts.action('모름')).toBe(-1)
  })
})

describe('tails', () => {
  it('are what stands behind nouns four times, what people say counted twice', () => {
    const of = (gold: number, silver: number): [string, string][] => [
      ...tailsOf(Array<Sentence>(gold).fill(sentence), Array<Sentence>(silver).fill(sentence)),
    ]
    const both: [string, string][] = [
      ['에서는', 'particle'],
      ['을', 'particle'],
    ]
    expect(of(2, 0)).toEqual(both)
    expect(of(1, 2)).toEqual(both)
    expect(of(1, 1)).toEqual([])
  })
})

describe('scoring', () => {
  const gazetteer = shipped()
  const lists = { gazetteer, stems: [] }
  const score = (of: Sentence) => scoreMorphology(lists, [of], gazetteer.sections.morphology, true)
  const withBorders = (...borders: (number | undefined)[]): Sentence => ({
    ...sentence,
    eojeols: sentence.eojeols.map((eojeol, i) => ({ ...eojeol, border: borders[i] })),
  })

  it('finds nothing wrong where the morphology says what people say', () => {
    expect(score(withBorders(undefined, 4, 12, undefined))).toEqual({
      precision: 1,
      recall: 1,
      border: 1,
      head: 1,
      confusions: '',
      wrong: [],
    })
  })

  it('counts and shows what is wrong', () => {
    const moved = score(withBorders(undefined, 5, undefined, 16))
    expect(moved).toMatchObject({ precision: 0, recall: 0, head: 1 })
    expect(moved.wrong).toEqual([
      '공장에서는\tNOUN\tNOUN\t5\t4\tNNG JKB JX',
      '3천만원을\tNUM\tNUM\t-\t12\tSN NR NNBC JKO',
      '투자했다\tVERB\tVERB\t16\t-\tNNG XSV EP EF',
    ])
    const other = structuredClone(withBorders(undefined, 4, 12, undefined))
    other.eojeols[0].morphs[0].tag = 'MAG'
    expect(score(other)).toMatchObject({ border: 1, head: 0.75, confusions: 'ADV→DET 1' })
  })
})

describe('learning', () => {
  // Feature 0 always; feature 1 with nouns, feature 2 with verbs.
  const pool = Int32Array.of(0, 1, 0, 2)
  const instance = (from: number, head: number): Instance => ({
    from,
    to: from + 2,
    cuts: [{ at: 2, tail: 0, from: 0, to: 0 }],
    target: [[head, 1]],
    weight: 1,
  })
  const instances = Array.from({ length: 60 }, (_, i) => (i % 2 === 0 ? instance(0, 0) : instance(2, 5)))
  const options = { epochs: 5, l1: 0.1, l2: 0.1, rate: 0.5 }

  it('tells the classes apart, alike each time', () => {
    const w = learn(pool, instances, 3, options, seeded(7))
    expect(learn(pool, instances, 3, options, seeded(7))).toEqual(w)
    const out = new Float64Array(WIDTH)
    distribution(w, pool, instances[1], out)
    expect(out[5]).toBeGreaterThan(0.9)
    expect(out.slice(0, WIDTH - 1).reduce((a, b) => a + b, 0)).toBeCloseTo(1, 10)
  })
})
