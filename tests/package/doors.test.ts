// The front doors: what they export, and that every one of them gives the same documents.

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { describe, expect, it } from 'vitest'
import { compileFolder } from '../../src/cli/folder.js'
import { articles } from '../support/articles.js'
import { dist, door, node } from '../support/dist.js'

const EXPORTS = ['Document', 'IreumError', 'LABELS', 'analyze', 'analyzeAll', 'createIreum', 'parseNumber']

const require = createRequire(import.meta.url)

describe('exports', () => {
  it('are these, and no others', async () => {
    expect(Object.keys(await door('index.js')).sort()).toEqual(EXPORTS)
    expect(Object.keys(await door('browser.js')).sort()).toEqual(EXPORTS)
    expect(Object.keys(require(dist('index.cjs'))).sort()).toEqual(EXPORTS)
  })

  it('are found by the name of the package, with import, with require, and by a browser', () => {
    const program =
      "import('ireum').then((m) => console.log(Object.keys(m).filter((k) => k !== 'default' && k !== 'module.exports').sort().join()))"
    for (const flags of [[], ['--conditions=browser']]) expect(node([...flags, '-e', program]).out.trim()).toBe(EXPORTS.join())
    expect(node(['-e', "console.log(Object.keys(require('ireum')).sort().join())"]).out.trim()).toBe(EXPORTS.join())
  })
})

describe('documents', () => {
  it.each(articles())('are the same from every door: %s', async (_name, text) => {
    const options = { date: '2025-02-05', id: 'a' }
    const expected = JSON.stringify((await door('index.js')).analyze(text, options))
    expect(JSON.stringify((await door('browser.js')).analyze(text, options))).toBe(expected)
    expect(JSON.stringify(require(dist('index.cjs')).analyze(text, options))).toBe(expected)
  })
})

describe('the browser door', () => {
  const bundle = readFileSync(dist('browser.js'), 'utf8')

  it('imports nothing but the lists beside it', () => {
    const imported = [...bundle.matchAll(/(?:^|;)import\s*(?:[\w$*{},\s]+\bfrom\s*)?["']([^"']+)["']/g)].map(([, target]) => target)
    expect(imported).toEqual(['./lists.js'])
    expect(bundle).not.toMatch(/\bimport\s*\(/)
  })

  it('names nothing that only Node has', () => {
    expect(bundle).not.toMatch(/\b(?:Buffer|process|__dirname|require)\s*[.(]/)
  })
})

describe('the lists', () => {
  it('are what the sources compile to, byte for byte, every time', () => {
    const shipped = Buffer.from(/'(.*)'/.exec(readFileSync(dist('lists.js'), 'latin1'))![1], 'base64')
    const first = compileFolder('data')
    expect(shipped.equals(first)).toBe(true)
    expect(Buffer.from(compileFolder('data')).equals(first)).toBe(true)
  })
})
