// What speaks for a body being the one a post belongs to, and how much; fitted on annotated articles.

export const CLUES = {
  topic: 2.29,
  subject: 1.15,
  locative: 3.39,
  heading: 2.07,
  colleagues: 2.57,
  possessive: 1.08,
  employer: 0.02,
  /** Somebody's former post was there. */
  left: -0.28,
  plain: 1.05,
  source: -1.18,
  bullet: 1.93,
  sentences: -0.7,
  lines: -1.68,
  further: -0.11,
  share: 0.47,
  headline: 2.28,
  public: -1.83,
  fund: -1.87,
  investor: -1.58,
  unit: -1.73,
  breath: 0.73,
  absent: -2.9,
  colleague: 0.52,
  predecessor: 0.34,
  /** 회장 of a group. */
  chair: 1.43,
  kin: 1.46,
  /** 법원장 of a 법원. */
  heads: 2.61,
  /** For none: a place, or a bare noun, stands before the post. */
  local: 1.62,
  described: 1.44,
  none: -1.67,
  nobody: -0.2,
}
export type Clue = keyof typeof CLUES
