// The instances users hold: lists loaded on first use, strings in, documents out.

import { analyzeWith } from './analyze.js'
import { type Article, articleOf } from './article.js'
import { countIn } from './count-in.js'
import { Document } from './document.js'
import { IreumError, show } from './errors.js'
import type { Gazetteer } from './gazetteer/gazetteer.js'
import { openGazetteer } from './gazetteer/load.js'
import {
  type AnalyzeAllOptions,
  type AnalyzeOptions,
  checkAnalyzeAllOptions,
  checkAnalyzeOptions,
  checkedRecognizer,
  checkIreumOptions,
  type IreumOptions,
} from './options.js'

export interface Ireum {
  /** Any string gives a document. Throws an `IreumError` for what is no string, and for a wrong option. */
  analyze(text: string, options?: AnalyzeOptions): Document
  /**
   * Documents in the order of the articles, one at a time: constant memory, however long the stream.
   * What an article says of itself outweighs `options`. An article that is none ends the stream with an `IreumError`, unless `onError` takes it.
   */
  analyzeAll(articles: Articles, options?: AnalyzeAllOptions): AsyncGenerator<Document, void, undefined>
}

/** Texts, with options of their own or without. */
export type Articles = Iterable<Article | string> | AsyncIterable<Article | string>

export interface FrontDoor extends Ireum {
  createIreum(options?: IreumOptions): Ireum
}

/** `readShipped` is called once, by the first analysis that needs the shipped lists. */
export function openFrontDoor(readShipped: () => Uint8Array): FrontDoor {
  // Names of properties stay where names of variables are shortened: users read these three in stack traces.
  const door = {
    createIreum: (options: IreumOptions = {}): Ireum => {
      checkIreumOptions(options)
      return instanceOver(openGazetteer(options, readShipped), options.recognizers?.map(checkedRecognizer))
    },
  }
  return { ...door.createIreum(), ...door }
}

function instanceOver(gazetteer: () => Gazetteer, recognizers: IreumOptions['recognizers']): Ireum {
  const ireum: Ireum = {
    analyze: (text, options = {}) => {
      if (typeof text !== 'string') throw new IreumError('bad-input', `analyze was given ${show(text)}`, 'text', 'Give it a string')
      checkAnalyzeOptions(options)
      const { date, from, id, offsets = 'utf16', explain } = options
      const lists = gazetteer()
      // In Node the rules are loaded with the first text that has something to read.
      if (text === '' && recognizers === undefined) return emptyDocument(id, explain)
      // No spread: objects made by one are made slowly, and each has a shape of its own.
      const document = analyzeWith(lists, text, { date, from, id, recognizers, explain })
      if (offsets !== 'utf16') countIn(document, offsets)
      return document
    },
    analyzeAll: async function* (articles, options = {}) {
      const given: unknown = articles
      if (typeof given !== 'object' || given === null || !(Symbol.iterator in given || Symbol.asyncIterator in given))
        throw new IreumError(
          'bad-input',
          `analyzeAll was given ${show(given)}`,
          'articles',
          'Give it an array or a stream of strings or { text }',
        )
      checkAnalyzeAllOptions(options)
      const { onError, ...common } = options
      let count = 0
      for await (const article of articles) {
        let read: ReturnType<typeof articleOf>
        try {
          read = articleOf(article, common, `articles[${count++}].`)
        } catch (error) {
          if (onError === undefined) throw error
          onError(error as IreumError, article)
          continue
        }
        yield ireum.analyze(read.text, read.options)
      }
    },
  }
  return ireum
}

function emptyDocument(id: AnalyzeOptions['id'], explain: boolean | undefined): Document {
  const document = new Document('', id, [], [], [])
  if (explain === true) document.readings = []
  return document
}
