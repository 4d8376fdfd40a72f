// The Korean language model: the hooks that wink-nlp calls, filled from one reading of the document.
//
// wink's order: raw tokenizer → sbd → ner → negation → sentiment → pos → cer. The sbd setter does the work: it takes the text that was given or
// rebuilds it from the raw tokens (`raw.ts`), reads it, and puts our tokens, sentences and entities into the document. The interface is
// undocumented; what is relied on is checked at the first document, and tests run on three releases of wink.

import { IreumError } from '../errors.js'
import { lemmaOf } from '../morphology/lemma.js'
import { STEM_KINDS, stemOf, tailOf } from '../morphology/model.js'
import type { PartOfSpeech } from '../morphology/morphemes.js'
import { copyUnits, UnitStore } from '../text/copy.js'
import { UNIT } from '../text/units.js'
import { LABELS } from '../types.js'
import { createCore, featuresOf, LITERAL_SPACES, POS_SHIFT, posIndex } from './core.js'
import { createShortLexemes, lexemeOf, type ShortLexemes, useLexicon } from './lexemes.js'
import { patternMachine, patternToken } from './patterns.js'
import { type Cache, createRawWords, listen, type RawDocument, sourceOf, withoutLastSpaces } from './raw.js'
import { type Reader, type Reading, readForWink } from './reading.js'

/** What wink-nlp expects of a language model. */
export interface KoreanModel {
  core(): unknown
  sbd(): unknown
  ner(): unknown
  pos(): unknown
  negation(): unknown
  sa(): unknown
  metaCER(): unknown
  featureFn: unknown
  addons: {
    stem: (word: string) => string
    lemmatize: (value: string, pos: string) => string
    readabilityStats: (rdd: unknown) => Readability
  }
}

export interface Readability {
  numOfTokens: number
  /** Tokens that are no particle, ending, sign or punctuation. */
  numOfWords: number
  numOfSentences: number
  /** At 500 characters a minute. */
  readingTimeMins: number
  readingTimeSecs: number
}

/** The reading behind a wink document, set while one of its methods is asked for it. */
export const touched: { reading: Reading | null } = { reading: null }

/** A machine that finds nothing. */
const EMPTY_MACHINE = JSON.stringify([100, 0, { 0: {} }, {}, {}, {}])
const STOP = 1 << STEM_KINDS.indexOf('STOP')

/** What `winkKorean` and its model tell each other. */
export interface Wrapper {
  /** The text of the document when wink was not given it, else null. */
  text(): string | null
  /** Hears the size of wink's lexicon after each document. */
  grown(lexemes: number): void
}

/** A model for one `winkNLP(model)`. */
export function createModel(open: () => Reader, wrapper?: Wrapper): KoreanModel {
  let reader: Reader | null = null
  const opened = (): Reader => (reader ??= open())
  // The document being read, between the sbd and the pos stage, and its tokens.
  let current: RawDocument | null = null
  let tokens: number[] = []
  const lexemes = createShortLexemes()
  const raw = createRawWords()
  // Nobody else wants to see our tokens in the stage pos.
  let learned = false

  const setSentences = (_patterns: unknown, rdd: RawDocument): void => {
    checkRawDocument(rdd)
    raw.open = false
    const given = wrapper?.text() ?? null
    const source = given === null ? sourceOf(rdd, raw) : withoutLastSpaces(given)
    const reading = readForWink(opened(), source)
    tokens = fill(rdd, reading, source, lexemes)
    // The stage pos would go over them twice.
    const hidden = rdd.currPipe?.pos === true
    putTokens(rdd, hidden ? [] : tokens)
    current = hidden ? rdd : null
    expose(rdd, reading)
    wrapper?.grown(rdd.cache.currentSize())
    listen(rdd.cache, raw)
  }
  const learn = (): void => {
    learned = true
    raw.open = false
  }
  const updateTokens = (_patterns: unknown, cache: Cache, _tags: unknown, automata: number[]): void => {
    if (!learned || current === null) return
    if (!Array.isArray(automata) || cache !== current.cache) throw misfit('the pos updater gets no tokens')
    automata.length = tokens.length / 4
    for (let i = 0; i < automata.length; i++) automata[i] = cache.normal(tokens[4 * i])
  }

  return {
    core: createCore,
    featureFn: featuresOf((word) => isStopWord(opened(), word)),
    sbd: () => ({ machines: [], transformers: [], setter: setSentences }),
    // One machine, so that a pipe without sbd has an empty list of entities.
    ner: () => ({ machines: [EMPTY_MACHINE], transformers: [null] }),
    // The parts of speech are in the tokens already; this stage shows our tokens to custom entities.
    pos: () => ({
      machines: [EMPTY_MACHINE],
      transformers: [null],
      updater: updateTokens,
      setter: () => {
        if (current !== null) putTokens(current, tokens)
        current = null
      },
    }),
    negation: () => ({ machines: [EMPTY_MACHINE], setter: () => {} }),
    sa: () => ({ machines: [EMPTY_MACHINE], setter: () => {} }),
    metaCER: () => ({ machines: heard(PATTERN_MACHINE, learn), transformers: [patternToken] }),
    addons: {
      stem: (word) => word,
      lemmatize: (value, pos) => lemmaOf(opened().morphology, value, pos as PartOfSpeech),
      readabilityStats: (rdd) => readability(rdd as RawDocument),
    },
  }
}

const PATTERN_MACHINE = patternMachine(LABELS)

/** JSON that is told when somebody parses it: wink reads this machine when it begins to learn patterns. */
const heard = (json: string, read: () => void): { toString(): string } => ({
  toString() {
    read()
    return json
  },
})

let letters = new UnitStore(8192)

/** Sentences and the like go into the document; the result are its tokens. */
function fill(rdd: RawDocument, reading: Reading, source: string, lexemes: ShortLexemes): number[] {
  const { count, borders, part, type, sentences } = reading
  useLexicon(lexemes, rdd.cache)
  if (letters.units.length < source.length) letters = new UnitStore(2 * source.length)
  copyUnits(source, letters)
  const { units } = letters
  const tokens = new Array<number>(4 * count)
  const literal: Record<number, string> | null = rdd.nonBreakingSpaces === undefined ? null : Object.create(null)
  let last = 0
  for (let i = 0; i < count; i++) {
    const from = borders[2 * i]
    let spaces = from - last
    if (literal === null) spaces = Math.min(spaces, LITERAL_SPACES - 1)
    else if (spaces > 0 && (spaces !== 1 || units[last] !== UNIT.SPACE)) {
      const gap = source.slice(last, from)
      if (spaces >= LITERAL_SPACES || /[^ ]/.test(gap)) {
        literal[i] = gap
        spaces = LITERAL_SPACES
      }
    }
    last = borders[2 * i + 1]
    tokens[4 * i] = lexemeOf(lexemes, source, units, from, last, type[i])
    tokens[4 * i + 1] = spaces
    tokens[4 * i + 2] = posIndex(part[i]) << POS_SHIFT
    tokens[4 * i + 3] = 0
  }
  if (literal !== null) rdd.nonBreakingSpaces = literal
  rdd.document = [0, count - 1, 0, 0]
  let first = 0
  for (const end of sentences) {
    rdd.sentences.push([first, end, 0, 0])
    first = end + 1
  }
  return tokens
}

function putTokens(rdd: RawDocument, tokens: number[]): void {
  rdd.tokens = tokens
  rdd.numOfTokens = tokens.length / 4
}

/** What a raw document shows in place of what wink assigns. */
interface Shown {
  reading: Reading
  entities: Reading['entities']
  pipe: RawDocument['currPipe']
}

const SHOWN = Symbol('ireum')
type Showing = RawDocument & { [SHOWN]: Shown }

/** wink assigns `entities` after the sbd stage; ours stay. `currPipe` is what a document reads back for `ireumOf`. */
function expose(rdd: RawDocument, reading: Reading): void {
  const pipe = rdd.currPipe
  const entities = pipe === undefined || pipe.ner === true ? reading.entities : []
  ;(rdd as Showing)[SHOWN] = { reading, entities, pipe }
  Object.defineProperty(rdd, 'entities', ENTITIES)
  Object.defineProperty(rdd, 'currPipe', PIPE)
}

// The same accessors for all documents: closures of its own for each would cost it three objects that grow old.
const ENTITIES: PropertyDescriptor & ThisType<Showing> = {
  get() {
    return this[SHOWN].entities
  },
  set() {},
  configurable: true,
}
const PIPE: PropertyDescriptor & ThisType<Showing> = {
  get() {
    touched.reading = this[SHOWN].reading
    return this[SHOWN].pipe
  },
  configurable: true,
}

function checkRawDocument(rdd: RawDocument): void {
  const { cache, tokens, numOfTokens, sentences } = rdd
  if (!Array.isArray(tokens) || !Array.isArray(sentences) || tokens.length !== 4 * numOfTokens) throw misfit('a token is not four numbers')
  for (const method of ['lookup', 'add', 'value', 'normal', 'currentSize'] as const)
    if (typeof cache?.[method] !== 'function') throw misfit(`its lexicon has no ${method}()`)
}

export const misfit = (what: string): IreumError =>
  new IreumError(
    'bad-version',
    `This wink-nlp does not fit the Korean model: ${what}`,
    'wink-nlp',
    'Install wink-nlp 2.4 (npm i wink-nlp@~2.4.0) and report the version that failed',
  )

/** Particles, copulas and the listed words that say nothing of the topic. */
function isStopWord(reader: Reader, word: string): boolean {
  if (word.length > 8) return false
  const units = new Uint16Array(word.length)
  for (let i = 0; i < word.length; i++) units[i] = word.charCodeAt(i)
  return tailOf(reader.morphology, units, 0, word.length) >= 0 || (stemOf(reader.morphology, units, 0, word.length) & STOP) !== 0
}

/** Parts of speech from ADP on carry no meaning of their own. */
function readability(rdd: RawDocument): Readability {
  const { tokens, cache, sentences } = rdd
  const last = posIndex(10)
  let words = 0
  let letters = 0
  for (let i = 0; i < tokens.length; i += 4) {
    const pos = (tokens[i + 2] & 0x3f00000) >>> POS_SHIFT
    if (pos <= last || pos === posIndex(13)) words++
    letters += cache.value(tokens[i]).length
  }
  const seconds = Math.round((letters / 500) * 60)
  return {
    numOfTokens: rdd.numOfTokens,
    numOfWords: words,
    numOfSentences: sentences.length,
    readingTimeMins: Math.floor(seconds / 60),
    readingTimeSecs: seconds % 60,
  }
}
