// Every rule that joins two names is said in words.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { explainReferent } from '../../src/link/explain-referent.js'
import type { Referent } from '../../src/types.js'
import { ROOT } from '../support/sources.js'

const folder = join(ROOT, 'src/link')
const rules = readdirSync(folder)
  .filter((file) => file.endsWith('.ts') && file !== 'explain.ts')
  .flatMap((file) => [...readFileSync(join(folder, file), 'utf8').matchAll(/'((?:person|body)\/[a-z-]+)'/g)].map(([, rule]) => rule))

test.each([...new Set(rules)])('%s', (rule) => {
  const referent = {
    ref: 'r',
    name: '김하나',
    label: rule.startsWith('person') ? 'PERSON' : 'ORGANIZATION',
    aliases: [],
  } as unknown as Referent
  const [line] = explainReferent({ joins: [{ from: '김한나', to: '김하나', rule }], referents: [referent], idRules: [''] }, referent)
  expect(line).toMatch(/^김한나 = 김하나: 김한나 (?!undefined)\S+ /)
})
