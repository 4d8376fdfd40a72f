// Several bodies of one name: the one whose profile is nearest to the words around, or none when two come close.

import bm25Vectorizer, { type Vectorizer } from 'wink-nlp/utilities/bm25-vectorizer.js'
import similarity from 'wink-nlp/utilities/similarity.js'

/** The winner must be ahead by this much (cosine, 0 to 1). */
const MARGIN = 0.12

interface Learned {
  vectorizer: Vectorizer
  vocabulary: string[]
}

/** Bodies of one name → what was learned of them. Kept while the lists are. */
const learned = new WeakMap<object, Learned>()

/** Index of the body whose profile fits the context, -1 when the text does not decide. */
export function nearestProfile<Body extends object>(
  bodies: readonly Body[],
  profileOf: (body: Body) => readonly string[],
  context: string,
): number {
  let known = learned.get(bodies[0])
  if (known === undefined) learned.set(bodies[0], (known = learn(bodies.map(profileOf))))
  // Particles are glued to nouns, so a word counts wherever the context holds it.
  const words = known.vocabulary.filter((word) => context.includes(word))
  if (words.length === 0) return -1
  const bow = known.vectorizer.bowOf(words)
  let best = -1
  let bestScore = 0
  let second = 0
  for (let i = 0; i < bodies.length; i++) {
    const score = similarity.bow.cosine(bow, known.vectorizer.doc(i).out())
    if (score > bestScore) {
      second = bestScore
      bestScore = score
      best = i
    } else if (score > second) second = score
  }
  return bestScore - second >= MARGIN ? best : -1
}

function learn(profiles: readonly (readonly string[])[]): Learned {
  const vectorizer = bm25Vectorizer({ norm: 'l2', k1: 1.2, b: 0.3 })
  const vocabulary = new Set<string>()
  for (const profile of profiles) {
    vectorizer.learn(profile)
    for (const word of profile) vocabulary.add(word)
  }
  return { vectorizer, vocabulary: [...vocabulary] }
}
