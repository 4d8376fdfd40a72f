// `ireum/wink`: wink-nlp speaks Korean.
//
//   const nlp = winkNLP(koreanModel())
//   nlp.readDoc('이재용 삼성전자 회장은 5조원을 투자한다고 밝혔다.').entities().out()

import winkNLP, { type WinkMethods as Wink } from 'wink-nlp'
import { IreumError, show } from '../errors.js'
import { openGazetteer } from '../gazetteer/load.js'
import { memoize } from '../gazetteer/memoize.js'
import { loadMorphology, type MorphologyModel } from '../morphology/model.js'
import { checkAnalyzeOptions, checkedRecognizer, checkIreumOptions, checkKeys, IREUM_OPTIONS, type IreumOptions } from '../options.js'
import { readShipped } from '../shipped.js'
import { readMorphology } from '../shipped-morphology.js'
import { createModel, type KoreanModel, misfit } from './model.js'
import { splitPattern } from './patterns.js'
import { type Reader, readForWink } from './reading.js'

export type { Document } from '../document.js'
export { type ErrorCode, IreumError } from '../errors.js'
export type { IreumOptions } from '../options.js'
export { ireumOf, markedHtml, spanOf, type WinkDocument, type WinkItem, type WinkSpan, type WinkToken } from './helpers.js'
export type { KoreanModel, Readability } from './model.js'

export interface KoreanModelOptions extends IreumOptions {
  /** The documents' date, `YYYY-MM-DD`: relative dates are read against it. */
  date?: string | undefined
}

/** A custom entity as `learnCustomEntities` takes it. */
export interface CustomEntity {
  name: string
  /** Words, labels and parts of speech, as in `PERSON [회장|사장]`. */
  patterns: string[]
  /** First and last token of a match that become the entity; all of it when left out. */
  mark?: [number, number] | undefined
}

/** The part of a `winkNLP()` instance that `winkKorean` works with. */
export interface WinkMethods {
  readDoc(text: string): unknown
  learnCustomEntities(examples: CustomEntity[], config?: object): number
}

export interface WinkKoreanOptions<Methods extends WinkMethods = WinkMethods> extends KoreanModelOptions {
  /** Another copy or release of wink-nlp than the one that ireum depends on. */
  winkNLP?: ((model: never, pipe?: never) => Methods) | undefined
  /** Stages of wink's pipe; all of them when left out. */
  pipe?: readonly string[] | undefined
  /** A new instance is made when wink's lexicon has grown to this many words; it never forgets one. */
  maxLexemes?: number | undefined
}

const DEFAULT_MAX_LEXEMES = 200_000

const MODEL_OPTIONS = [...IREUM_OPTIONS, 'date']

/** The Korean language model for `winkNLP(model, pipe?)`. Make a new one for each instance. */
export function koreanModel(options: KoreanModelOptions = {}): KoreanModel {
  checkKeys(options, MODEL_OPTIONS, 'koreanModel')
  return createModel(readerOf(options))
}

/**
 * `winkNLP(koreanModel(options))` that starts afresh before wink's lexicon grows without bound, learns the custom entities again then,
 * and cuts the words of custom patterns as it cuts the text.
 */
export function winkKorean<Methods extends WinkMethods = Wink>(options: WinkKoreanOptions<Methods> = {}): Methods {
  checkKeys(options, [...MODEL_OPTIONS, 'winkNLP', 'pipe', 'maxLexemes'], 'winkKorean')
  const { winkNLP: make = defaultWink as never, pipe, maxLexemes = DEFAULT_MAX_LEXEMES, ...rest } = options
  if (!Number.isInteger(maxLexemes) || maxLexemes < 1000)
    throw new IreumError('bad-option', `maxLexemes is ${show(maxLexemes)}`, 'maxLexemes', 'Give a whole number of at least 1000')
  if (typeof make !== 'function')
    throw new IreumError(
      'bad-option',
      `winkNLP is ${show(make)}`,
      'winkNLP',
      "Give the function that wink-nlp exports: import winkNLP from 'wink-nlp'",
    )
  if (pipe !== undefined && !Array.isArray(pipe))
    throw new IreumError('bad-option', `pipe is ${show(pipe)}`, 'pipe', "Give an array of wink's stages, such as ['sbd', 'ner']")
  const open = readerOf(rest)
  let learned: [CustomEntity[], object | undefined] | null = null
  let lexemes = 0
  let given: string | null = null
  const create = (): Methods => {
    lexemes = 0
    const model = createModel(open, {
      text: () => given,
      grown: (size) => {
        lexemes = size
      },
    })
    const methods = (make as unknown as (model: KoreanModel, pipe?: readonly string[]) => Methods)(model, pipe)
    if (learned !== null) methods.learnCustomEntities(...learned)
    return methods
  }
  const cut = (word: string): string[] => {
    const { count, borders } = readForWink(open(), word)
    return Array.from({ length: count }, (_, i) => word.slice(borders[2 * i], borders[2 * i + 1]))
  }
  let current = create()
  const whole = pipe === undefined || pipe.includes('sbd')
  checkInstance(current, pipe)
  return Object.assign(Object.create(null), current, {
    readDoc: (text: string) => {
      if (lexemes > maxLexemes) current = create()
      if (typeof text !== 'string' || !whole) return current.readDoc(text)
      // The stage sbd makes the tokens: wink need not cut the text before.
      given = text
      try {
        return current.readDoc('')
      } finally {
        given = null
      }
    },
    learnCustomEntities: (examples: CustomEntity[], config?: object) => {
      const split = Array.isArray(examples)
        ? examples.map((example) =>
            Array.isArray(example?.patterns)
              ? {
                  ...example,
                  patterns: example.patterns.map((pattern) => (typeof pattern === 'string' ? splitPattern(pattern, cut) : pattern)),
                }
              : example,
          )
        : examples
      const count = current.learnCustomEntities(split, config)
      learned = [split, config]
      return count
    },
  })
}

const defaultWink = (model: KoreanModel, pipe?: readonly string[]): WinkMethods =>
  (winkNLP as unknown as (model: KoreanModel, pipe?: readonly string[]) => WinkMethods)(model, pipe)

// Models over the same lists share what is made and remembered of them: 9 MB.
const morphologyOf = memoize(loadMorphology)
const shippedMorphology = (): MorphologyModel => (shipped ??= loadMorphology(readMorphology()))
let shipped: MorphologyModel | null = null

/** Lists and morphology, loaded by the first document. */
function readerOf(options: KoreanModelOptions): () => Reader {
  const { date, ...own } = options
  checkAnalyzeOptions(date === undefined ? {} : { date })
  checkIreumOptions(own)
  const open = openGazetteer(own, readShipped)
  const recognizers = own.recognizers?.map(checkedRecognizer)
  let reader: Reader | null = null
  return () => {
    if (reader !== null) return reader
    const gazetteer = open()
    const { morphology } = gazetteer.sections
    return (reader = {
      gazetteer,
      morphology: morphology === undefined ? shippedMorphology() : morphologyOf(morphology),
      date,
      recognizers,
    })
  }
}

const PROBE = '홍길동은 5조원을 썼다.'

/** Reads a sentence and looks whether wink gives back what was put in. */
function checkInstance(methods: WinkMethods, pipe: readonly string[] | undefined): void {
  if (typeof methods?.readDoc !== 'function') throw misfit('it has no readDoc()')
  if (pipe !== undefined && !pipe.includes('sbd')) return
  const document = methods.readDoc(PROBE) as { out?: () => unknown; tokens?: () => { out(): unknown } }
  if (document.out?.() !== PROBE) throw misfit('it does not give the text back')
  if (String(document.tokens?.().out()).split(',')[1] !== '은') throw misfit('it does not keep the tokens')
}
