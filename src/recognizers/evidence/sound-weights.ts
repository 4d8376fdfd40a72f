// How much syllables and pairs of them speak for a foreign name: `data/sounds.tsv`, learned by `npm run train:sounds`.
//
// A run of Hangul is read with an edge on either side: 부르크 is 부, 르, 크 and ^부, 부르, 르크, 크^. Pairs share cells by their hash, since names enough are
// known of few pairs alone.

/** Weights are in this part of log-odds. */
export const SOUND_STEPS = 16
export const CELLS = 8192
/** Stands for whatever bounds a run. */
export const EDGE = 0
/** The cell of two neighbouring code units. */
export const cellOf = (first: number, second: number): number =>
  Math.imul(Math.imul(first, 0x9e5) ^ Math.imul(second, 0x3d4d51cb), 0x85ebca6b) >>> 19
