// What is worked out of the body of a post that names none.

/** Root of the body, -1 for none, and by which rule. */
export interface Inferred {
  root: number
  rule: string
}

/** It is of no body of the text. */
export const NONE: Inferred = { root: -1, rule: '' }

/** Null where nothing is found, so that the next question is asked. */
export const found = (root: number, rule: string): Inferred | null => (root < 0 ? null : { root, rule })
