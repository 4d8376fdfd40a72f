// A sentence as the trainer sees it: its spans, the features of their edges and insides, and what the annotation says.

/** Lists of rows end to end: list `i` is `rows[at[i]..at[i+1]]`. */
export interface Lists {
  at: Int32Array
  rows: Int32Array
}

/** The features of some spans: of each span the list of its start and of its end, and those lists; lists of the insides by span. */
export interface SpanFeatures {
  left: Int32Array
  right: Int32Array
  lefts: Lists
  rights: Lists
  insides: Lists
}

export interface Lattice extends SpanFeatures {
  /** 0: features are shared by all texts; 1: text that has copies of its own, too. */
  domain: number
  weight: number
  /** Bit set of the labels that the annotation knows. */
  labels: number
  /** Of the sentence. */
  length: number
  /** Spans sorted by end: offsets in the sentence. */
  start: Int32Array
  end: Int32Array
  /** Label of each span, -1 for none. */
  gold: Int8Array
  /** Weakly labelled text: labels a span may have. */
  allowed: Uint8Array | null
  /** Weakly labelled text: the characters of each span. */
  surface: string[] | null
  /** Forms of the other recognizers: start, end, score; sorted by end. */
  closedStart: Int32Array
  closedEnd: Int32Array
  closedScore: Float64Array
}
