// The weights of the first stage as small tables, so that a document is scored without hashing.

import type { Gazetteer } from '../gazetteer/gazetteer.js'
import {
  FIRST_EDGES,
  FIRST_EXTENTS,
  FIRST_INSIDES,
  FIRST_RULES,
  FIRST_SHAPES,
  FIRST_TITLES,
  firstRuleContent,
  firstSetContent,
  LETTERS_LEFT,
  LETTERS_RIGHT,
  shapeIn,
} from '../recognizers/names/features.js'
import { mix } from '../recognizers/names/hashes.js'
import { type NameTables, nameTables } from '../recognizers/names/tables.js'
import { TEMPLATES } from '../recognizers/names/templates.js'
import { EMPTY, packedOf, type Weights } from './weights.js'

/** Four weights an entry, packed as in `Weights`. Letters are known by the gazetteer's numbers for them. */
export interface FirstTables {
  /** Letter × templates of LETTERS_LEFT. */
  readonly left: Int32Array
  readonly right: Int32Array
  readonly titles: Int32Array
  readonly edges: Int32Array
  /** Shape and extent of a span together, by `insideNumber`, and that no list holds it: three weights in one. */
  readonly insides: Int32Array
  readonly rules: Int32Array
  /** By a hash of its bits: the bits of a set of lists, then its weights. Filled as sets turn up. */
  readonly sets: Int32Array
  readonly weights: Weights
  readonly names: NameTables
}

const SETS_LOG = 9

const cache = new WeakMap<Gazetteer, FirstTables>()

export function firstTables(gazetteer: Gazetteer, weights: Weights): FirstTables {
  let tables = cache.get(gazetteer)
  if (tables === undefined) cache.set(gazetteer, (tables = build(gazetteer, weights)))
  return tables
}

/** The weights of a set of lists. */
export function setWeights({ sets, weights, names }: FirstTables, bits: number): number {
  const slot = (Math.imul(bits, 0x9e3779b1) >>> (32 - SETS_LOG)) << 1
  if (sets[slot] !== bits) {
    sets[slot] = bits
    sets[slot + 1] = weightsOfSet(weights, names, bits)
  }
  return sets[slot + 1]
}

function build(gazetteer: Gazetteer, weights: Weights): FirstTables {
  const names = nameTables(gazetteer)
  const shapes = table(FIRST_SHAPES, (n) => packedOf(weights, mix(TEMPLATES.firstShape, n)))
  const extents = table(FIRST_EXTENTS, (n) => packedOf(weights, mix(TEMPLATES.firstExtent, n)))
  const none = weightsOfSet(weights, names, 0)
  return {
    left: letterTable(weights, LETTERS_LEFT, gazetteer.letters),
    right: letterTable(weights, LETTERS_RIGHT, gazetteer.letters),
    titles: table(FIRST_TITLES, (n) => packedOf(weights, mix(TEMPLATES.firstLeftTitle, n))),
    edges: table(FIRST_EDGES, (n) => packedOf(weights, mix(TEMPLATES.firstEdge, n))),
    insides: table(FIRST_INSIDES, (n) => shapes[shapeIn(n)] + extents[n % FIRST_EXTENTS] + EMPTY),
    rules: table(FIRST_RULES, (n) => packedOf(weights, mix(TEMPLATES.firstRule, firstRuleContent(n)))),
    sets: table(2 << SETS_LOG, (n) => (n % 2 === 0 ? 0 : none)),
    weights,
    names,
  }
}

const weightsOfSet = (weights: Weights, names: NameTables, bits: number): number =>
  packedOf(weights, mix(TEMPLATES.firstLists, firstSetContent(names, bits)))

/** Row 0 is for letters that no list uses; row n + 1 for `units[n]`. */
function letterTable(weights: Weights, templates: readonly number[], units: Uint16Array): Int32Array {
  const width = templates.length
  return table((units.length + 1) * width, (n) =>
    packedOf(weights, mix(templates[n % width], n < width ? 0 : units[((n / width) | 0) - 1])),
  )
}

function table(size: number, entry: (index: number) => number): Int32Array {
  const out = new Int32Array(size)
  for (let n = 0; n < size; n++) out[n] = entry(n)
  return out
}
