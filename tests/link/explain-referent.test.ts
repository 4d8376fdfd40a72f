// Why names were joined and where ids are from, in words: a line for each.

import { expect, test } from 'vitest'
import { explainReferent } from '../../src/link/explain-referent.js'
import type { Referent } from '../../src/types.js'

test('a line for each name that was joined, and one for the ids', () => {
  const body: Referent = {
    ref: 'o1',
    label: 'ORGANIZATION',
    name: '가람전자',
    aliases: ['가람'],
    mentions: [0, 1],
    ids: { krx: '000000', asOf: '2026-07-01' },
  }
  const person: Referent = { ref: 'p1', label: 'PERSON', name: '김하나', aliases: ['김한나'], mentions: [2, 3] }
  const reasons = {
    joins: [
      { from: '가람', to: '가람전자', rule: 'body/short-form' },
      { from: '김한나', to: '김하나', rule: 'person/corrected' },
    ],
    referents: [person, body],
    idRules: ['', 'id/only-one-of-the-name'],
  } as const
  expect(explainReferent(reasons, body)).toEqual([
    '가람 = 가람전자: 가람 leaves off the beginning or the end of it (body/short-form)',
    '가람전자 → 000000: the lists know one body of this name, as of 2026-07-01 (id/only-one-of-the-name)',
  ])
  expect(explainReferent(reasons, person)).toEqual(['김한나 = 김하나: 김한나 is told to be a mistake for it (person/corrected)'])
})
