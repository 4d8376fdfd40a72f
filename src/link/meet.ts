// Which names stand in one sentence: two names of one thing seldom do.

import type { Mention } from './mentions.js'

/** Form → the sentences that name it; of the mentions of one kind, `count` forms in all. */
export function sentencesOf(mentions: readonly Mention[], kind: number, count: number): Set<number>[] {
  const sentences = Array.from({ length: count }, () => new Set<number>())
  for (const mention of mentions) if (mention.kind === kind && mention.form >= 0) sentences[mention.form].add(mention.sentence)
  return sentences
}

/** Does a sentence name both? */
export function meet(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
  for (const sentence of a) if (b.has(sentence)) return true
  return false
}
