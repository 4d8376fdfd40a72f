// The weights of the first stage as small tables, so that a document is scored without hashing: compiled with the weights, viewed at load.

import { bytesOf, type Sections, viewOf } from '../gazetteer/container.js'
import type { Gazetteer } from '../gazetteer/gazetteer.js'
import { memoize } from '../gazetteer/memoize.js'
import {
  FIRST_EDGES,
  FIRST_EXTENTS,
  FIRST_INNERS,
  FIRST_INSIDES,
  FIRST_RULES,
  FIRST_SHAPES,
  FIRST_SOUNDS,
  FIRST_TITLES,
  firstRuleContent,
  firstSetContent,
  LETTERS_INNER,
  LETTERS_LEFT,
  LETTERS_RIGHT,
  shapeIn,
} from '../recognizers/names/first-numbers.js'
import { mix } from '../recognizers/names/hashes.js'
import { nameTables } from '../recognizers/names/tables.js'
import { TEMPLATES } from '../recognizers/names/templates.js'
import { EMPTY, packedIn, type WeightTable } from './weight-table.js'
import { firstWeights, type WeightRow } from './weights.js'

/** Four weights an entry, packed as in `Weights`. Letters are known by the gazetteer's numbers for them. */
export interface FirstTables {
  /** Letter × templates of LETTERS_LEFT. */
  readonly left: Int32Array
  readonly right: Int32Array
  readonly titles: Int32Array
  /** By `soundNumber`: of a start, of the word behind a space inside of a span. */
  readonly sounds: Int32Array
  readonly soundsIn: Int32Array
  readonly edges: Int32Array
  /** Shape and extent of a span together, by `insideNumber`, and that no list holds it: three weights in one. */
  readonly insides: Int32Array
  /** Of a space inside of a span: the letters on both sides, like `left`; the words there, by `innerNumber`. */
  readonly inner: Int32Array
  readonly words: Int32Array
  readonly rules: Int32Array
  /** By the number of a set of lists: what it adds to a span that no list holds. */
  readonly sets: Int32Array
}

/** The tables of a gazetteer that has weights. */
export const firstTables = memoize(({ sections }: Gazetteer): FirstTables => {
  const view = (name: string): Int32Array => viewOf(sections[`first.${name}`], Int32Array)
  return {
    left: view('left'),
    right: view('right'),
    titles: view('titles'),
    sounds: view('sounds'),
    soundsIn: view('soundsIn'),
    edges: view('edges'),
    insides: view('insides'),
    inner: view('inner'),
    words: view('words'),
    rules: view('rules'),
    sets: view('sets'),
  }
})

/** The sections that go with weights. */
export function firstSections(gazetteer: Gazetteer, rows: readonly WeightRow[]): Sections {
  const tables = build(gazetteer, firstWeights(rows))
  return Object.fromEntries(Object.entries(tables).map(([name, table]) => [`first.${name}`, bytesOf(table)]))
}

function build(gazetteer: Gazetteer, weights: WeightTable): FirstTables {
  const names = nameTables(gazetteer)
  const weightsOf = (template: number, content: number): number => packedIn(weights, mix(template, content))
  const weightsOfSet = (bits: number): number => weightsOf(TEMPLATES.firstLists, firstSetContent(names, bits))
  const shapes = table(FIRST_SHAPES, (n) => weightsOf(TEMPLATES.firstShape, n))
  const extents = table(FIRST_EXTENTS, (n) => weightsOf(TEMPLATES.firstExtent, n))
  // Row 0 is for letters that no list uses; row n + 1 for letter n.
  const letterTable = (templates: readonly number[]): Int32Array =>
    table((gazetteer.letters.length + 1) * templates.length, (n) => {
      const row = Math.floor(n / templates.length)
      return weightsOf(templates[n % templates.length], row === 0 ? 0 : gazetteer.letters[row - 1])
    })
  return {
    left: letterTable(LETTERS_LEFT),
    right: letterTable(LETTERS_RIGHT),
    titles: table(FIRST_TITLES, (n) => weightsOf(TEMPLATES.firstLeftTitle, n)),
    sounds: table(FIRST_SOUNDS, (n) => weightsOf(TEMPLATES.firstSound, n)),
    soundsIn: table(FIRST_SOUNDS, (n) => weightsOf(TEMPLATES.firstInnerSound, n)),
    edges: table(FIRST_EDGES, (n) => weightsOf(TEMPLATES.firstEdge, n)),
    insides: table(FIRST_INSIDES, (n) => shapes[shapeIn(n)] + extents[n % FIRST_EXTENTS] + EMPTY),
    inner: letterTable(LETTERS_INNER),
    words: table(FIRST_INNERS, (n) => weightsOf(TEMPLATES.firstInnerWords, n)),
    rules: table(FIRST_RULES, (n) => weightsOf(TEMPLATES.firstRule, firstRuleContent(n))),
    sets: table(gazetteer.sets.length, (n) => weightsOfSet(gazetteer.sets[n]) - EMPTY),
  }
}

function table(size: number, entry: (index: number) => number): Int32Array {
  const out = new Int32Array(size)
  for (let n = 0; n < size; n++) out[n] = entry(n)
  return out
}
