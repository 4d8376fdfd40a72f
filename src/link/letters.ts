// Letters as a set to ask, before a regular expression is asked.

/** The code units of these letters. */
export const unitsOf = (letters: string): ReadonlySet<number> => new Set([...letters].map((letter) => letter.charCodeAt(0)))

/** Particles of a topic and of a subject. */
export const SUBJECT = unitsOf('은는이가')
