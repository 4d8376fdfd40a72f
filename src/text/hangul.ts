// Hangul arithmetic: a syllable is a number made of an initial consonant, a vowel and a final consonant.
//
// Unicode, section 3.12: 19 initials × 21 vowels × 28 finals, the first of which is none. Parts are counted in the order of Unicode.

/** 가. */
export const FIRST_SYLLABLE = 0xac00
export const SYLLABLES = 11172
const LAST_SYLLABLE = FIRST_SYLLABLE + SYLLABLES - 1
const VOWELS = 21
export const FINALS = 28
/** Syllables that begin with one consonant: they stand together. */
const OF_ONE_INITIAL = VOWELS * FINALS

/** Finals by their number: ㄴ and ㄹ. */
export const FINAL_NIEUN = 4
export const FINAL_RIEUL = 8

export const isSyllable = (unit: number): boolean => unit >= FIRST_SYLLABLE && unit <= LAST_SYLLABLE

// Of a syllable; what they give of other code units means nothing.
export const initialOf = (syllable: number): number => ((syllable - FIRST_SYLLABLE) / OF_ONE_INITIAL) | 0
export const vowelOf = (syllable: number): number => (((syllable - FIRST_SYLLABLE) / FINALS) | 0) % VOWELS
/** 0 for none. */
export const finalOf = (syllable: number): number => (syllable - FIRST_SYLLABLE) % FINALS

export const syllableOf = (initial: number, vowel: number, final: number): number =>
  FIRST_SYLLABLE + initial * OF_ONE_INITIAL + vowel * FINALS + final
