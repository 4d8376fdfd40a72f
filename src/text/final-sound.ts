// The final sound of anything that stands before a particle, as it is read aloud.

import { CLOSE, DIGIT, HANGUL, LATIN, QUOTE } from './classes.js'
import { FINAL_RIEUL, finalOf } from './hangul.js'

/** How a word ends when it is read aloud; EITHER where writing does not tell. */
export const VOWEL = 1
export const CONSONANT = 2
/** ㄹ takes 로 like a vowel and 은, 이, 을 like a consonant. */
export const RIEUL = 4
export const EITHER = VOWEL | CONSONANT | RIEUL

/** 영, 일, 이, 삼, 사, 오, 육, 칠, 팔, 구. */
const DIGIT_SOUND = [CONSONANT, RIEUL, VOWEL, CONSONANT, VOWEL, VOWEL, CONSONANT, RIEUL, RIEUL, VOWEL]
/** Letters whose Korean name ends in a consonant: 엘, 엠, 엔, 알. */
const LETTER_SOUND: Record<string, number> = { L: RIEUL, M: CONSONANT, N: CONSONANT, R: RIEUL }
const SOUND_OF_LETTER = new Uint8Array(0x80).fill(VOWEL)
for (const letter in LETTER_SOUND)
  for (const unit of [letter, letter.toLowerCase()]) SOUND_OF_LETTER[unit.charCodeAt(0)] = LETTER_SOUND[letter]
const SIGN_SOUND: Record<string, number> = {
  '%': VOWEL,
  '+': VOWEL,
  '㎡': VOWEL,
  '㎞': VOWEL,
  '㎏': CONSONANT,
  '㎎': CONSONANT,
  $: VOWEL,
  '℃': VOWEL,
}
/** Letters of a Latin word that are looked at. */
const LONGEST_LATIN = 32

/** The final sound of the word that ends before `end`. A closing quote is read over (`‘문앞’이`); behind a bracket the particle may follow what stands in it or before it (`이재용(57)은`). */
export function finalSound(units: Uint16Array, classes: Uint8Array, end: number): number {
  const at = end - 1
  if (at < 0) return EITHER
  const kind = classes[at]
  if (kind === HANGUL) {
    const final = finalOf(units[at])
    return final === 0 ? VOWEL : final === FINAL_RIEUL ? RIEUL : CONSONANT
  }
  if (kind === DIGIT) return DIGIT_SOUND[units[at] - 0x30]
  if (kind === LATIN) return latinSound(units, classes, end)
  if (kind === QUOTE) return at > 0 && classes[at - 1] !== QUOTE ? finalSound(units, classes, at) : EITHER
  if (kind === CLOSE) return EITHER
  return SIGN_SOUND[String.fromCharCode(units[at])] ?? EITHER
}

/** Letters are named one by one only in an abbreviation that cannot be spoken as a word: `LG`, `SKT`, but not `LINE`. */
function latinSound(units: Uint16Array, classes: Uint8Array, end: number): number {
  let spoken = false
  let at = end - 1
  for (; at >= 0 && classes[at] === LATIN && end - at <= LONGEST_LATIN; at--) {
    const letter = units[at]
    if (letter >= 0x61 || (end - at > 1 && (letter === 0x41 || letter === 0x45 || letter === 0x49 || letter === 0x4f || letter === 0x55)))
      spoken = true
  }
  if (spoken && end - 1 - at > 2) return EITHER
  const last = units[end - 1]
  return last < 0x80 ? SOUND_OF_LETTER[last] : VOWEL
}
