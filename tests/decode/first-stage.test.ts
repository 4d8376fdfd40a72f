// The first stage: what the decoder reads from tables is what training counts as features.

import { beforeAll, expect, test } from 'vitest'
import { readWeights } from '../../src/cli/folder.js'
import { firstWeights } from '../../src/decode/compile.js'
import { weightsOf } from '../../src/decode/decode.js'
import { keepSpans } from '../../src/decode/first-stage.js'
import { packedIn, type WeightTable } from '../../src/decode/weight-table.js'
import { STEPS, type Weights } from '../../src/decode/weights.js'
import { features, openFeatures } from '../../src/features/features.js'
import { firstLeft, firstRight, firstSpan } from '../../src/features/first-features.js'
import { proposeSpans } from '../../src/features/propose-spans.js'
import type { Gazetteer } from '../../src/gazetteer/gazetteer.js'
import { recognize } from '../../src/recognizers/recognize.js'
import type { Candidate } from '../../src/types.js'
import { contextOf } from '../support/context.js'
import { shipped } from '../support/lists.js'

let gazetteer: Gazetteer
let weights: Weights
let first: WeightTable
beforeAll(() => {
  gazetteer = shipped()
  weights = weightsOf(gazetteer)!
  first = firstWeights(readWeights('data')!)
})

/** The spans of a text: all that are proposed, those that training would keep, those that the decoder keeps. */
function spansOf(source: string): { proposed: string[]; byFeatures: string[]; kept: string[] } {
  const context = contextOf(source, gazetteer)
  const { text } = context
  const closed: Candidate[] = []
  const rules: Candidate[] = []
  for (const c of recognize(context)) {
    if (c.rule !== undefined) rules.push(c)
    else if (c.score > 0) closed.push(c)
  }
  const { count, start, end } = proposeSpans(context, openFeatures(context, closed, rules), rules, weights.eager)
  const proposed: string[] = []
  const byFeatures: string[] = []
  for (let i = 0; i < count; i++) {
    const span = `${start[i]} ${text.value.slice(start[i], end[i])}`
    proposed.push(span)
    const sums = [0, 0, 0, 0]
    const add = (found: number): void => {
      for (let f = 0; f < found; f++) for (let y = 0; y < 4; y++) sums[y] += ((packedIn(first, features[f]) >>> (8 * y)) & 63) - 32
    }
    add(firstLeft(start[i]))
    add(firstRight(end[i]))
    add(firstSpan(start[i], end[i]))
    if (Math.max(...sums) >= Math.round(weights.bound * STEPS)) byFeatures.push(span)
  }
  const spans = keepSpans(context, openFeatures(context, closed, rules), weights, rules)
  const kept = Array.from({ length: spans.count }, (_, i) => `${spans.start[i]} ${text.value.slice(spans.start[i], spans.end[i])}`)
  return { proposed, byFeatures, kept }
}

test.each([
  '마루결 누리솔바이오 대표는 14일 서울 중구에서 기자들과 만났다.',
  '(주)가람누리 한결회장은 LG CNS와 SK하이닉스, A&B자산운용(CEO 정다온)을 만났다.\n㈜다온은 2공장·3공장을 짓는다.',
  `${'가나다라마바사아자차카타파하'.repeat(4)}은행 김가람 대표이사(CEO)가 나래투자증권 리서치센터장을 겸한다.`,
  '한국과학기술정보통신방송연구진흥협회총연합회 부설 국제경제협력연구원장 김나래. J.P.모건, 美 상무부',
  '김',
  '',
])('keeps the spans that their features speak for: %s', (text) => {
  const { byFeatures, kept } = spansOf(text)
  expect(kept).toEqual(byFeatures)
})

test('proposes each span once, from left to right', () => {
  const { proposed } = spansOf('누리별 회장 겸 김다온이사는 서울 강남구 삼성동 다온타워에서 김다온이사와 LG전자 사장을 만났다.')
  expect(new Set(proposed).size).toBe(proposed.length)
  expect(proposed.map((span) => Number.parseInt(span, 10))).toEqual(
    [...proposed.map((span) => Number.parseInt(span, 10))].sort((a, b) => a - b),
  )
  expect(proposed).toContain('9 김다온')
  expect(proposed).toContain('12 이사')
})
