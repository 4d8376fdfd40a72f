// The names of `npm run probe` measure as long as nothing has learned them, and its shapes can be filled.

import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readMarkups } from '../../src/formats/markup.js'
import { fill, readShapes } from './shapes.js'

const { names, shapes } = readShapes()
/** Slots of invented names; the others hold surnames, real places, posts and ordinary words. */
const INVENTED = ['korean', 'short', 'foreign', 'triple', 'firm', 'abroad', 'pair', 'town']
const invented = new Set(INVENTED.flatMap((slot) => names.get(slot)!))

describe('the names of the probes', () => {
  it('are in no list', () => {
    const listed = readdirSync('data/names')
      .filter((file) => !file.startsWith('common-noun'))
      .flatMap((file) => readFileSync(`data/names/${file}`, 'utf8').split(/[\n\t|]/))
    expect(listed.filter((name) => invented.has(name))).toEqual([])
  })

  it('are in no article', () => {
    const marked = readdirSync('data/articles').flatMap((file) =>
      [...readFileSync(`data/articles/${file}`, 'utf8').matchAll(/\|([^|>]+)>/g)].flatMap(([, name]) =>
        invented.has(name) ? [`${file}: ${name}`] : [],
      ),
    )
    expect(marked).toEqual([])
  })
})

describe('every shape', () => {
  it('is filled to marked-up text', () => {
    for (const { markup } of shapes) {
      const [{ text }] = readMarkups(fill(markup, names, 1))
      expect(text).not.toMatch(/[{}<>]/)
    }
  })
})
