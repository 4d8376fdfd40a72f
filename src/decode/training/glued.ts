// A document as captions and blogs write it, a name and its post in one word: 김하나기자, 트럼프대통령.

import { isSyllable } from '../../text/hangul.js'
import type { GoldDocument } from './material.js'

/** The same document without the space between each person and the post behind it, both in Hangul; null when it has no such pair. */
export function glued(document: GoldDocument): GoldDocument | null {
  const { text, entities } = document
  const cuts = cutsOf(document)
  if (cuts.length === 0) return null
  let out = ''
  let from = 0
  for (const cut of cuts) {
    out += text.slice(from, cut)
    from = cut + 1
  }
  const moved = (at: number): number => at - cuts.filter((cut) => cut < at).length
  return {
    ...document,
    id: `${document.id}-glued`,
    text: out + text.slice(from),
    entities: entities.map((entity) => ({ ...entity, start: moved(entity.start), end: moved(entity.end) })),
  }
}

/** Where those spaces are. */
function cutsOf({ text, entities }: GoldDocument): number[] {
  const posts = new Set(entities.filter(({ label }) => label === 'POSITION').map(({ start }) => start))
  return entities
    .filter(
      ({ label, end }) =>
        label === 'PERSON' && text[end] === ' ' && posts.has(end + 1) && isHangul(text, end - 1) && isHangul(text, end + 1),
    )
    .map(({ end }) => end)
    .sort((a, b) => a - b)
}

const isHangul = (text: string, at: number): boolean => isSyllable(text.charCodeAt(at))
