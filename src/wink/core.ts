// The part of the language model that wink-nlp's lexicon is built on: bit layout, feature lists, features of a new lexeme, raw tokenizer.

import { PARTS_OF_SPEECH } from '../morphology/morphemes.js'
import { isSyllable } from '../text/hangul.js'
import { UNIT } from '../text/units.js'

/** Token types; the names are those of wink's English model. */
export const TYPES = [
  'unk',
  'word',
  'number',
  'url',
  'email',
  'mention',
  'hashtag',
  'emoji',
  'emoticon',
  'time',
  'ordinal',
  'currency',
  'punctuation',
  'symbol',
  'tabCRLF',
] as const
export type TokenType = (typeof TYPES)[number]
export const typeIndex = (type: TokenType): number => TYPES.indexOf(type)
/** Part of speech 0 is "not tagged". */
export const POS_LIST: readonly string[] = ['UNK', ...PARTS_OF_SPEECH]
export const posIndex = (part: number): number => part + 1

/** A token holds its part of speech above these bits. */
export const POS_SHIFT = 20
/** This many preceding spaces mean "written out in `nonBreakingSpaces`". */
export const LITERAL_SPACES = 0xffff

const OUT_OF_VOCABULARY = '$%^oov^%$'
const CASES = { lower: 1, upper: 2, title: 3, other: 0 }

interface Feature {
  list: string[]
  hash: Record<string, number>
  index: number
  intrinsicSize: number
}

function feature(values: readonly string[]): Feature {
  const hash: Record<string, number> = Object.create(null)
  values.forEach((value, i) => {
    hash[value] = i
  })
  return { list: [...values], hash, index: values.length, intrinsicSize: values.length }
}

/** A listed feature in one whole uint32, so that it cannot overflow however many values a text brings. */
const wide = (word: number): number[] => [word, -1, 0, 0, 1, 0]
const NONE = [3, 0, 14, 1, 0, 0]

const LAYOUT: Record<string, number[]> = {
  prefix: wide(0),
  suffix: wide(1),
  shape: wide(2),
  tokenType: [3, 0x1f, 0, 1, 0, 1],
  pos: [3, 0x7e0, 5, 1, 1, 1],
  lutCase: [3, 0x1800, 11, 1, 1, 0],
  isAbbrev: [3, 0x2000, 13, 1, 1, 0],
  isStopWord: [3, 0x4000, 14, 1, 1, 0],
  lemma: [4, 0xfffff, 0, 1, 0, 0],
  normal: [4, 0, 20, 1, 0, 0],
  lexemeCID: NONE,
  nerHint: NONE,
  sbdHint: NONE,
  posHint: NONE,
  isNonEOS: NONE,
  isSPoS: NONE,
  isBaseForm: NONE,
  isSLemma: NONE,
  isContraction: NONE,
  isSpellingMapped: NONE,
}

/** A fresh core: wink adds every new lexeme to it, so that no two instances may share one. */
export function createCore(): unknown {
  const lexicon = new Uint32Array(2 * 5)
  return {
    packing: {
      size: 5,
      efSize: 4,
      efList: ['prefix', 'suffix', 'shape', 'lutCase', 'isAbbrev', 'pos', 'isStopWord'],
      layout: LAYOUT,
      config: {},
    },
    lexicon,
    xpansions: new Uint32Array(0),
    features: {
      lexeme: feature([OUT_OF_VOCABULARY, '\n']),
      prefix: feature(['']),
      suffix: feature(['']),
      shape: feature(['']),
      tokenType: feature(TYPES),
      pos: feature(POS_LIST),
      posClusters: { list: [new Set<number>()] },
    },
    tcat: { hash: Object.assign(Object.create(null), Object.fromEntries(TYPES.map((type, i) => [type, i]))), list: [...TYPES] },
    pos: { hash: Object.assign(Object.create(null), Object.fromEntries(POS_LIST.map((pos, i) => [pos, i]))), list: [...POS_LIST] },
    preserve: { prefix: Object.create(null), suffix: Object.create(null) },
    trex: TREX,
  }
}

/** Cuts at white space and at the signs of custom patterns. Nothing here can backtrack. */
const TREX = {
  ltc: [
    ['^\\n$', '', TYPES.indexOf('tabCRLF')],
    ['^[\\s\\S]+$', '', TYPES.indexOf('word')],
  ],
  rtc: [],
  helpers: {
    splitter: ['([ \\u00a0\\u2002-\\u2005\\u2009\\u200a\\u202f\\u205f]+|\\n|[\\r\\t\\u3000]+|[\\[\\]|^])', ''],
    anyWithRP: ['(?!)', ''],
    anyWithLP: ['(?!)', ''],
    LPanyRP: ['(?!)', ''],
  },
}

/** Called once for each new lexeme. */
export function featuresOf(
  isStopWord: (word: string) => boolean,
): () => Record<string, (word: string, category: number) => string | number> {
  return () => ({
    prefix: (word) => word.slice(0, 2),
    suffix: (word) => word.slice(-2),
    shape: shapeOf,
    lutCase: caseOf,
    isAbbrev: () => 0,
    pos: () => 0,
    isStopWord: (word) => (isStopWord(word) ? 1 : 0),
  })
}

/** 삼성SDI2 → 가가XXXd: letters by script, at most four of a kind in a row. */
function shapeOf(word: string): string {
  let out = ''
  let run = 0
  for (let i = 0; i < word.length && out.length < 32; i++) {
    const c = word.charCodeAt(i)
    const sign = isSyllable(c)
      ? '가'
      : c >= UNIT.ZERO && c <= UNIT.NINE
        ? 'd'
        : c >= UNIT.A && c <= UNIT.Z
          ? 'X'
          : c >= UNIT.a && c <= UNIT.z
            ? 'x'
            : word[i]
    run = out.endsWith(sign) ? run + 1 : 1
    if (run <= 4) out += sign
  }
  return out
}

function caseOf(word: string): number {
  if (!/^[A-Za-z]+$/.test(word)) return CASES.other
  if (word === word.toLowerCase()) return CASES.lower
  if (word === word.toUpperCase()) return CASES.upper
  return /^[A-Z][a-z]+$/.test(word) ? CASES.title : CASES.other
}
