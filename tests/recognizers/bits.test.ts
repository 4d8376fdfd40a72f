// What rules call a family, a part or a kind by is a constant: it stands in the order of the names that others see.

import { describe, expect, it } from 'vitest'
import * as locationFamilies from '../../src/recognizers/location/families.js'
import * as locationParts from '../../src/recognizers/location/parts.js'
import { locationRules } from '../../src/recognizers/location/rules.js'
import * as context from '../../src/recognizers/numerals/context-bits.js'
import * as organizationFamilies from '../../src/recognizers/organization/families.js'
import * as organizationParts from '../../src/recognizers/organization/parts.js'
import { organizationRules } from '../../src/recognizers/organization/rules.js'
import * as personFamilies from '../../src/recognizers/person/families.js'
import * as personParts from '../../src/recognizers/person/parts.js'
import { personRules } from '../../src/recognizers/person/rules.js'
import * as positionParts from '../../src/recognizers/position/parts.js'
import { positionRules } from '../../src/recognizers/position.js'

const numbered = (names: readonly string[], as: (n: number) => number): Record<string, number> =>
  Object.fromEntries(names.map((name, n) => [name.toUpperCase().replaceAll('-', '_'), as(n)]))
const bits = (names: readonly string[]): Record<string, number> => numbered(names, (n) => 1 << n)

describe.each([
  ['person', personRules, personFamilies, personParts],
  ['organization', organizationRules, organizationFamilies, organizationParts],
  ['location', locationRules, locationFamilies, locationParts],
] as const)('%s', (_, rules, families, parts) => {
  it('numbers its families as its rules do', () => expect({ ...families }).toEqual(numbered(rules.families, (n) => n)))
  it('gives its parts the bits of its rules', () => expect({ ...parts }).toEqual(bits(rules.parts)))
})

it('gives the parts of posts the bits of their rules', () => expect({ ...positionParts }).toEqual(bits(positionRules.parts)))

it('gives the words beside numbers the bits of their kinds', () => {
  const { KINDS, ...own } = context
  expect(own).toEqual(bits(KINDS))
})
