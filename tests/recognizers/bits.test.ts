// What rules call a family, a part or a kind by is a number or a bit: the names that others see stand in the same order, which tsc does not compare.

import { describe, expect, it } from 'vitest'
import type { Rules } from '../../src/recognizers/evidence/rules.js'
import * as location from '../../src/recognizers/location/rules.js'
import { CONTEXT, KINDS } from '../../src/recognizers/numerals/context-bits.js'
import * as organization from '../../src/recognizers/organization/rules.js'
import * as person from '../../src/recognizers/person/rules.js'
import * as position from '../../src/recognizers/position/rules.js'

const numbered = (names: readonly string[], as: (n: number) => number): Record<string, number> =>
  Object.fromEntries(names.map((name, n) => [name.toUpperCase().replaceAll('-', '_'), as(n)]))
/** An enum without the way back from its numbers to their names. */
const members = (all: Record<string, number | string>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(all).filter(([, value]) => typeof value === 'number'))

describe.each<[string, Rules, typeof person | typeof organization | typeof location | typeof position]>([
  ['person', person.personRules, person],
  ['organization', organization.organizationRules, organization],
  ['location', location.locationRules, location],
  ['position', position.positionRules, position],
])('%s', (_, rules, { FAMILY, PART }) => {
  it('numbers its families as its rules do', () => expect(members(FAMILY)).toEqual(numbered(rules.families, (n) => n)))
  it('gives its parts the bits of its rules', () => expect(members(PART)).toEqual(numbered(rules.parts, (n) => 1 << n)))
})

it('gives the words beside numbers the bits of their kinds', () => expect(members(CONTEXT)).toEqual(numbered(KINDS, (n) => 1 << n)))
