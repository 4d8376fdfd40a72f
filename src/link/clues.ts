// What speaks for a body being the one a post belongs to, and how much; fitted on annotated articles.

export const CLUES = {
  topic: 1.92,
  subject: 0.65,
  locative: 1.6,
  colleagues: 3.01,
  possessive: 0.78,
  employer: -0.31,
  /** Somebody's former post was there. */
  left: -1.81,
  /** 가람전자도 */
  also: 1.2,
  /** 웃는 곳은 가람전자다. */
  predicate: 1.6,
  plain: 0.74,
  source: -0.81,
  bullet: 1.4,
  sentences: -0.58,
  lines: -2.37,
  further: -0.11,
  share: 0.51,
  headline: 1.77,
  /** Named before any other. */
  first: 0.54,
  public: -2.03,
  /** A ministry or an authority has no 대표. */
  office: -9,
  fund: -0.92,
  investor: -1.24,
  unit: -0.94,
  /** It asks firms for figures, or judges them. */
  asker: -2,
  breath: 0.28,
  absent: -2.99,
  colleague: 1.11,
  predecessor: 0.29,
  /** Another body buys it. */
  bought: 2.2,
  /** 회장 of a group. */
  chair: 1.68,
  kin: 0.15,
  /** 법원장 of a 법원. */
  heads: 3.05,
  /** 대표 where somebody else is 대표. */
  taken: -2,
  /** For none: a place stands before the post. */
  local: 2.6,
  none: -2.78,
  nobody: -1.14,
}
export type Clue = keyof typeof CLUES
