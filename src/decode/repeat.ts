// A name found once with certainty is likelier wherever else it stands in the document.
//
// So is the last part of a foreign person's name and the given name of a Korean one, and so are other spellings of it: 올트먼 and 올트만 have the same consonants,
// 슈리다 라마스와미 and 스리다르 라마스와미 one word.

import { hashBetween } from '../features/hashes.js'
import { initialOf, isSyllable } from '../text/hangul.js'
import { UNIT } from '../text/units.js'
import type { Candidate } from '../types.js'
import { addBits, bitsOf, clearBits, type HashBits, newHashBits } from './hash-bits.js'

/** Sure enough to speak for other places. */
export const SURE = 0.6
/** The place of a label in `WEIGHT_LABELS` as a bit; posts are no names to find again. */
const PERSON_BIT = 1
const NAME_BITS: Readonly<Record<string, number>> = { PERSON: PERSON_BIT, ORGANIZATION: 2, LOCATION: 4 }
/** Beside the bits of the labels: last part of a person's name. */
export const LAST_PART_BIT = 8
/** … and: found at two places. */
export const TWICE_BIT = 16

/**
 * Log-odds that a name gains: repeated as it was, the last part of a person's name, another spelling of one. A likely name gains by its own
 * mention, too: where only other mentions counted, two of a thousand names more were missed or cut wrongly.
 */
export const REPEATED = 2
export const LAST_PART = 2
export const OTHER_SPELLING = 2

/** What is asked of a winner. */
export type Likely = Pick<Candidate, 'start' | 'end' | 'label' | 'score'>

export interface Known {
  /** Hash of a name → bits of its labels. */
  readonly names: HashBits
  /** Sounds of foreign people's names and of their last parts, and hashes of the words of such names. */
  readonly sounds: ReadonlySet<number>
  /** Where a name stops and a bracket opens → the bit of its label. */
  readonly brackets: ReadonlyMap<number, number>
}

const names = newHashBits()

/** Null when nothing in the document can gain. Valid until the next call. */
export function knownNames(text: string, winners: readonly Likely[]): Known | null {
  // A name and its parts.
  clearBits(names, 3 * winners.length)
  const sounds = new Set<number>()
  const brackets = new Map<number, number>()
  for (const { start, end, label, score } of winners) {
    const bit = NAME_BITS[label]
    if (bit === undefined || score < SURE || end - start < 2) continue
    if (text[end] === '(') brackets.set(end, bit)
    const hash = hashBetween(text, start, end)
    addBits(names, hash, (bitsOf(names, hash) & bit) === 0 ? bit : TWICE_BIT)
    if (bit !== PERSON_BIT) continue
    let space = end - 1
    while (space > start && text.charCodeAt(space) !== UNIT.SPACE) space--
    if (space === start) {
      // 김하늘, then 하늘 and 김 대표.
      if (end - start === 3 && isSyllable(text.charCodeAt(start))) {
        addBits(names, hashBetween(text, start + 1, end), LAST_PART_BIT)
        addBits(names, hashBetween(text, start, start + 1), LAST_PART_BIT)
      }
      continue
    }
    if (end - space > 2) {
      const last = hashBetween(text, space + 1, end)
      addBits(names, last, LAST_PART_BIT)
    }
    addSound(sounds, soundOf(text, start, end))
    addSound(sounds, soundOf(text, space + 1, end))
    let word = start
    for (let i = start; i <= end; i++) {
      if (i < end && text.charCodeAt(i) !== UNIT.SPACE) continue
      if (i - word > 2) sounds.add(hashBetween(text, word, i))
      word = i + 1
    }
  }
  return names.count === 0 ? null : { names, sounds, brackets }
}

function addSound(sounds: Set<number>, sound: number): void {
  if (sound !== 0) sounds.add(sound)
}

/** 마이클 트루엘(`Michael Truell`), 왕이(`王毅`): does it fill the bracket behind a name of this label, in other letters? */
export const isInBracket = ({ brackets }: Known, text: string, start: number, end: number, bit: number): boolean =>
  brackets.get(start - 1) === bit && text[end] === ')' && !isSyllable(text.charCodeAt(start)) && !isSyllable(text.charCodeAt(end - 1))

/** Is this another spelling of a known person's name? */
export function isOtherSpelling(known: Known, text: string, start: number, end: number): boolean {
  if (known.sounds.size === 0 || end - start < 3) return false
  if (known.sounds.has(soundOf(text, start, end))) return true
  let space = start
  while (space < end && text.charCodeAt(space) !== UNIT.SPACE) space++
  if (space === start || space >= end - 1) return false
  return known.sounds.has(hashBetween(text, start, space)) || known.sounds.has(hashBetween(text, space + 1, end))
}

/** A number for the consonants that the syllables begin with; 0 for fewer than three syllables or other letters. */
function soundOf(text: string, start: number, end: number): number {
  let sound = 7
  let syllables = 0
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i)
    if (unit === UNIT.SPACE) sound = Math.imul(sound, 31)
    else if (!isSyllable(unit)) return 0
    else {
      sound = Math.imul(sound, 31) + 1 + initialOf(unit)
      syllables++
    }
  }
  return syllables < 3 ? 0 : sound | 0
}
