// The script of a span: a small number for the set of its character classes.

import { DIGIT, HANGUL, HANJA, LATIN, SPACE } from '../text/classes.js'

/** By the bit set of classes: 14 classes. */
export const SHAPE_OF = shapes()

/** Script: 1 Hangul only, 2 Latin, 3 Hanja, 4 Latin and Hangul, 5 with digits, 6 with signs, 7 other; + 8 with a space. */
function shapes(): Uint8Array {
  const out = new Uint8Array(1 << 14)
  for (let seen = 0; seen < 256; seen++) out[seen] = shapeOf(seen)
  // From punctuation on it makes no difference which classes there are.
  for (let at = 256; at < out.length; at += 128) out.copyWithin(at, 128, 256)
  return out
}

function shapeOf(seen: number): number {
  const space = (seen & (1 << SPACE)) !== 0 ? 8 : 0
  const word = seen & ~(1 << SPACE)
  if (word === 1 << HANGUL) return 1 + space
  if (word === 1 << LATIN) return 2 + space
  if (word === 1 << HANJA) return 3 + space
  if (word === ((1 << LATIN) | (1 << HANGUL))) return 4 + space
  if ((word & (1 << DIGIT)) !== 0) return 5 + space
  return 6 + space
}
