// Custom entities: the machine that knows names of parts of speech and labels in a pattern, and patterns cut as our tokens are.

import { IreumError } from '../errors.js'
import { POS_LIST, POS_SHIFT } from './core.js'

const OBJECT_KEYS = Object.getOwnPropertyNames(Object.prototype)

/**
 * wink's pattern compiler as JSON: NAME stands for a part of speech or a label, `^NAME` for the word itself.
 * Words that every object has as a key (`constructor`) lead nowhere, or wink would take the key for a state.
 */
export function patternMachine(labels: readonly string[]): string {
  const names = [...new Set([...POS_LIST.slice(1), ...labels])]
  const start: Record<string, number> = Object.create(null)
  const escaped: Record<string, number> = Object.create(null)
  const terminal: Record<string, string> = {}
  const custom: Record<string, { preserve: boolean }> = {}
  let state = 1
  const end = (name: string, preserve: boolean): number => {
    state++
    terminal[state] = name
    custom[state] = { preserve }
    return state
  }
  for (const key of OBJECT_KEYS) {
    start[key] = 0
    escaped[key] = 0
  }
  start[' otherwise'] = 0
  start['^'] = 1
  for (const name of names) start[name] = end(name, false)
  escaped['^'] = end('^', true)
  for (const name of names) escaped[name] = end(`${name}&`, true)
  escaped[' otherwise'] = end('', false)
  // `__proto__` is an own key only when it is written, never when it is assigned.
  const write = (states: Record<string, number>): string =>
    `{${Object.keys(states)
      .map((key) => `${JSON.stringify(key)}:${states[key]}`)
      .join(',')}}`
  return `[100,${state},{"0":${write(start)},"1":${write(escaped)}},${JSON.stringify(terminal)},{},${JSON.stringify(custom)}]`
}

interface PatternConfig {
  rdd: {
    entities: readonly [number, number, string][]
    cache: { value: (i: number) => string; valueOf: (feature: string, i: number) => string }
    tokens: number[]
    currPipe?: Record<string, boolean>
  }
  preserve: Record<string, string>
  matchValue: boolean
  usePOS: boolean
}

/** What the learned machine reads at token `index`: an entity's label, a word of the patterns, or the part of speech. */
export function patternToken(t: number | string, _cache: unknown, config: PatternConfig, index: number): string {
  const { rdd, preserve, matchValue, usePOS } = config
  const { cache, tokens } = rdd
  const value = cache.value(tokens[index * 4])
  const preserved = (word: string): string | undefined => (Object.hasOwn(preserve, word) ? preserve[word] : undefined)
  if (typeof t === 'string') {
    // A word of the patterns is meant as that word even where it is an entity by itself: [회장|사장] are POSITION too, LG an ORGANIZATION.
    const word = preserved(value) ?? (matchValue ? undefined : preserved(value.toLowerCase()))
    return word !== undefined && isOneToken(rdd.entities, index) ? word : t
  }
  if (rdd.currPipe !== undefined && rdd.currPipe.pos !== true)
    throw new IreumError(
      'bad-option',
      'Custom entities need the stage pos',
      'pipe',
      "Add 'pos' to the pipe: winkNLP(koreanModel(), ['sbd', 'ner', 'pos', 'cer'])",
    )
  const normal = cache.value(t)
  const word = preserved(value) ?? (matchValue ? undefined : preserved(normal))
  if (word) return word
  if (usePOS) return cache.valueOf('pos', (tokens[index * 4 + 2] & 0x3f00000) >>> POS_SHIFT)
  return matchValue ? value : normal
}

/** Does the entity that starts at token `index` end there? The entities are sorted. */
function isOneToken(entities: readonly [number, number, string][], index: number): boolean {
  let low = 0
  let high = entities.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (entities[middle][0] < index) low = middle + 1
    else high = middle
  }
  return low < entities.length && entities[low][0] === index && entities[low][1] === index
}

/** A pattern whose words are cut as the text's are: `회장은 PERSON` → `회장 은 PERSON`. */
export function splitPattern(pattern: string, cut: (word: string) => string[]): string {
  return pattern
    .trim()
    .split(/\s+/)
    .map((atom) => {
      if (!/^\[.*\]$/.test(atom)) return cutAtom(atom, cut).join(' ')
      return `[${atom
        .slice(1, -1)
        .split('|')
        .map((choice) => {
          const pieces = cutAtom(choice, cut)
          if (pieces.length > 1)
            throw new IreumError(
              'bad-option',
              `"${choice}" is ${pieces.length} tokens (${pieces.join(' + ')})`,
              `pattern "${pattern}"`,
              'Give one token a choice: [회장|사장] [은|는]',
            )
          return pieces[0] ?? ''
        })
        .join('|')}]`
    })
    .join(' ')
}

const cutAtom = (atom: string, cut: (word: string) => string[]): string[] => (atom === '' || /^[\^A-Z]+$/.test(atom) ? [atom] : cut(atom))
