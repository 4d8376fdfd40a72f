// A letter's code unit is the one of its name, a sign has no other name.

import { expect, it } from 'vitest'
import { UNIT } from '../../src/text/units.js'

const members = Object.entries(UNIT).filter((member): member is [string, UNIT] => typeof member[1] === 'number')

it.each(members.filter(([name]) => name.length === 1))('gives the code unit of %s', (name, unit) => {
  expect(String.fromCharCode(unit)).toBe(name)
})

it('names every code unit once, in order', () => {
  const units = members.map(([, unit]) => unit)
  expect(units).toEqual([...new Set(units)].sort((a, b) => a - b))
})
