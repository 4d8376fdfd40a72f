// The name of a body without its dress (legal forms, spaces, newspaper Hanja), and where its short forms may start.

import { oneOf } from '../gazetteer/any-of.js'
import { isHangul, unitsOf } from './letters.js'
import { type Name, nameOf } from './names.js'

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

export function shapeOf(name: Name): Shape {
  return (name.shape ??= read(name))
}

function read(name: Name): Shape {
  const text = bareName(name.text)
  const legal = mayBeLegal(name.text) && name.text.search(LEGAL) >= 0
  if (!isPlain(text)) return shapeIn(text, legal, nameOf(keyOf(text)))
  const key = text === name.text ? name : nameOf(text)
  if (text.charCodeAt(0) < 0x80 || HEAD_LETTERS.includes(text.charCodeAt(0))) return shapeIn(text, legal, key)
  return { text, legal, key, starts: [{ offset: 0, spaced: text, rest: text, letters: lettersOf(text) }] }
}

function shapeIn(text: string, legal: boolean, key: Name): Shape {
  const starts = shortStarts(text).map((offset): Start => {
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
    if (!isHangul(unit) && !(unit > 0x20 && unit <= 0x5a) && !(unit >= 0x4e00 && unit <= 0x9fff)) return false
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

/** Legal forms that stand before a name, those that stand behind it, and what may stand before the former. */
const CORPORATIONS = '농업회사법인|영농조합법인|재단법인|사단법인|사회복지법인|학교법인|의료법인'
const FORMS_BEFORE = '㈜|(주)|(유)|(재)|(사)|주식회사|유한회사|합자회사'
const FORMS_BEHIND = '㈜|(주)|(유)|주식회사|유한회사|유한책임회사'

const LEGAL = new RegExp(
  `^${oneOf(CORPORATIONS.split('|'))}?\\s*${oneOf(FORMS_BEFORE.split('|'))}\\s*|\\s*${oneOf(FORMS_BEHIND.split('|'))}$`,
  'g',
)

const OPENINGS = `${CORPORATIONS}|${FORMS_BEFORE}`.split('|')
const FIRST = unitsOf(OPENINGS.map((word) => word[0]).join(''))

/** Most names neither begin nor end like a legal form. */
function mayBeLegal(name: string): boolean {
  if (FIRST.has(name.charCodeAt(0)) && OPENINGS.some((word) => name.startsWith(word))) return true
  const last = name.charCodeAt(name.length - 1)
  return last === 0x321c || last === 0x29 || (last === 0xc0ac && name.endsWith('회사'))
}

/** `농업회사법인 ㈜달뜨는마을` → `달뜨는마을`; `현대車` → `현대차`. */
function bareName(name: string): string {
  const plain = name.includes('車') ? name.replace('車', '차') : name
  if (!mayBeLegal(name)) return plain
  const bare = plain.replace(LEGAL, '').trim()
  return bare === '' ? name : bare
}

const isLatin = (unit: number): boolean =>
  (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a) || unit === 0x26 || (unit >= 0x30 && unit <= 0x39)

const allHangul = (name: string): boolean => {
  for (let i = 0; i < name.length; i++) if (!isHangul(name.charCodeAt(i))) return false
  return name.length > 0
}

/** Words that a short form leaves off in front. */
const HEADS = ['한국', '대한', '국립', '전국', '주식회사', '재단법인', '사단법인']

const HEAD_LETTERS = HEADS.map((head) => head.charCodeAt(0))

/** Offsets at which a shorter form may start: 0, after a Latin head (`SK하이닉스`), after 한국 and its kin, after the first words. */
function shortStarts(name: string): number[] {
  const starts = [0]
  let i = 0
  while (i < name.length && isLatin(name.charCodeAt(i))) i++
  if (i > 0 && i < name.length && isHangul(name.charCodeAt(i))) starts.push(i)
  for (const head of HEADS) if (name.startsWith(head) && name.length >= head.length + 2) starts.push(head.length)
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
