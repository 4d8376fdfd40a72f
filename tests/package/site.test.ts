// The page of `site/`: what its script asks for is there, and every label has a name and a colour.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { LABELS, TEXT_FORMS } from '../../src/types.js'
import { dist } from '../support/dist.js'
import { ROOT } from '../support/sources.js'

const read = (file: string): string => readFileSync(join(ROOT, 'site', file), 'utf8')
const page = read('index.html')
const script = read('site.js')
const all = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map((found) => found[1])

it('loads what exists', () => {
  expect(all(page, /(?:href|src)="([^":]+)"/g)).toEqual(['site.css', 'site.js'])
  expect(all(script, /from '\.\.\/dist\/([^']+)'/g).map(dist)).toHaveLength(1)
})

it('has every element that its script asks for', () => {
  const ids = all(page, /\bid="([^"]+)"/g)
  const asked = all(script, /byId\('([^']+)'\)/g)
  expect(asked.length).toBeGreaterThan(4)
  expect(ids).toEqual(expect.arrayContaining(asked))
})

it('offers every form of text', () => {
  expect(all(page, /<option value="([^"]+)"/g)).toEqual(TEXT_FORMS)
})

it.each(LABELS)('shows %s', (label) => {
  expect(script).toMatch(new RegExp(`\\b${label}: '`))
  expect(read('site.css')).toMatch(new RegExp(`mark\\[data-label=["']${label}["']\\]`))
})
