// Several bodies of one name: the one whose profile is nearest to the words around, or none when two come close.

import bm25Vectorizer from 'wink-nlp/utilities/bm25-vectorizer.js'
import similarity from 'wink-nlp/utilities/similarity.js'

/** The winner must be ahead by this much (cosine, 0 to 1). */
const MARGIN = 0.12

/** Index of the profile that fits the context, -1 when the text does not decide. Profiles are lists of words. */
export function nearestProfile(profiles: readonly (readonly string[])[], context: string): number {
  const vectorizer = bm25Vectorizer({ norm: 'l2', k1: 1.2, b: 0.3 })
  const vocabulary = new Set<string>()
  for (const profile of profiles) {
    vectorizer.learn(profile)
    for (const word of profile) vocabulary.add(word)
  }
  // Particles are glued to nouns, so a word counts wherever the context holds it.
  const words = [...vocabulary].filter((word) => context.includes(word))
  if (words.length === 0) return -1
  const bow = vectorizer.bowOf(words)
  let best = -1
  let bestScore = 0
  let second = 0
  profiles.forEach((_, i) => {
    const score = similarity.bow.cosine(bow, vectorizer.doc(i).out())
    if (score > bestScore) {
      second = bestScore
      bestScore = score
      best = i
    } else if (score > second) second = score
  })
  return bestScore - second >= MARGIN ? best : -1
}
