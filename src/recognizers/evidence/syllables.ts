// How much each syllable speaks for a given name rather than for a common noun.

import type { List } from '../../gazetteer/lists.js'
import { FIRST_SYLLABLE, SYLLABLES } from '../../text/hangul.js'

/** First and last syllable of a given name. */
export const SYLLABLE_KINDS = 2

/** `SYLLABLE_KINDS` numbers for each Hangul syllable: log odds against common nouns in steps of 1/16. */
export function syllableScores(lists: readonly List[]): Int8Array {
  const counts = Array.from({ length: SYLLABLE_KINDS }, () => new Float64Array(SYLLABLES))
  const nouns = new Float64Array(SYLLABLES)
  for (const list of lists) {
    if (list.folder !== 'names') continue
    const kind = kindOf(list.name)
    if (kind === null) continue
    for (const row of list.rows) {
      const form = row[Object.keys(row)[0]]
      const weight = kind === 'given' ? 1 + Math.log2(1 + Number(row.count || 0)) : 1
      for (let i = 0; i < form.length; i++) {
        const syllable = form.charCodeAt(i) - FIRST_SYLLABLE
        if (syllable < 0 || syllable >= SYLLABLES) continue
        if (kind === 'noun') nouns[syllable]++
        else counts[i === 0 ? 0 : 1][syllable] += weight
      }
    }
  }
  const out = new Int8Array(SYLLABLES * SYLLABLE_KINDS)
  const total = (a: Float64Array): number => a.reduce((x, y) => x + y, 0)
  const nounTotal = total(nouns)
  counts.forEach((count, kind) => {
    const all = total(count)
    if (all === 0 || nounTotal === 0) return
    for (let s = 0; s < SYLLABLES; s++) {
      if (count[s] === 0 && nouns[s] === 0) continue
      const odds = Math.log((count[s] + 0.5) / (all + 500)) - Math.log((nouns[s] + 0.5) / (nounTotal + 500))
      out[s * SYLLABLE_KINDS + kind] = Math.max(-127, Math.min(127, Math.round(odds * 16)))
    }
  })
  return out
}

function kindOf(list: string): 'given' | 'noun' | null {
  if (list.startsWith('given-name')) return 'given'
  if (list === 'common-noun') return 'noun'
  return null
}
