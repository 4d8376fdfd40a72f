// Names as strings → the forms to find, their alphabet and their trie.

import { IreumError } from '../errors.js'
import { readText } from '../text/read.js'
import { buildTrie } from '../trie/build.js'
import { MAX_ID, MAX_KEY, type Trie } from '../trie/trie.js'
import type { Row } from './lists.js'

/** The first column and the `aliases` of a row. */
export const writtenIn = (row: Row): string[] => [row[Object.keys(row)[0]], ...(row.aliases ?? '').split('|')]

/**
 * Strings as the text room would read them, without repeats and empty ones.
 * A name in several words is also found written as one: LG CNS, LGCNS.
 */
export function formsOf(written: readonly string[]): string[] {
  const forms: string[] = []
  const add = (form: string): void => {
    if (form !== '' && !forms.includes(form)) forms.push(form)
  }
  for (const raw of written) {
    const form = normal(raw)
    add(form.replace(/ {2,}/g, ' '))
    add(form)
    if (form.includes(' ')) add(form.replaceAll(' ', ''))
  }
  return forms
}

/** What the text room would leave as it is. */
const PLAIN = /^[가-힣A-Za-z0-9 ]*$/

/** A string as the text room reads it, trimmed. */
export const normal = (raw: string): string => (PLAIN.test(raw) ? raw : readText(raw).value).trim()

/** Ids by falling frequency, ties by code unit, so that common letters sit together. The letter at index i has id i + 1. */
export function alphabetOf(forms: readonly string[]): string[] {
  const count = new Uint32Array(65536)
  for (const form of forms) for (let i = 0; i < form.length; i++) count[form.charCodeAt(i)]++
  const units: number[] = []
  for (let unit = 0; unit < 65536; unit++) if (count[unit] > 0) units.push(unit)
  if (units.length > MAX_ID)
    throw new IreumError(
      'bad-list',
      `The lists use ${units.length} different characters, at most ${MAX_ID} fit`,
      'names/',
      'Remove names in rare Hanja',
    )
  return units.sort((a, b) => count[b] - count[a] || a - b).map((unit) => String.fromCharCode(unit))
}

/** A trie over the forms, and the leaf of each. Throws an IreumError for a form that is too long, or for too many. */
export function trieOf(forms: readonly string[], alphabet: readonly string[]): { trie: Trie; leafOf: Map<string, number> } {
  const id = new Uint16Array(65536)
  alphabet.forEach((letter, i) => {
    id[letter.charCodeAt(0)] = i + 1
  })
  // A key as a string of its ids: strings sort by code unit, and sort fast.
  const formOf = new Map<string, string>()
  for (const form of forms) {
    if (form.length > MAX_KEY)
      throw new IreumError(
        'bad-list',
        `A name has at most ${MAX_KEY} characters, this one has ${form.length}`,
        `${form.slice(0, 20)}…`,
        'Shorten it or leave it out',
      )
    const ids: number[] = []
    for (let i = 0; i < form.length; i++) ids.push(id[form.charCodeAt(i)])
    formOf.set(String.fromCharCode(...ids), form)
  }
  const sorted = [...formOf.keys()].sort()
  try {
    const { trie, leaves } = buildTrie(sorted.map(idsOf), alphabet.length)
    return { trie, leafOf: new Map(sorted.map((coded, i) => [formOf.get(coded)!, leaves[i]])) }
  } catch (error) {
    throw new IreumError('bad-list', `${forms.length} names do not fit: ${(error as Error).message}`, 'names/', 'Build with fewer names')
  }
}

function idsOf(coded: string): Uint16Array {
  const ids = new Uint16Array(coded.length)
  for (let i = 0; i < coded.length; i++) ids[i] = coded.charCodeAt(i)
  return ids
}
