// Latin letters that a Hangul name may be shortened to, in the order of its syllables: SPR for 세림푸른리사이클, DRB for 다온로보틱스.

import type { Text } from '../../types.js'

/** What each initial consonant, ㄱ to ㅎ, is written by (Revised Romanization, and as English names are written in Hangul); ㅇ is a vowel. */
const LETTERS = ['GKC', 'GK', 'N', 'DT', 'DT', 'RL', 'M', 'BPV', 'BP', 'SC', 'S', 'AEIOUWY', 'JZG', 'J', 'CJ', 'KCQX', 'TD', 'PF', 'HF']
const FIRST = 0xac00
const LAST = 0xd7a3
const OF_ONE_CONSONANT = 588
const MOST = 6

/** May [start, end) be the initials of the name [from, to), its first letter that of the first syllable? */
export function areInitials({ units }: Text, start: number, end: number, from: number, to: number): boolean {
  if (end - start < 2 || end - start > MOST) return false
  let letter = start
  for (let at = from; at < to && letter < end; at++) {
    if (units[at] < FIRST || units[at] > LAST) continue
    if (LETTERS[Math.floor((units[at] - FIRST) / OF_ONE_CONSONANT)].includes(String.fromCharCode(units[letter]))) letter++
    else if (letter === start) return false
  }
  return letter === end
}
