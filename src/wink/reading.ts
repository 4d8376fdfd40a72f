// What a document looks like to wink: our tokens, sentences and entities in the caller's own characters.

import { analyzeWith } from '../analyze.js'
import type { Document } from '../document.js'
import type { Gazetteer } from '../gazetteer/gazetteer.js'
import type { Recognizer } from '../recognizers/recognize.js'
import { DIGIT, HANGUL, HANJA, LATIN, MASKED } from '../text/classes.js'
import { toSourceEnd, toSourceStart } from '../text/read.js'
import type { Listed } from '../tokens/compounds.js'
import { cutMorphemes, PARTS_OF_SPEECH } from '../tokens/morphology.js'
import type { MorphologyModel } from '../tokens/morphology-model.js'
import type { Candidate, Context } from '../types.js'
import { type TokenType, typeIndex } from './core.js'

export interface Reading {
  readonly document: Document
  readonly count: number
  /** Offsets in the caller's string, rising and disjoint. */
  readonly start: Int32Array
  readonly end: Int32Array
  /** Index in `PARTS_OF_SPEECH`. */
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
  listed: Listed
  date: string | undefined
  recognizers: readonly Recognizer[] | undefined
}

const PUNCTUATION = PARTS_OF_SPEECH.indexOf('PUNCT')
const SYMBOL = PARTS_OF_SPEECH.indexOf('SYM')
const OTHER = PARTS_OF_SPEECH.indexOf('X')

export function readForWink(reader: Reader, source: string): Reading {
  let tokens: Omit<Reading, 'document' | 'entities'> | null = null
  const document = analyzeWith(reader.gazetteer, source, {
    date: reader.date,
    recognizers: reader.recognizers,
    inspect: (context, winners) => {
      tokens = tokensOf(reader, context, winners)
    },
  })
  const { count, start, end, part, type, sentences } = tokens!
  return { document, count, start, end, part, type, sentences, entities: entitiesOf(document, count, start, end) }
}

function tokensOf(reader: Reader, context: Context, winners: readonly Candidate[]): Omit<Reading, 'document' | 'entities'> {
  const { text } = context
  const morphemes = cutMorphemes(reader.morphology, text, context.tokens, context.hits, reader.listed, winners)
  const size = 2 * morphemes.count + 1
  const start = new Int32Array(size)
  const end = new Int32Array(size)
  const part = new Uint8Array(size)
  const type = new Uint8Array(size)
  const sentences: number[] = []
  let count = 0
  let sentence = -1
  let last = 0
  // Characters of no width stand between our tokens; wink would take them for spaces of the next one.
  const putUnseen = (to: number): void => {
    const gap = text.source.slice(last, to)
    if (!/\S/.test(gap)) return
    start[count] = last + (gap.length - gap.trimStart().length)
    end[count] = last + gap.trimEnd().length
    part[count] = OTHER
    type[count] = typeIndex('unk')
    count++
  }
  for (let i = 0; i < morphemes.count; i++) {
    const from = Math.max(last, toSourceStart(text, morphemes.start[i]))
    const to = toSourceEnd(text, morphemes.end[i])
    // Two pieces of one composed letter of the source are one token.
    if (to <= from) continue
    if (from > last && (from - last > 1 || text.source.charCodeAt(last) !== 0x20)) putUnseen(from)
    if (morphemes.sentence[i] !== sentence) {
      if (count > 0) sentences.push(count - 1)
      sentence = morphemes.sentence[i]
    }
    start[count] = from
    end[count] = last = to
    part[count] = morphemes.part[i]
    type[count] = typeOf(text.classes[morphemes.start[i]], morphemes.part[i], text.units, morphemes.start[i], morphemes.end[i])
    count++
  }
  putUnseen(text.source.length)
  if (count > 0) sentences.push(count - 1)
  return { count, start, end, part, type, sentences }
}

/** Entities by their tokens; both are sorted, so one pass finds them. */
function entitiesOf(document: Document, count: number, start: Int32Array, end: Int32Array): [number, number, string][] {
  const out: [number, number, string][] = []
  let t = 0
  for (const entity of document.entities) {
    while (t < count && end[t] <= entity.start) t++
    const first = t
    while (t + 1 < count && end[t] < entity.end) t++
    if (t < count && start[first] === entity.start && end[t] === entity.end) out.push([first, t, entity.label])
  }
  return out
}

const WORD = typeIndex('word')
const NUMBER = typeIndex('number')

function typeOf(kind: number, part: number, units: Uint16Array, from: number, to: number): number {
  if (kind === HANGUL || kind === LATIN || kind === HANJA) return WORD
  if (kind === DIGIT) return NUMBER
  if (part === PUNCTUATION) return typeIndex('punctuation')
  let type: TokenType = part === SYMBOL ? 'symbol' : 'unk'
  if (kind === MASKED) {
    type = 'url'
    for (let i = from; i < to; i++) if (units[i] === 0x40) type = 'email'
  } else if (isCurrency(units[from])) type = 'currency'
  else if ((units[from] & 0xfc00) === 0xd800) type = 'emoji'
  return typeIndex(type)
}

/** $ ¢ £ ¥ and the block of currency signs. */
const isCurrency = (unit: number): boolean => unit === 0x24 || (unit >= 0xa2 && unit <= 0xa5) || (unit >= 0x20a0 && unit <= 0x20cf)
