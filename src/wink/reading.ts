// What a document looks like to wink: our tokens, sentences and entities in the caller's own characters.

import { analyzeWith } from '../analyze.js'
import type { Document } from '../document.js'
import type { Gazetteer } from '../gazetteer/gazetteer.js'
import { cutMorphemes } from '../morphology/cut.js'
import type { MorphologyModel } from '../morphology/model.js'
import { PARTS_OF_SPEECH } from '../morphology/morphemes.js'
import type { Recognizer } from '../recognizers/recognize.js'
import { DIGIT, HANGUL, HANJA, LATIN, MASKED } from '../text/classes.js'
import { toSourceEnd, toSourceStart } from '../text/read.js'
import { UNIT } from '../text/units.js'
import type { Candidate, Context } from '../types.js'
import { type TokenType, typeIndex } from './core.js'

export interface Reading {
  readonly document: Document
  readonly count: number
  /** Where each token starts and ends in the caller's string, two numbers a token, rising. */
  readonly borders: Int32Array
  /** Index in `PARTS_OF_SPEECH` and token type; good until the next reading. */
  readonly part: Uint8Array
  readonly type: Uint8Array
  /** Last token of each sentence. */
  readonly sentences: readonly number[]
  /** [first token, last token, label] of each entity that wink shows, in the order of `document.entities`. */
  readonly entities: readonly [number, number, string][]
}

export interface Reader {
  gazetteer: Gazetteer
  morphology: MorphologyModel
  date: string | undefined
  recognizers: readonly Recognizer[] | undefined
}

const PUNCTUATION = PARTS_OF_SPEECH.indexOf('PUNCT')
const SYMBOL = PARTS_OF_SPEECH.indexOf('SYM')
const OTHER = PARTS_OF_SPEECH.indexOf('X')

/** The tokens, sentences and entities of a text, in the offsets of the caller. */
export function readForWink(reader: Reader, source: string): Reading {
  let tokens: Omit<Reading, 'document' | 'entities'> | null = null
  const document = analyzeWith(reader.gazetteer, source, {
    date: reader.date,
    recognizers: reader.recognizers,
    inspect: (context, winners) => {
      tokens = tokensOf(reader, context, winners)
    },
  })
  const { count, borders, part, type, sentences } = tokens!
  return { document, count, borders, part, type, sentences, entities: entitiesOf(document, count, borders) }
}

let part = new Uint8Array(8192)
let type = new Uint8Array(8192)

function tokensOf(reader: Reader, context: Context, winners: readonly Candidate[]): Omit<Reading, 'document' | 'entities'> {
  const { text } = context
  const { source, classes, units } = text
  const morphemes = cutMorphemes(reader.morphology, context, winners)
  const { count: pieces, start: starts, end: ends, part: parts, sentence: sentenceOf } = morphemes
  const size = 2 * pieces + 1
  const borders = new Int32Array(2 * size)
  if (part.length < size) {
    part = new Uint8Array(2 * size)
    type = new Uint8Array(2 * size)
  }
  const sentences: number[] = []
  const moved = text.toSource !== null
  let count = 0
  let sentence = -1
  let last = 0
  for (let i = 0; i < pieces; i++) {
    const start = starts[i]
    let from = start
    let to = ends[i]
    if (moved) {
      from = Math.max(last, toSourceStart(text, from))
      to = toSourceEnd(text, to)
      // Two pieces of one composed letter of the source are one token.
      if (to <= from) continue
    }
    if (from > last && (from - last > 1 || source.charCodeAt(last) !== UNIT.SPACE)) count = putUnseen(source, last, from, borders, count)
    if (sentenceOf[i] !== sentence) {
      if (count > 0) sentences.push(count - 1)
      sentence = sentenceOf[i]
    }
    borders[2 * count] = from
    borders[2 * count + 1] = last = to
    part[count] = parts[i]
    const kind = classes[start]
    type[count] = kind === HANGUL ? WORD : typeOf(kind, parts[i], units, start, ends[i])
    count++
  }
  count = putUnseen(source, last, source.length, borders, count)
  if (count > 0) sentences.push(count - 1)
  return { count, borders, part, type, sentences }
}

/** Characters of no width stand between our tokens; wink would take them for spaces of the next one. Returns the number of tokens now. */
function putUnseen(source: string, last: number, to: number, borders: Int32Array, count: number): number {
  const gap = source.slice(last, to)
  if (!/\S/.test(gap)) return count
  borders[2 * count] = last + (gap.length - gap.trimStart().length)
  borders[2 * count + 1] = last + gap.trimEnd().length
  part[count] = OTHER
  type[count] = UNKNOWN
  return count + 1
}

/** Entities by their tokens; both are sorted, so one pass finds them. */
function entitiesOf(document: Document, count: number, borders: Int32Array): [number, number, string][] {
  const out: [number, number, string][] = []
  let t = 0
  for (const { start, end, label } of document.entities) {
    while (t < count && borders[2 * t + 1] <= start) t++
    const first = t
    while (t + 1 < count && borders[2 * t + 1] < end) t++
    if (t < count && borders[2 * first] === start && borders[2 * t + 1] === end) out.push([first, t, label])
  }
  return out
}

const WORD = typeIndex('word')
const NUMBER = typeIndex('number')
const SIGN = typeIndex('punctuation')
const UNKNOWN = typeIndex('unk')

function typeOf(kind: number, part: number, units: Uint16Array, from: number, to: number): number {
  if (kind === LATIN || kind === HANJA) return WORD
  if (kind === DIGIT) return NUMBER
  if (part === PUNCTUATION) return SIGN
  let type: TokenType = part === SYMBOL ? 'symbol' : 'unk'
  if (kind === MASKED) {
    type = 'url'
    for (let i = from; i < to; i++) if (units[i] === UNIT.AT) type = 'email'
  } else if (isCurrency(units[from])) type = 'currency'
  else if ((units[from] & 0xfc00) === 0xd800) type = 'emoji'
  return typeIndex(type)
}

/** $ ¢ £ ¥ and the block of currency signs. */
const isCurrency = (unit: number): boolean => unit === 0x24 || (unit >= 0xa2 && unit <= 0xa5) || (unit >= 0x20a0 && unit <= 0x20cf)
