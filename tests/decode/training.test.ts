// Training: readable weights, the same for the same seed.

import { describe, expect, test } from 'vitest'
import { GENERAL_PLAN, PLAN, rowsOf, train } from '../../src/decode/training/train.js'
import { readMarks } from '../../src/formats/markup.js'
import { unlearned } from '../support/lists.js'

const texts = [
  '<PER|마루결> <ORG|누리솔바이오> <POS|대표>는 <LOC|서울>에서 말했다.',
  '<PER|한다온> <ORG|가람전자> <POS|사장>이 <LOC|부산>을 찾았다.',
  '<ORG|솔바람은행>은 <PER|정여울> <POS|부행장>을 뽑았다.',
]
const material = {
  business: texts.map((text, n) => ({ id: String(n), date: '2025-02-05', ...readMarks(text) })),
  general: [],
  raw: ['가람전자가 새 공장을 세웠다.'],
  forms: new Map([['가람전자', { labels: 2, count: 1, firm: true }]]),
}

describe('training', () => {
  test('gives the same readable weights for the same seed', () => {
    const gazetteer = unlearned()
    const plan = { ...PLAN, passes: 2, firstPasses: 2, firstRows: 300, secondRows: 800 }
    const once = () =>
      rowsOf(
        train(material, gazetteer, plan, () => {}),
        material,
        gazetteer,
        plan,
        () => {},
      )
    const rows = once()
    expect(rows.length).toBeGreaterThan(100)
    expect(rows.length).toBeLessThanOrEqual(1100)
    expect(once()).toEqual(rows)
    const title = rows.find((row) => row.template === 'last2' && row.content === '대표')
    expect(title?.weights[3]).toBeGreaterThan(0)
  })

  test('gives annotated news a copy of its own only beside raw text, whose forms follow another convention', () => {
    const gazetteer = unlearned()
    const plan = { ...GENERAL_PLAN, passes: 2, firstPasses: 2, firstRows: 300, secondRows: 800 }
    const news = { ...material, business: [], general: material.business }
    const ownOf = (raw: string[]) =>
      train({ ...news, raw }, gazetteer, plan, () => {}).second.weights.own.some((weight) => Math.abs(weight) >= 1 / 12)
    expect(ownOf(material.raw)).toBe(true)
    expect(ownOf([])).toBe(false)
  })
})
