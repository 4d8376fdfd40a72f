// The house rules of src/: who may import whom, and that every file says what it is.

import { describe, expect, it } from 'vitest'
import { importsOf, sources } from '../support/sources.js'

/** Room → the rooms it may import. A room stands below every room that imports it; only types cross upwards, in `types.ts`. */
const MAY_IMPORT: Record<string, string[]> = {
  'errors.ts': [],
  'types.ts': ['gazetteer'],
  text: ['types.ts'],
  trie: [],
  tokens: ['types.ts', 'text', 'trie'],
  gazetteer: ['types.ts', 'errors.ts', 'text', 'trie'],
  morphology: ['types.ts', 'errors.ts', 'text', 'trie', 'gazetteer'],
  recognizers: ['types.ts', 'errors.ts', 'text', 'trie', 'tokens', 'gazetteer'],
  features: ['types.ts', 'text', 'trie', 'gazetteer', 'recognizers'],
  decode: ['types.ts', 'errors.ts', 'text', 'tokens', 'gazetteer', 'recognizers', 'features'],
  link: ['types.ts', 'text', 'gazetteer', 'recognizers', 'hangul-js', 'wink-nlp'],
  'document.ts': ['types.ts', 'link'],
  'count-in.ts': ['text', 'document.ts'],
  'to-document.ts': ['types.ts', 'text', 'link', 'document.ts'],
  'readings-of.ts': ['types.ts', 'text', 'document.ts'],
  'analyze.ts': [
    'types.ts',
    'text',
    'tokens',
    'gazetteer',
    'recognizers',
    'decode',
    'link',
    'document.ts',
    'to-document.ts',
    'readings-of.ts',
  ],
  'engine.ts': ['analyze.ts'],
  'own-names.ts': ['gazetteer'],
  'options.ts': ['types.ts', 'errors.ts', 'text', 'gazetteer', 'recognizers'],
  'article.ts': ['errors.ts', 'options.ts'],
  'ireum.ts': ['errors.ts', 'gazetteer', 'document.ts', 'count-in.ts', 'analyze.ts', 'article.ts', 'options.ts'],
  'public.ts': ['types.ts', 'errors.ts', 'text', 'gazetteer', 'recognizers', 'document.ts', 'article.ts', 'ireum.ts', 'options.ts'],
  'shipped.ts': ['node:fs'],
  'code-cache.ts': ['node:', 'engine.ts'],
  'shipped.browser.ts': ['ireum:lists', 'inflate.ts'],
  'shipped-morphology.ts': ['node:fs', 'inflate.ts'],
  'shipped-morphology.browser.ts': ['ireum:morphology', 'inflate.ts'],
  'inflate.ts': [],
  'index.ts': ['ireum.ts', 'public.ts', 'shipped.ts'],
  'lists.d.ts': [],
  'browser.ts': ['ireum.ts', 'public.ts', 'shipped.browser.ts'],
  formats: ['types.ts', 'errors.ts', 'text', 'document.ts'],
  wink: [
    'types.ts',
    'errors.ts',
    'text',
    'gazetteer',
    'morphology',
    'recognizers',
    'document.ts',
    'analyze.ts',
    'options.ts',
    'shipped.ts',
    'shipped-morphology.ts',
    'wink-nlp',
  ],
  cli: [
    ...[
      'types.ts',
      'errors.ts',
      'text',
      'trie',
      'tokens',
      'gazetteer',
      'morphology',
      'recognizers',
      'features',
      'decode',
      'document.ts',
      'analyze.ts',
      'article.ts',
      'ireum.ts',
      'shipped.ts',
      'code-cache.ts',
    ],
    ...['options.ts', 'formats', 'package.json', 'node:'],
  ],
}

const roomOf = (path: string): string => path.split('/')[0]
/** A source's room, or the package's name: `node:` for every built-in. */
function targetOf(target: string): string {
  if (target.startsWith('node:') && target !== 'node:fs') return 'node:'
  if (target.startsWith('wink-nlp')) return 'wink-nlp'
  return target.startsWith('../') ? target.slice(target.lastIndexOf('/') + 1) : target.split('/')[0]
}

describe('who may import whom', () => {
  it('has no circle in the table, but for the types', () => {
    const done = new Set<string>()
    const visit = (room: string, path: string[]): void => {
      expect(path, `${path.join(' → ')} → ${room}`).not.toContain(room)
      if (done.has(room)) return
      for (const next of MAY_IMPORT[room] ?? []) if (room !== 'types.ts') visit(next, [...path, room])
      done.add(room)
    }
    for (const room of Object.keys(MAY_IMPORT)) visit(room, [])
  })

  it.each(sources().map((source) => [source.path, source] as const))('%s', (path, source) => {
    const room = roomOf(path)
    expect(Object.keys(MAY_IMPORT)).toContain(room)
    const allowed = new Set([room, ...MAY_IMPORT[room], ...(MAY_IMPORT[room].includes('node:') ? ['node:fs'] : [])])
    for (const target of importsOf(source)) expect(allowed, `${path} imports ${target}`).toContain(targetOf(target))
  })

  it('allows nothing that nobody needs', () => {
    const used = new Map<string, Set<string>>()
    for (const source of sources()) {
      const room = roomOf(source.path)
      const targets = used.get(room) ?? new Set<string>()
      for (const target of importsOf(source)) targets.add(targetOf(target))
      used.set(room, targets)
    }
    const idle = Object.entries(MAY_IMPORT).flatMap(([room, targets]) =>
      targets.filter((target) => used.get(room)?.has(target) !== true).map((target) => `${room} → ${target}`),
    )
    expect(idle).toEqual([])
  })

  it('brings types.ts nothing but types', () => {
    const types = sources().find(({ path }) => path === 'types.ts')!
    expect(types.content).not.toMatch(/^import (?!type )/m)
  })
})

describe('first lines', () => {
  const files = [...sources(), ...sources('tests')]
  it.each(files.map(({ path, content }) => [path, content] as const))('%s says in one sentence what it is', (_path, content) => {
    const first = content.split('\n').find((line) => !line.startsWith('#!'))
    expect(first).toMatch(/^\/\/ .{10,}[.:?]$/)
  })
})
