// The front doors: what they export, and that every one of them gives the same documents.

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { describe, expect, it } from 'vitest'
import { compileFolder } from '../../src/cli/folder.js'
import { pack, unpack } from '../../src/gazetteer/container.js'
import { inflateBase64 } from '../../src/inflate.js'
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
    for (const flags of [[], ['--conditions=browser'], ['--conditions=module']])
      expect(node([...flags, '-e', program]).out.trim()).toBe(EXPORTS.join())
    expect(node(['-e', "console.log(Object.keys(require('ireum')).sort().join())"]).out.trim()).toBe(EXPORTS.join())
  })
})

describe('functions', () => {
  it('bear the names under which they are called, as stack traces show them', async () => {
    for (const [name, call] of Object.entries(await door('index.js'))) if (typeof call === 'function') expect(call.name).toBe(name)
    const { createIreum, analyze } = await door('index.js')
    for (const [name, call] of Object.entries(createIreum())) expect(call.name).toBe(name)
    expect(() => analyze(5 as unknown as string)).toThrow(
      expect.objectContaining({ stack: expect.stringMatching(/^ {4}at (?:Object\.)?analyze /m) }),
    )
  })
})

describe('the doors of Node', () => {
  it('are one: what `import` and `require` give is the same', async () => {
    const required = require(dist('index.cjs'))
    const imported = (await door('index.js')) as Record<string, unknown>
    for (const name of EXPORTS) expect(imported[name]).toBe(required[name])
  })

  it('load the engine with the first text that has something to read', () => {
    const program = `const { statSync } = require('node:fs')
      const loaded = () => Object.keys(require.cache).reduce((size, file) => size + statSync(file).size, 0)
      const { analyze } = require('ireum')
      const empty = JSON.stringify(analyze('', { id: 'a', explain: true }))
      const before = loaded()
      analyze('삼성전자는 5조원을 썼다.')
      console.log(empty, before < 60_000, loaded() > 200_000)`
    expect(node(['-e', program]).out.trim()).toBe('{"id":"a","entities":[],"referents":[],"relations":[],"readings":[]} true true')
  })

  it('do not load packages before a document needs them', () => {
    const program = `require('ireum').analyze('삼성전자는 5조원을 썼다.')
      console.log(Object.keys(require.cache).filter((file) => /hangul-js|wink-nlp/.test(file)).length)`
    expect(node(['-e', program]).out.trim()).toBe('0')
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

describe.each(['browser.js', 'wink.browser.js'])('%s', (entry) => {
  const files = new Map<string, string>()
  const packages = new Set<string>()
  const visit = (file: string): void => {
    const content = readFileSync(dist(file), 'utf8')
    files.set(file, content)
    for (const [, target] of content.matchAll(/(?:^|[;}])(?:im|ex)port\s*(?:[\w$*{},\s]+\bfrom\s*)?["']([^"']+)["']/g)) {
      if (!target.startsWith('./')) packages.add(target)
      else if (target !== './lists.js' && target !== './morphology.js' && !files.has(target.slice(2))) visit(target.slice(2))
    }
  }
  visit(entry)

  it('imports its own files and, for wink-nlp, the caller’s copy of it', () => {
    expect([...packages]).toEqual(entry === 'browser.js' ? [] : ['wink-nlp'])
  })

  it('names nothing that only Node has', () => {
    expect(files.size).toBeGreaterThan(0)
    for (const content of files.values()) {
      expect(content).not.toMatch(/["']node:/)
      expect(content).not.toMatch(/\b(?:Buffer|process|__dirname|require)\s*[.(]/)
    }
  })
})

describe('the lists', () => {
  it('are what the sources compile to, byte for byte, every time, in Node and without it', () => {
    const { morphology, ...lists } = unpack(compileFolder('data'))
    const inModule = (file: string): Buffer => Buffer.from(inflateBase64(/'(.*)'/.exec(readFileSync(dist(file), 'latin1'))![1]))
    expect(readFileSync(dist('lists.bin')).equals(pack(lists))).toBe(true)
    expect(inModule('lists.js').equals(pack(lists))).toBe(true)
    expect(inModule('morphology.js').equals(morphology)).toBe(true)
    expect(Buffer.from(compileFolder('data')).equals(compileFolder('data'))).toBe(true)
  })
})
