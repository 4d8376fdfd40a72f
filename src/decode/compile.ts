// Learned weights → the sections that ship: the table of the second stage, and the small tables of the first.

import {
  extentIn,
  FIRST_INSIDES,
  FIRST_RULES,
  FIRST_SHAPES,
  FIRST_TEMPLATES,
  firstRuleContent,
  firstSetContent,
  shapeIn,
} from '../features/first-contents.js'
import {
  FIRST_EDGES,
  FIRST_EXTENTS,
  FIRST_INNERS,
  FIRST_SOUNDS,
  FIRST_TITLES,
  LETTERS_INNER,
  LETTERS_LEFT,
  LETTERS_RIGHT,
} from '../features/first-numbers.js'
import { mix } from '../features/hashes.js'
import { nameTables } from '../features/tables.js'
import { TEMPLATES } from '../features/templates.js'
import { bytesOf, type Sections } from '../gazetteer/container.js'
import type { Gazetteer } from '../gazetteer/gazetteer.js'
import type { FirstTables } from './first-tables.js'
import { bytesOfTable, tableOf } from './hash-weights.js'
import { REACH, type WeightRow } from './weight-rows.js'
import { EMPTY, packedIn, type WeightTable } from './weight-table.js'
import { FORMAT, type Reach, STEPS, WEIGHTS_VERSION } from './weights.js'

/** `gazetteer` gives the letters and the lists that the tables go by. */
export const weightSections = (gazetteer: Gazetteer, rows: readonly WeightRow[], reach?: Reach): Sections => ({
  weights: compileWeights(rows, reach),
  ...firstSections(gazetteer, rows),
})

/** Rows with different keys → bytes. */
export function compileWeights(rows: readonly WeightRow[], reach: Reach = REACH): Uint8Array {
  const head = Int32Array.of(WEIGHTS_VERSION, FORMAT, STEPS, Math.round(reach.bound * STEPS), reach.eager ? 1 : 0)
  const full = rows.filter(({ template }) => !FIRST_TEMPLATES.has(template))
  const parts = [bytesOf(head), ...bytesOfTable(tableOf(full))]
  const bytes = new Uint8Array(parts.reduce((size, part) => size + part.length, 0))
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}

/** The rows of the first stage. Those whose template nobody has looked up may belong to either stage. */
export const firstWeights = (rows: readonly WeightRow[]): WeightTable =>
  tableOf(rows.filter(({ template }) => template === '' || FIRST_TEMPLATES.has(template)))

/** The tables of the first stage. */
function firstSections(gazetteer: Gazetteer, rows: readonly WeightRow[]): Sections {
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
    insides: table(FIRST_INSIDES, (n) => shapes[shapeIn(n)] + extents[extentIn(n)] + EMPTY),
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
