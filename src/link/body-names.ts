// The name of a body without its dress (legal forms, spaces, newspaper Hanja), and where its short forms may start.

import { firstsOf } from '../gazetteer/any-of.js'
import { memoize } from '../gazetteer/memoize.js'
import { CLASS_OF, DIGIT, HANJA, LATIN } from '../text/classes.js'
import { isSyllable } from '../text/hangul.js'
import { UNIT } from '../text/units.js'
import { unitsOf } from './letters.js'
import { type Name, nameOf, readBy } from './names.js'
import type { LinkWords } from './words.js'

/** A place in a name where a shorter form may start. */
export interface Start {
  offset: number
  /** From here on: with its spaces, and without them in upper case. */
  spaced: string
  rest: string
  /** Which letters are in the rest, hashed to 32: no name with another letter is a shorter form of it. */
  letters: number
}

export interface Shape {
  /** Without legal form. */
  text: string
  legal: boolean
  /** Without spaces, in upper case. */
  key: Name
  starts: readonly Start[]
}

export function shapeOf(words: LinkWords, name: Name): Shape {
  return (readBy(name, words).shape ??= read(dressOf(words), name))
}

function read(dress: Dress, name: Name): Shape {
  const text = bareName(dress, name.text)
  const legal = mayBeLegal(dress, name.text) && name.text.search(dress.legal) >= 0
  if (!isPlain(text)) return shapeIn(dress, text, legal, nameOf(keyOf(text)))
  const key = text === name.text ? name : nameOf(text)
  if (text.charCodeAt(0) < 0x80 || dress.headFirsts.has(text.charCodeAt(0))) return shapeIn(dress, text, legal, key)
  return { text, legal, key, starts: [{ offset: 0, spaced: text, rest: text, letters: lettersOf(text) }] }
}

function shapeIn(dress: Dress, text: string, legal: boolean, key: Name): Shape {
  const starts = shortStarts(dress, text).map((offset): Start => {
    const spaced = text.slice(offset)
    const rest = keyOf(spaced)
    return { offset, spaced, rest, letters: lettersOf(rest) }
  })
  return { text, legal, key, starts }
}

function keyOf(text: string): string {
  const whole = text.includes(' ') ? text.replaceAll(' ', '') : text
  return isPlain(whole) ? whole : whole.toUpperCase()
}

/** Is it its own key: without spaces and small letters? */
function isPlain(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (!isSyllable(unit) && !(unit > UNIT.SPACE && unit <= UNIT.Z) && CLASS_OF[unit] !== HANJA) return false
  }
  return true
}

/** Which of 32 kinds of letters a name has. */
function lettersOf(name: string): number {
  let letters = 0
  for (let i = 0; i < name.length; i++) letters |= 1 << (Math.imul(name.charCodeAt(i), 0x9e3779b1) >>> 27)
  return letters
}

/** May it be an abbreviation: Hangul, or Latin letters and then Hangul? */
export const mayAbbreviate = (key: string): boolean => allHangul(key) || /^[A-Z&]+[가-힣]+$/.test(key)

/** What a name may wear. */
interface Dress {
  /** Legal forms before a name and behind it. */
  legal: RegExp
  openings: readonly string[]
  openingFirsts: ReadonlySet<number>
  closings: readonly string[]
  closingLasts: ReadonlySet<number>
  /** Words that a short form leaves off in front. */
  heads: readonly string[]
  headFirsts: ReadonlySet<number>
}

const dressOf = memoize(({ bodyDress }: LinkWords): Dress => {
  const openings = [...bodyDress.words('corporation'), ...bodyDress.words('before')]
  const closings = bodyDress.words('behind')
  const heads = bodyDress.words('head')
  return {
    legal: new RegExp(`^${bodyDress('corporation')}?\\s*${bodyDress('before')}\\s*|\\s*${bodyDress('behind')}$`, 'g'),
    openings,
    openingFirsts: unitsOf(firstsOf(openings)),
    closings,
    closingLasts: unitsOf(closings.map((word) => word.slice(-1)).join('')),
    heads,
    headFirsts: unitsOf(firstsOf(heads)),
  }
})

/** Most names neither begin nor end like a legal form. */
function mayBeLegal({ openings, openingFirsts, closings, closingLasts }: Dress, name: string): boolean {
  if (openingFirsts.has(name.charCodeAt(0)) && openings.some((word) => name.startsWith(word))) return true
  return closingLasts.has(name.charCodeAt(name.length - 1)) && closings.some((word) => name.endsWith(word))
}

/** `농업회사법인 ㈜달뜨는마을` → `달뜨는마을`; `현대車` → `현대차`. */
function bareName(dress: Dress, name: string): string {
  const plain = name.includes('車') ? name.replace('車', '차') : name
  if (!mayBeLegal(dress, name)) return plain
  const bare = plain.replace(dress.legal, '').trim()
  return bare === '' ? name : bare
}

const isLatin = (unit: number): boolean => CLASS_OF[unit] === LATIN || CLASS_OF[unit] === DIGIT || unit === UNIT.AMPERSAND

const allHangul = (name: string): boolean => {
  for (let i = 0; i < name.length; i++) if (!isSyllable(name.charCodeAt(i))) return false
  return name.length > 0
}

/** Offsets at which a shorter form may start: 0, after a Latin head (`SK하이닉스`), after 한국 and its kin, after the first words. */
function shortStarts({ heads }: Dress, name: string): number[] {
  const starts = [0]
  let i = 0
  while (i < name.length && isLatin(name.charCodeAt(i))) i++
  if (i > 0 && i < name.length && isSyllable(name.charCodeAt(i))) starts.push(i)
  for (const head of heads) if (name.startsWith(head) && name.length >= head.length + 2) starts.push(head.length)
  for (let at = name.indexOf(' '); at >= 0; at = name.indexOf(' ', at + 1)) starts.push(at + 1)
  return starts
}

/** Are the letters of `short` in `long` in this order, the first one first? */
export function isAbbreviation(short: string, long: string): boolean {
  if (short.length < 2 || long.length < short.length + 1 || short[0] !== long[0]) return false
  let at = 1
  for (let i = 1; i < short.length; i++) {
    at = long.indexOf(short[i], at)
    if (at < 0) return false
    at++
  }
  return true
}
