// Latin letters that a Hangul name may be shortened to, in the order of its syllables: SPR for 세림푸른리사이클, DRB for 다온로보틱스.

import { initialOf, isSyllable } from '../../text/hangul.js'
import type { Text } from '../../types.js'

/** What each initial consonant, ㄱ to ㅎ, is written by (Revised Romanization, and as English names are written in Hangul); ㅇ is a vowel. */
const LETTERS = ['GKC', 'GK', 'N', 'DT', 'DT', 'RL', 'M', 'BPV', 'BP', 'SC', 'S', 'AEIOUWY', 'JZG', 'J', 'CJ', 'KCQX', 'TD', 'PF', 'HF']
const MOST = 6

/** May [start, end) be the initials of the name [from, to), its first letter that of the first syllable? */
export function areInitials({ units }: Text, start: number, end: number, from: number, to: number): boolean {
  if (end - start < 2 || end - start > MOST) return false
  let letter = start
  for (let at = from; at < to && letter < end; at++) {
    if (!isSyllable(units[at])) continue
    if (LETTERS[initialOf(units[at])].includes(String.fromCharCode(units[letter]))) letter++
    else if (letter === start) return false
  }
  return letter === end
}
