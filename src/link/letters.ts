// Letters as a set to ask, before a regular expression is asked.

/** The last two letters of a word as a number; `pairAt` is that of two units. */
export const lastPair = (word: string): number => pairAt(word.charCodeAt(word.length - 2), word.charCodeAt(word.length - 1))
export const pairAt = (first: number, second: number): number => (first << 16) | second

/** The code units of these letters. */
export const unitsOf = (letters: string): ReadonlySet<number> => new Set([...letters].map((letter) => letter.charCodeAt(0)))
