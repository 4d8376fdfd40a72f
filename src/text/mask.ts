// Marks URLs and e-mail addresses as MASKED so that no stage looks inside them.

import type { Text } from '../types.js'
import { DIGIT, LATIN, MASKED } from './classes.js'

const COLON = 0x3a
const SLASH = 0x2f
const DOT = 0x2e

/** Addresses are found from their rare sign (`@`, `://`, `www.`), never by a search over the document. */
export function maskAddresses(text: Text): void {
  const { value, length } = text
  for (let at = value.indexOf('@'); at >= 0; at = value.indexOf('@', at + 1)) maskEmail(text, at)
  for (let at = value.indexOf('://'); at >= 0; at = value.indexOf('://', at + 3)) {
    let start = at
    while (start > 0 && text.classes[start - 1] === LATIN) start--
    if (start < at) maskFrom(text, start, at + 3)
  }
  for (let at = value.indexOf('www.'); at >= 0 && at < length; at = value.indexOf('www.', at + 4)) {
    if (at === 0 || text.classes[at - 1] !== LATIN) maskFrom(text, at, at + 4)
  }
}

/** From `start` over everything that may stand in a URL; a closing bracket or a comma at the end stays outside. */
function maskFrom(text: Text, start: number, from: number): void {
  const { units, classes, length } = text
  let end = from
  while (end < length && isUrlUnit(units[end])) end++
  while (end > from && (units[end - 1] === DOT || units[end - 1] === 0x2c || units[end - 1] === COLON)) end--
  classes.fill(MASKED, start, end)
}

function maskEmail(text: Text, at: number): void {
  const { units, classes, length } = text
  let start = at
  while (start > 0 && isMailUnit(units[start - 1], classes[start - 1])) start--
  let end = at + 1
  while (end < length && isMailUnit(units[end], classes[end])) end++
  while (end > at + 1 && units[end - 1] === DOT) end--
  if (start < at && end > at + 1) classes.fill(MASKED, start, end)
}

function isMailUnit(unit: number, kind: number): boolean {
  return unit < 0x80 && (kind === LATIN || kind === DIGIT || unit === DOT || unit === 0x2d || unit === 0x5f || unit === 0x2b)
}

function isUrlUnit(unit: number): boolean {
  if (unit >= 0x80 || unit <= 0x20) return false
  // " ' ( ) < > [ ] ` { | }
  return !(unit === 0x22 || unit === 0x27 || unit === 0x28 || unit === 0x29 || unit === 0x3c || unit === 0x3e || unit === 0x5b || unit === 0x5d || unit === 0x60 || unit >= 0x7b) || unit === 0x7e || unit === SLASH
}
