// The examples run as a user would run them, against the built package.

import { describe, expect, it } from 'vitest'
import { node } from '../support/dist.js'

describe('examples/keywords.mjs', () => {
  const { code, out, err } = node(['examples/keywords.mjs'])

  it('runs', () => {
    expect(err).toBe('')
    expect(code).toBe(0)
  })

  it.each([
    ['수주', '공장'],
    ['금리', '환율'],
  ])('finds that %s is most like %s', (name, other) => {
    expect(out).toMatch(new RegExp(`^${name}: .+\\n {2}most like ${other} `, 'm'))
  })

  it('names what an article is about', () => {
    expect(out).toMatch(/^로봇: .*로봇/m)
    expect(out).toContain('한빛전자')
  })
})
