// The morphemes of a text as they are found: where each one lies, its part of speech and its sentence.

export const PARTS_OF_SPEECH = [
  'NOUN',
  'PROPN',
  'PRON',
  'NUM',
  'DET',
  'VERB',
  'ADJ',
  'AUX',
  'ADV',
  'CCONJ',
  'INTJ',
  'ADP',
  'PART',
  'X',
  'PUNCT',
  'SYM',
] as const
export type PartOfSpeech = (typeof PARTS_OF_SPEECH)[number]
/** Part of speech → index in `PARTS_OF_SPEECH`. */
export const P = Object.fromEntries(PARTS_OF_SPEECH.map((name, i) => [name, i])) as Record<PartOfSpeech, number>

/** Parallel arrays valid up to `count`, reused by the next call. Every character that is no white space is in exactly one of them. */
export interface Morphemes {
  count: number
  start: Int32Array
  end: Int32Array
  /** Index in `PARTS_OF_SPEECH`. */
  part: Uint8Array
  /** Sentence of each morpheme, counted from 0. */
  sentence: Int32Array
}

export const out: Morphemes = {
  count: 0,
  start: new Int32Array(4096),
  end: new Int32Array(4096),
  part: new Uint8Array(4096),
  sentence: new Int32Array(4096),
}
let sentence = 0

/** Begins a text of so many characters. */
export function openMorphemes(length: number): void {
  reserve(length)
  out.count = 0
}

/** What is put from now on is of this sentence. */
export function openSentence(number: number): void {
  sentence = number
}

/** One more morpheme, right of all others. */
export function put(from: number, to: number, part: number): void {
  const i = out.count++
  out.start[i] = from
  out.end[i] = to
  out.part[i] = part
  out.sentence[i] = sentence
}

function reserve(length: number): void {
  if (out.start.length > length) return
  for (const key of ['start', 'end', 'sentence'] as const) out[key] = new Int32Array(2 * length)
  out.part = new Uint8Array(2 * length)
}
