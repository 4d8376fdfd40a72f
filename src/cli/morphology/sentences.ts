// Sentences with morphemes, as people or a teacher give them, and what they say of each Hangul run: its head class and where its tail begins.

import { readFileSync } from 'node:fs'
import { HEADS, NOMINALS, PARTICLE } from '../../morphology/features.js'

export interface Morph {
  start: number
  /** -1 when the morpheme is contracted with its neighbour. */
  end: number
  tag: string
}
export interface Eojeol {
  start: number
  end: number
  morphs: Morph[]
  /** Where people say that a noun ends and its particles begin. */
  border?: number
}
export interface Sentence {
  text: string
  eojeols: Eojeol[]
}
/** A Hangul run, or the piece of it inside or after an entity. */
export interface Place {
  start: number
  end: number
  /** Class of what stands before. */
  left: number
  /** Index in `LABELS` + 1 of the entity that it is a piece of, 0 for none. */
  label: number
}
export interface Answer {
  head: number
  cut: number
  /** Kind of the tail, '' when there is none. */
  kind: string
  /** The tags, for the teacher's features. */
  tags: string
}

const HEAD_OF_TAG: Record<string, string> = {
  NNG: 'NOUN',
  NNP: 'PROPN',
  NNB: 'NOUN',
  NNBC: 'NOUN',
  NR: 'NUM',
  SN: 'NUM',
  NP: 'PRON',
  VV: 'VERB',
  VA: 'ADJ',
  VX: 'AUX',
  VCP: 'AUX',
  VCN: 'AUX',
  MM: 'DET',
  MMD: 'DET',
  MMN: 'DET',
  MMA: 'DET',
  MAG: 'ADV',
  MAJ: 'CCONJ',
  IC: 'INTJ',
  XR: 'NOUN',
  XSN: 'NOUN',
  XPN: 'NOUN',
  SL: 'X',
  SH: 'X',
  NA: 'X',
  XSV: 'VERB',
  XSA: 'ADJ',
}
const NOMINAL_TAGS = new Set(['NNG', 'NNP', 'NNB', 'NNBC', 'NR', 'NP', 'XSN', 'XPN', 'MM', 'MMD', 'MMN', 'XR', 'SN', 'SL', 'SH'])
const STEM_TAGS = new Set(['NNG', 'NNP', 'NNB', 'NNBC', 'XR', 'XSN', 'XPN', 'MAG', 'SL', 'SN'])
const SIGN_TAGS = new Set(['SS', 'SSO', 'SSC', 'SP', 'SF', 'SE', 'SO', 'SW', 'SY', 'SC', 'XPN'])

/** The universal part of speech of an eojeol's head: its first content morpheme; a noun or root with 하다, 되다, 스럽다 … is a verb or adjective. */
export function headOf(tags: readonly string[]): string {
  let i = 0
  while (i < tags.length && SIGN_TAGS.has(tags[i])) i++
  if (i === tags.length) return 'PUNCT'
  const head = HEAD_OF_TAG[tags[i]] ?? (tags[i][0] === 'J' ? 'ADP' : tags[i][0] === 'E' ? 'PART' : 'PUNCT')
  if (head === 'NOUN' || head === 'PROPN' || head === 'X' || head === 'ADV') {
    let j = i
    while (j < tags.length && STEM_TAGS.has(tags[j])) j++
    if (tags[j] === 'XSV') return 'VERB'
    if (tags[j] === 'XSA') return 'ADJ'
  }
  return head
}

export const tagsOf = (morphs: readonly Morph[]): string[] => morphs.flatMap((morph) => morph.tag.split('+'))

/** A line is { text, eojeols: [{ start, end, morphs: [[form, tag] …] }] } with Sejong tags, or morphs as [start, end, tag]. */
export function readSentences(path: string): Sentence[] {
  const out: Sentence[] = []
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    if (line === '') continue
    const { text, eojeols } = JSON.parse(line) as {
      text: string
      eojeols: { start: number; end: number; border?: number; morphs?: (string | number)[][] }[]
    }
    out.push({
      text,
      eojeols: eojeols.map((e) => ({
        start: e.start,
        end: e.end,
        border: e.border,
        morphs: placeMorphs(text, e.start, e.end, e.morphs ?? []),
      })),
    })
  }
  return out
}

/** Morphemes with the offsets where they are written out; one that is contracted starts where the last one ended and has no end (-1). */
function placeMorphs(text: string, start: number, end: number, morphs: (string | number)[][]): Morph[] {
  let at = start
  let lost = false
  return morphs.map((morph): Morph => {
    if (morph.length === 3) return { start: morph[0] as number, end: morph[1] as number, tag: morph[2] as string }
    const [form, tag] = morph as [string, string]
    if (lost && tag[0] === 'S') {
      const found = text.indexOf(form, at)
      if (found >= 0 && found < end) {
        at = found
        lost = false
      }
    }
    if (!lost && text.startsWith(form, at) && at + form.length <= end) {
      at += form.length
      return { start: at - form.length, end: at, tag }
    }
    lost = true
    return { start: at, end: -1, tag }
  })
}

/** What is said of each place; null for one that cannot be read off. */
export function answersOf(sentence: Sentence, places: readonly Place[]): (Answer | null)[] {
  let e = 0
  return places.map((place) => {
    while (e < sentence.eojeols.length && sentence.eojeols[e].end <= place.start) e++
    const eojeol = sentence.eojeols[e]
    return eojeol === undefined || eojeol.start > place.start || eojeol.end < place.end ? null : answerOf(eojeol, place)
  })
}

function answerOf(eojeol: Eojeol, { start, end, left, label }: Place): Answer | null {
  const inside = eojeol.morphs.filter((morph) => morph.start >= start && morph.start < end)
  if (inside.length === 0 || inside[0].start !== start) return null
  const tags = tagsOf(inside)
  const said = tags.join(' ')
  const first = inside[0].tag
  if (first[0] === 'J' || first.startsWith('VCP'))
    return {
      head: PARTICLE,
      cut: start,
      kind: first[0] === 'J' ? 'particle' : first === 'VCP' && inside[0].end > 0 ? 'copula' : 'ending',
      tags: said,
    }
  // A run after a number may begin with its powers (억, 조): they are no part of the question.
  const name = headOf(left === 4 ? tags.slice(tags.findIndex((tag) => tag !== 'NR' && tag !== 'SN')) : tags)
  const head = (HEADS as readonly string[]).indexOf(name)
  if (head < 0) return null
  const plain = { head, cut: end, kind: '', tags: said }
  if (head >= NOMINALS || label > 0) return plain
  const j = inside.findIndex((morph) => !NOMINAL_TAGS.has(morph.tag))
  if (j <= 0 || !(inside[j].tag[0] === 'J' || inside[j].tag.startsWith('VCP')) || inside[j - 1].end !== inside[j].start) return plain
  const { tag } = inside[j]
  return {
    head,
    cut: inside[j].start,
    kind: tag[0] === 'J' ? 'particle' : tag === 'VCP' && inside[j].end > 0 ? 'copula' : 'ending',
    tags: said,
  }
}
