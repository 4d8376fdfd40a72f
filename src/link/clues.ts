// What speaks for a body being the one a post belongs to, and how much; fitted on annotated articles.

export const CLUES = {
  topic: 1.84,
  subject: 1.72,
  locative: 2.24,
  heading: 2.88,
  colleagues: 2.41,
  possessive: 1.47,
  employer: -0.05,
  plain: 1.04,
  source: -1.1,
  bullet: 1.67,
  sentences: -0.43,
  lines: -1.92,
  further: -0.1,
  share: 0.77,
  headline: 1.89,
  public: -1.49,
  fund: -1.6,
  investor: -0.75,
  unit: -1.11,
  breath: 1.19,
  absent: -2.04,
  colleague: -0.04,
  predecessor: 1.1,
  /** 회장 of a group. */
  chair: 1,
  kin: 2.5,
  none: -1.32,
  nobody: -0.09,
}
export type Clue = keyof typeof CLUES
