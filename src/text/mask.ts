// Marks URLs, e-mail addresses and the units over a table as MASKED so that no stage looks inside them.

import type { Text } from '../types.js'
import { CLASS_OF, DIGIT, LATIN, MASKED, PUNCT } from './classes.js'

/**
 * They are found from their rare sign (`@`, `://`, `www.`, `(단위`), never by a search over the document.
 * Each search goes on behind what was masked last, so that `www.www.www.` is read once.
 */
export function maskAddresses(text: Text): void {
  const { value, classes } = text
  for (let at = value.indexOf(UNITS); at >= 0; at = value.indexOf(UNITS, at + 1)) maskUnits(text, at + UNITS.length)
  for (let at = value.indexOf('@'); at >= 0; at = value.indexOf('@', at + 1)) maskEmail(text, at)
  for (let at = value.indexOf('://'); at >= 0; ) {
    let start = at
    while (start > 0 && at - start < MAX_SCHEME && classes[start - 1] === LATIN) start--
    at = value.indexOf('://', start < at ? maskUrl(text, start, at + 3) : at + 3)
  }
  for (let at = value.indexOf('www.'); at >= 0; ) {
    const free = classes[at] !== MASKED && (at === 0 || classes[at - 1] !== LATIN)
    at = value.indexOf('www.', free ? maskUrl(text, at, at + 4) : at + 4)
  }
}

/** `(단위: 백만원, %)` says what a table counts in. */
const UNITS = '(단위'
const MAX_UNITS = 30

function maskUnits({ value, classes }: Text, from: number): void {
  const rest = value.slice(from, from + MAX_UNITS)
  const end = /^ ?[:=] ?[^()\n]+\)/.exec(rest)
  if (end !== null) classes.fill(MASKED, from, from + end[0].length - 1)
}

const MAX_SCHEME = 12

/** From `start` over everything that may stand in a URL, but for punctuation at its end. Gives where the search goes on. */
function maskUrl(text: Text, start: number, from: number): number {
  const { units, classes, length } = text
  let end = from
  while (end < length && inUrl(units[end])) end++
  const next = end
  while (end > from && isPunctuation(units[end - 1])) end--
  classes.fill(MASKED, start, end)
  return next
}

function maskEmail(text: Text, at: number): void {
  const { units, classes, length } = text
  let start = at
  while (start > 0 && inMail(units[start - 1], classes[start - 1])) start--
  let end = at + 1
  while (end < length && inMail(units[end], classes[end])) end++
  while (end > at + 1 && isPunctuation(units[end - 1])) end--
  if (start < at && end > at + 1) classes.fill(MASKED, start, end)
}

const isPunctuation = (unit: number): boolean => CLASS_OF[unit] === PUNCT
// . - _ +
const inMail = (unit: number, kind: number): boolean =>
  unit < 0x80 && (kind === LATIN || kind === DIGIT || unit === 0x2e || unit === 0x2d || unit === 0x5f || unit === 0x2b)

const URL_SIGNS = new Uint8Array(128)
for (const c of '!#$%&*+,-./:;=?@\\^_~') URL_SIGNS[c.charCodeAt(0)] = 1
URL_SIGNS.fill(1, 0x30, 0x3a)
URL_SIGNS.fill(1, 0x41, 0x5b)
URL_SIGNS.fill(1, 0x61, 0x7b)
/** Printable ASCII without quotes and brackets; Hangul ends a URL, since a particle may follow at once. */
const inUrl = (unit: number): boolean => unit < 0x80 && URL_SIGNS[unit] === 1
