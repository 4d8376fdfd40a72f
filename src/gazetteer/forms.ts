// Names as strings → the forms to find, their alphabet and their trie.

import { IreumError } from '../errors.js'
import { readText } from '../text/read.js'
import { buildTrie } from '../trie/build.js'
import { MAX_ID, MAX_KEY, type Trie } from '../trie/trie.js'
import type { Row } from './lists.js'

/**
 * The first column and the `aliases` of a row as the text room would read them, without repeats.
 * A Hangul or Latin name in several words is also found written as one: LG CNS, LGCNS.
 */
export function formsOf(row: Row): string[] {
  const key = Object.keys(row)[0]
  const forms = new Set<string>()
  for (const raw of [row[key], ...(row.aliases ?? '').split('|')]) {
    const form = normal(raw)
    if (form === '') continue
    forms.add(form)
    if (form.includes(' ')) forms.add(form.replaceAll(' ', ''))
  }
  return [...forms]
}

export const normal = (raw: string): string => readText(raw).value.trim()

/** Ids by falling frequency, ties by code unit, so that common letters sit together. The letter at index i has id i + 1. */
export function alphabetOf(forms: readonly string[]): string[] {
  const count = new Map<string, number>()
  for (const form of forms) for (let i = 0; i < form.length; i++) count.set(form[i], (count.get(form[i]) ?? 0) + 1)
  const letters = [...count.keys()].sort((a, b) => count.get(b)! - count.get(a)! || (a < b ? -1 : 1))
  if (letters.length > MAX_ID)
    throw new IreumError('bad-list', `The lists use ${letters.length} different characters, at most ${MAX_ID} fit`, 'names/', 'Remove names in rare Hanja')
  return letters
}

export function trieOf(forms: readonly string[], alphabet: readonly string[]): { trie: Trie; leafOf: Map<string, number> } {
  const id = new Map(alphabet.map((c, i) => [c, i + 1]))
  const keys = forms.map((form) => ({ form, codes: Array.from({ length: form.length }, (_, i) => id.get(form[i])!) })).sort(byCodes)
  const long = keys.find((key) => key.form.length > MAX_KEY)
  if (long) throw new IreumError('bad-list', `A name has at most ${MAX_KEY} characters, this one has ${long.form.length}`, `${long.form.slice(0, 20)}…`, 'Shorten it or leave it out')
  try {
    const { trie, leaves } = buildTrie(keys.map((key) => key.codes))
    return { trie, leafOf: new Map(keys.map((key, i) => [key.form, leaves[i]])) }
  } catch (error) {
    throw new IreumError('bad-list', `${forms.length} names do not fit: ${(error as Error).message}`, 'names/', 'Build with fewer names')
  }
}

function byCodes(a: { codes: number[] }, b: { codes: number[] }): number {
  const n = Math.min(a.codes.length, b.codes.length)
  for (let i = 0; i < n; i++) if (a.codes[i] !== b.codes[i]) return a.codes[i] - b.codes[i]
  return a.codes.length - b.codes.length
}
