// Tokens + entity spans → Morphemes: stems, particles, copulas and endings with their universal parts of speech.
//
// 삼성전자에서는 → 삼성전자/PROPN 에서는/ADP, 전망이다 → 전망/NOUN 이다/AUX, 정부인 → 정부/NOUN 인/PART, 투자한다고 → 투자한다고/VERB.
// Not in the tagging path: it runs for those who ask for tokens (`ireum/wink`).

import { CLOSE, DIGIT, HANGUL, HANJA, LATIN, LEGAL, MARK, MASKED, NEWLINE, OPEN, PUNCT, QUOTE, SPACE } from '../text/classes.js'
import type { Hits, Label, Text, Tokens } from '../types.js'
import { counterEnd, isName, isSuffixWord, type Listed, lastSuffix, lastTitle, lastWord, lettersApart, numeralEnd } from './compounds.js'
import {
  AROUNDS,
  aroundFeatures,
  aroundOf,
  cutFeatures,
  keyOf,
  keys,
  NOMINALS,
  PARTICLE,
  placeFeatures,
  type Run,
  type StemKinds,
  tailFeatures,
  WIDTH,
  wordFeatures,
} from './morphology-features.js'
import { addWeights, LONGEST_TAIL, type MorphologyModel, PACKED, STEM_KINDS, scoreOf, stemOf, tailOf } from './morphology-model.js'
import { knownAs } from './morphology-runs.js'

export const PARTS_OF_SPEECH = [
  'NOUN',
  'PROPN',
  'PRON',
  'NUM',
  'DET',
  'VERB',
  'ADJ',
  'AUX',
  'ADV',
  'CCONJ',
  'INTJ',
  'ADP',
  'PART',
  'X',
  'PUNCT',
  'SYM',
] as const
export type PartOfSpeech = (typeof PARTS_OF_SPEECH)[number]
const P = Object.fromEntries(PARTS_OF_SPEECH.map((name, i) => [name, i])) as Record<PartOfSpeech, number>
/** How much more (in units of the weights) a noun must weigh than a proper noun where an entity was found. */
const NAME_MARGIN = 40
/** Part of speech of a particle tail, a copula tail, an ending tail. */
const TAIL_PART = [P.ADP, P.AUX, P.PART]

/** A span whose borders must be token borders; normalised offsets. */
export interface Span {
  start: number
  end: number
  label: Label
}

/** Parallel arrays valid up to `count`, reused by the next call. Every character that is no white space is in exactly one of them. */
export interface Morphemes {
  count: number
  start: Int32Array
  end: Int32Array
  /** Index in `PARTS_OF_SPEECH`. */
  part: Uint8Array
  /** Sentence of each morpheme, counted from 0. */
  sentence: Int32Array
}

const out: Morphemes = {
  count: 0,
  start: new Int32Array(4096),
  end: new Int32Array(4096),
  part: new Uint8Array(4096),
  sentence: new Int32Array(4096),
}
const run: Run = { units: new Uint16Array(0), classes: new Uint8Array(0), start: 0, end: 0, left: 0, previous: 0 }
const place = new Int32Array(PACKED)
const scores = new Int32Array(PACKED)
let sentence = 0

/** `spans` sorted by start and disjoint; `text` is the one that was looked up last. */
export function cutMorphemes(
  model: MorphologyModel,
  text: Text,
  tokens: Tokens,
  hits: Hits,
  listed: Listed,
  spans: readonly Span[],
): Morphemes {
  reserve(text.length)
  out.count = 0
  sentence = -1
  prepareMemory(model, hits, listed)
  run.units = text.units
  run.classes = text.classes
  let next = 0
  for (let t = 0; t < tokens.count; t++) {
    const owner = tokens.sentenceOf[tokens.eojeol[t]]
    if (owner !== sentence) {
      sentence = owner
      run.previous = 0
    }
    let from = tokens.start[t]
    let to = tokens.end[t]
    const kind = tokens.kind[t]
    // A surrogate pair is one sign.
    if (
      kind === MARK &&
      (text.units[from] & 0xfc00) === 0xd800 &&
      (text.units[to] & 0xfc00) === 0xdc00 &&
      t + 1 < tokens.count &&
      tokens.start[t + 1] === to
    )
      to = tokens.end[++t]
    if (kind === DIGIT)
      while (t + 2 < tokens.count && joinsDigits(text, tokens, t) && !bordersAt(spans, next, to, tokens.end[t + 2]))
        to = tokens.end[(t += 2)]
    // Pieces between span borders.
    while (from < to) {
      while (next < spans.length && spans[next].end <= from) next++
      const span = next < spans.length ? spans[next] : null
      const inside = span !== null && span.start <= from
      const border = span === null ? to : inside ? span.end : span.start
      const end = border < to ? border : to
      if (kind === HANGUL)
        hangul(from, end, inside ? span.label : null, from > 0 && spans[next - 1]?.end === from, end - from === to - tokens.start[t])
      else put(from, end, partOfSign(kind, text.units[from]))
      from = end
    }
  }
  return out
}

/** A decimal point or a thousands comma between two digit runs: `1,234.5` is one number. */
function joinsDigits(text: Text, tokens: Tokens, t: number): boolean {
  const at = tokens.end[t]
  return tokens.kind[t + 2] === DIGIT && tokens.start[t + 2] === at + 1 && (text.units[at] === 0x2e || text.units[at] === 0x2c)
}

/** Is there a span border strictly after `from` and before `to`, or at `from`? */
function bordersAt(spans: readonly Span[], next: number, from: number, to: number): boolean {
  for (let i = next; i < spans.length && spans[i].start < to; i++)
    if (spans[i].start >= from || (spans[i].end >= from && spans[i].end < to)) return true
  return false
}

/** One Hangul run, or the piece of it inside (`label`) or right after (`glued`) an entity. */
function hangul(from: number, to: number, label: Label | null, glued: boolean, whole: boolean): void {
  const { units, classes } = run
  const model = memory.model!
  const listed = memory.listed!
  const before = from === 0 ? 0 : glued ? LATIN : classes[from - 1]
  run.start = from
  run.end = to
  run.left = before
  if (label === 'POSITION') {
    const title = lastTitle(listed, units, from, to)
    if (title > from) put(from, title, P.NOUN)
    put(title, to, P.NOUN)
    run.previous = P.NOUN + 1
    return
  }
  const { head, cut, tail } = readRun(label === null, whole)
  if (label === 'PERSON' || label === 'ORGANIZATION' || label === 'LOCATION') {
    // A body or place that is called by a common noun (경찰, 정부) stays one.
    const name = scoreOf(scores, P.NOUN) > scoreOf(scores, P.PROPN) + NAME_MARGIN ? P.NOUN : P.PROPN
    run.previous = name + 1
    if (lettersApart(model, units, from, to)) for (let i = from; i < to; i++) put(i, i + 1, P.PROPN)
    else if (label === 'PERSON' && to - from === 2 && units[to - 1] === SOMEBODY) {
      put(from, to - 1, P.PROPN)
      put(to - 1, to, P.DET)
    } else put(from, to, name)
    return
  }
  run.previous = head + 1
  // A copula that stands alone (입니다) is one whatever it is melted into.
  if (head === PARTICLE) {
    put(from, to, tail > 0 && before <= NEWLINE ? P.AUX : TAIL_PART[tail])
    return
  }
  let at = from
  let counter = from
  if (before === DIGIT || (before === SPACE && from > 1 && classes[from - 2] === DIGIT)) {
    if (before === DIGIT) while (at < cut && isPower(units[at])) at++
    counter = counterEnd(listed, at, cut, false)
    if (at > from) put(from, at, P.NUM)
    // 5구역, 3차원
    if (counter === at || (label === null && isName(listed, at, cut))) counter = from
  } else {
    // 한번쯤, 두시간은
    const numeral = numeralEnd(model, units, from, cut)
    if (numeral > from) counter = counterEnd(listed, numeral, cut, label === null && head !== P.DET)
    if (
      counter === numeral ||
      counter === cut ||
      (counter === cut - 1 && !isSuffixWord(model, units, counter, cut)) ||
      isName(listed, from, cut)
    )
      counter = from
    if (counter > from) {
      put(from, numeral, P.DET)
      at = numeral
    }
  }
  if (counter > from && counter < cut) {
    put(at, counter, P.NOUN)
    at = counter
    // What was taken for one word with its counter is read again: 10점 준다.
    if (cut === to && label === null && to - from <= LONGEST_READ_AGAIN) {
      hangul(at, to, null, true, false)
      return
    }
  }
  const suffix = head >= NOMINALS && head !== P.AUX && cut === to && label === null && at === from ? lastSuffix(model, units, at, to) : at
  if (suffix > at) {
    const name = scoreOf(scores, P.NOUN) > scoreOf(scores, P.PROPN) ? P.NOUN : P.PROPN
    put(at, suffix, name)
    put(suffix, to, P.NOUN)
    return
  }
  if (at < cut) stem(at, cut, at > from ? P.NOUN : head)
  if (cut < to) put(cut, to, TAIL_PART[tail])
}

/** So that a run without spaces is not read once for each of its counters. */
const LONGEST_READ_AGAIN = 16

/** 모 in 김모 씨 */
const SOMEBODY = 0xbaa8

/** The stem of a run; a determiner or 지난 that is written together with its noun is cut off: 이날 → 이/DET 날/NOUN. */
function stem(from: number, to: number, head: number): void {
  const { units } = run
  const model = memory.model!
  const [kind, part] = head === P.DET ? [DETERMINER, P.DET] : head === P.VERB && to - from < 5 ? [MODIFIER, P.VERB] : [0, 0]
  if (kind !== 0 && (stemOf(model, units, from, to) & kind) === 0)
    for (let end = Math.min(to - 1, from + 2); end > from; end--)
      if ((stemOf(model, units, from, end) & kind) !== 0) {
        put(from, end, part)
        noun(end, to, P.NOUN)
        return
      }
  if (head === P.NOUN || head === P.PROPN || head === P.PRON || head === P.NUM) noun(from, to, head)
  else put(from, to, head)
}

const borders = new Int32Array(64)

/** 감독님들 → 감독 님 들, 코엔형제 → 코엔 형제: the words of a noun stand apart, so that the name before them does. */
function noun(from: number, to: number, head: number): void {
  const { units } = run
  const model = memory.model!
  let count = 0
  let end = to
  // Not in listed words: 아들, 아저씨.
  if (knownAs(memory.hits!, memory.listed!.groups, from, to) === 0)
    while (count < 60 && end > from + 1) {
      const start = isSuffix(units[end - 1]) ? end - 1 : lastWord(memory.listed!, model, units, from, end)
      if (start === from) break
      borders[count++] = end = start
    }
  if (lettersApart(model, units, from, end)) {
    for (let i = from; i < end; i++) put(i, i + 1, P.PROPN)
  } else put(from, end, head)
  while (count > 0) {
    const start = borders[--count]
    put(start, count > 0 ? borders[count - 1] : to, P.NOUN)
  }
}

/** 들 님 쯤 째 씩 씨 */
function isSuffix(unit: number): boolean {
  return unit === 0xb4e4 || unit === 0xb2d8 || unit === 0xcbe4 || unit === 0xc9f8 || unit === 0xc529 || unit === 0xc528
}

const DETERMINER = 1 << STEM_KINDS.indexOf('DET')
/** The kinds that the weights know. */
const GRAMMAR = (1 << STEM_KINDS.indexOf('STOP')) - 1
const MODIFIER = 1 << STEM_KINDS.indexOf('MODIFIER')
const reading = { head: 0, cut: 0, tail: -1 }

/** The best reading of `run`: its head class, where its tail begins and what kind the tail is. */
function readRun(mayCut: boolean, remember: boolean): { head: number; cut: number; tail: number } {
  const { start, end } = run
  const slot = remember ? recall() : judge(SCRATCH)
  const around = aroundOf(run) * PACKED
  if (memory.aroundKnown[around / PACKED] === 0) {
    memory.aroundKnown[around / PACKED] = 1
    place.fill(0)
    addWeights(memory.model!, keys, aroundFeatures(run), place)
    memory.around.set(place, around)
  }
  for (let i = 0; i < PACKED; i++) place[i] = memory.around[around + i]
  addWeights(memory.model!, keys, placeFeatures(run), place)
  const count = mayCut ? memory.cuts[slot] : 1
  let best = -Infinity
  for (let n = 0; n < count; n++) {
    const at = slot * MAX_CUTS + n
    const cut = end - memory.tailLength[at]
    for (let i = 0; i < PACKED; i++) scores[i] = place[i] + memory.scores[at * PACKED + i]
    addWeights(memory.model!, keys, tailFeatures(run, cut), scores)
    const first = cut === start ? PARTICLE : 0
    const last = cut === start ? WIDTH : cut === end ? PARTICLE : NOMINALS
    for (let head = first; head < last; head++) {
      const score = scoreOf(scores, head)
      if (score <= best) continue
      best = score
      reading.head = head
      reading.cut = cut
      reading.tail = memory.tailKind[at]
    }
  }
  return reading
}

/** What a run says by itself is the same wherever it stands: news repeats its words, so the last ones are remembered. */
const SLOTS = 32768
const SCRATCH = SLOTS
const MAX_CUTS = 6
const LONGEST_REMEMBERED = 8
const memory = {
  model: null as MorphologyModel | null,
  listed: null as Listed | null,
  hits: null as Hits | null,
  stemKinds: (() => 0) as StemKinds,
  /** 0 is an empty slot. */
  length: new Uint8Array(0),
  units: new Uint16Array(0),
  /** Readings of a slot: how many, then for each its tail and the weights of the heads. The first is the uncut one. */
  cuts: new Uint8Array(0),
  tailLength: new Uint8Array(0),
  tailKind: new Int8Array(0),
  scores: new Int32Array(0),
  /** Sums for each kind of surroundings. */
  aroundKnown: new Uint8Array(0),
  around: new Int32Array(0),
}

/** Everything remembered was said by one model over one set of lists. */
function prepareMemory(model: MorphologyModel, hits: Hits, listed: Listed): void {
  memory.hits = hits
  if (memory.model === model && memory.listed === listed) return
  memory.model = model
  memory.listed = listed
  memory.stemKinds = (from, start, end) => stemOf(model, from, start, end) & GRAMMAR
  memory.length = new Uint8Array(SLOTS + 1)
  memory.units = new Uint16Array((SLOTS + 1) * LONGEST_REMEMBERED)
  memory.cuts = new Uint8Array(SLOTS + 1)
  memory.tailLength = new Uint8Array((SLOTS + 1) * MAX_CUTS)
  memory.tailKind = new Int8Array((SLOTS + 1) * MAX_CUTS)
  memory.aroundKnown = new Uint8Array(AROUNDS)
  memory.around = new Int32Array(AROUNDS * PACKED)
  memory.scores = new Int32Array((SLOTS + 1) * MAX_CUTS * PACKED)
}

/** The slot of the run, filled when it is new. */
function recall(): number {
  const { units, start, end } = run
  const n = end - start
  if (n > LONGEST_REMEMBERED) return judge(SCRATCH)
  const slot = keyOf(MEMORY_TEMPLATE, units, start, end, n) & (SLOTS - 1)
  const at = slot * LONGEST_REMEMBERED
  let same = memory.length[slot] === n
  for (let i = 0; same && i < n; i++) same = memory.units[at + i] === units[start + i]
  if (same) return slot
  memory.length[slot] = n
  for (let i = 0; i < n; i++) memory.units[at + i] = units[start + i]
  return judge(slot)
}

const MEMORY_TEMPLATE = 254

/** Weighs every cut of the run by itself. */
function judge(slot: number): number {
  const { units, start, end } = run
  const model = memory.model!
  place.fill(0)
  addWeights(model, keys, wordFeatures(run, memory.stemKinds), place)
  let count = 0
  for (let cut = end; cut >= start && end - cut <= LONGEST_TAIL && count < MAX_CUTS; cut--) {
    const tail = cut === end ? -1 : tailOf(model, units, cut, end)
    if (cut !== end && tail < 0) continue
    for (let i = 0; i < PACKED; i++) scores[i] = place[i]
    addWeights(model, keys, cutFeatures(run, cut, cut === start ? 0 : knownAs(memory.hits!, memory.listed!.groups, start, cut)), scores)
    const at = slot * MAX_CUTS + count++
    memory.tailLength[at] = end - cut
    memory.tailKind[at] = tail
    for (let i = 0; i < PACKED; i++) memory.scores[at * PACKED + i] = scores[i]
  }
  memory.cuts[slot] = count
  return slot
}

function partOfSign(kind: number, unit: number): number {
  if (kind === DIGIT) return P.NUM
  // Whatever they name, as people annotate them.
  if (kind === LATIN || kind === HANJA) return P.X
  if (kind === MASKED) return P.X
  if (kind === PUNCT || kind === OPEN || kind === CLOSE || kind === QUOTE) return P.PUNCT
  if (kind === LEGAL) return P.SYM
  // · - ~ / join words; every other mark stands for one.
  return kind === MARK && (unit === 0xb7 || unit === 0x2d || unit === 0x7e || unit === 0x2f) ? P.PUNCT : P.SYM
}

/** 십 백 천 만 억 조 경 */
function isPower(unit: number): boolean {
  return unit === 0xc2ed || unit === 0xbc31 || unit === 0xcc9c || unit === 0xb9cc || unit === 0xc5b5 || unit === 0xc870 || unit === 0xacbd
}

function put(from: number, to: number, part: number): void {
  const i = out.count++
  out.start[i] = from
  out.end[i] = to
  out.part[i] = part
  out.sentence[i] = sentence
}

function reserve(length: number): void {
  if (out.start.length > length) return
  for (const key of ['start', 'end', 'sentence'] as const) out[key] = new Int32Array(2 * length)
  out.part = new Uint8Array(2 * length)
}
