// What is made of an object once.

import { expect, it, vi } from 'vitest'
import { memoize } from '../../src/gazetteer/memoize.js'

it('asks once for each object, also where the answer is null', () => {
  const make = vi.fn(({ name }: { name: string }) => (name === '' ? null : [name]))
  const madeOf = memoize(make)
  const one = { name: '한빛' }
  const none = { name: '' }
  expect(madeOf(one)).toEqual(['한빛'])
  expect(madeOf(one)).toBe(madeOf(one))
  expect(madeOf({ ...one })).not.toBe(madeOf(one))
  expect([madeOf(none), madeOf(none)]).toEqual([null, null])
  expect(madeOf(one)).toEqual(['한빛'])
  expect(make).toHaveBeenCalledTimes(3)
})

it('asks once for all objects that share their key', () => {
  const make = vi.fn(({ name }: { name: string; lists: object }) => [name])
  const madeOf = memoize(make, ({ lists }) => lists)
  const lists = {}
  expect(madeOf({ name: '한빛', lists })).toBe(madeOf({ name: '가온', lists }))
  expect(madeOf({ name: '한빛', lists: {} })).not.toBe(madeOf({ name: '한빛', lists }))
  expect(make).toHaveBeenCalledTimes(2)
})
