// One file of named sections: packed and given back.

import { expect, test } from 'vitest'
import { pack, unpack } from '../../src/gazetteer/container.js'

test('gives back the sections that were packed', () => {
  const sections = { 'sixteen.letters.': Uint8Array.of(1, 2, 3), empty: new Uint8Array(0) }
  expect(unpack(pack(sections))).toEqual(sections)
})

test('refuses a name that would be cut', () => {
  expect(() => pack({ 'seventeen.letters': Uint8Array.of(1) })).toThrow('at most 16 letters')
})
