// Tests of single letters, for what is asked before a regular expression is.

export const isHangul = (unit: number): boolean => unit >= 0xac00 && unit <= 0xd7a3

/** The code units of these letters. */
export const unitsOf = (letters: string): ReadonlySet<number> => new Set([...letters].map((letter) => letter.charCodeAt(0)))
