// Tokens + entity spans → Morphemes: stems, particles, copulas and endings with their universal parts of speech.
//
// 삼성전자에서는 → 삼성전자/PROPN 에서는/ADP, 전망이다 → 전망/NOUN 이다/AUX, 정부인 → 정부/NOUN 인/PART, 투자한다고 → 투자한다고/VERB.
// Not in the tagging path: it runs for those who ask for tokens (`ireum/wink`).

import { CLOSE, DIGIT, HANGUL, HANJA, LATIN, LEGAL, MARK, MASKED, NEWLINE, OPEN, PUNCT, QUOTE, SPACE } from '../text/classes.js'
import { type Hits, LABELS, type Label, type Text, type Tokens } from '../types.js'
import {
  ALL,
  appellation,
  counterEnd,
  isName,
  isNumeralOfAll,
  isSuffixWord,
  type Listed,
  lastingStart,
  lastSuffix,
  lastTitle,
  lastWord,
  lettersApart,
  longSuffix,
  nameEnd,
  numeralEnd,
} from './compounds.js'
import { NOMINALS, PARTICLE, type Run } from './morphology-features.js'
import { type MorphologyModel, PACKED, STEM_KINDS, scoreOf, stemOf } from './morphology-model.js'
import { preparePlaces, weighPlace, weighTail } from './morphology-places.js'
import { knownAs } from './morphology-runs.js'
import {
  headOfReading,
  LONGEST_KEPT,
  places,
  prepareWords,
  READINGS,
  readWord,
  scoreOfReading,
  tailKindOfReading,
  tailLengthOfReading,
} from './morphology-words.js'

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
const run: Run = { units: new Uint16Array(0), classes: new Uint8Array(0), start: 0, end: 0, left: 0, previous: 0, label: 0 }
const place = new Int32Array(PACKED)
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
  around.hits = hits
  around.listed = listed
  prepareWords(model, listed)
  preparePlaces(model)
  around.model = model
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
        hangul(from, end, inside ? span.label : null, from > 0 && spans[next - 1]?.end === from, from === tokens.start[t])
      else put(from, end, partOfSign(kind, text.units[from]))
      from = end
    }
  }
  return out
}

/** A decimal point or a thousands comma between two digit runs: `1,234.5` is one number, `1,2` and `2025.2.5` are several. */
function joinsDigits({ units, classes }: Text, { kind, start, end }: Tokens, t: number): boolean {
  const at = end[t]
  if (kind[t + 2] !== DIGIT || start[t + 2] !== at + 1) return false
  const after = end[t + 2]
  if (units[at] === 0x2c) return after - at === 4 && at - start[t] < 4
  return (
    units[at] === 0x2e &&
    !(units[after] === 0x2e && classes[after + 1] === DIGIT) &&
    !(start[t] > 1 && units[start[t] - 1] === 0x2e && classes[start[t] - 2] === DIGIT)
  )
}

/** Is there a span border strictly after `from` and before `to`, or at `from`? */
function bordersAt(spans: readonly Span[], next: number, from: number, to: number): boolean {
  for (let i = next; i < spans.length && spans[i].start < to; i++)
    if (spans[i].start >= from || (spans[i].end >= from && spans[i].end < to)) return true
  return false
}

/** One Hangul run, or the piece of it inside (`label`) or right after (`glued`) an entity. `first`: does it begin where a token does? */
function hangul(from: number, to: number, label: Label | null, glued: boolean, first: boolean): void {
  const { units, classes } = run
  const before = from === 0 ? 0 : glued ? LATIN : classes[from - 1]
  if (label === 'POSITION') {
    const title = lastTitle(around.listed!, units, from, to)
    if (title > from) put(from, title, P.NOUN)
    put(title, to, P.NOUN)
    run.previous = P.NOUN + 1
    return
  }
  if (label === 'PERSON' && classes[to] === HANGUL) {
    // 김철수오 + 빠: the name was cut within the appellation.
    const after = Math.min(
      longSuffix(around.model!, units, from, to + 1),
      classes[to + 1] === HANGUL ? longSuffix(around.model!, units, from, to + 2) : to,
    )
    if (after < to) {
      put(from, after, P.PROPN)
      put(after, to, P.NOUN)
      run.previous = P.PROPN + 1
      return
    }
  }
  run.start = from
  run.end = to
  run.left = before
  run.label = label === null ? 0 : LABELS.indexOf(label) + 1
  const counted = before === DIGIT ? 1 : before === SPACE && from > 1 && classes[from - 2] === DIGIT ? 2 : before <= NEWLINE ? 0 : 3
  const kind = label === null ? 0 : label === 'PERSON' ? 1 : label === 'ORGANIZATION' || label === 'LOCATION' ? 2 : 3
  // The end of a name may be its particle: 엠마와 that was found as a whole.
  const open = (kind === 1 || kind === 2) && first && classes[to] !== HANGUL
  const word = readWord(run, around.hits!, (kind === 0 || open ? 0 : 1) | (first ? 2 : 0) | (counted << 2) | (kind << 4))
  const readings = places[word] >>> 16
  const chosen = word + READINGS + (readings > 1 ? 2 * chooseReading(word + READINGS, readings, kind === 1 || kind === 2, open) : 0)
  const reading = places[chosen]
  const kept = places[chosen + 1]
  const head = headOfReading(reading)
  run.previous = head + 1
  if (kept !== 0) {
    let start = from
    for (let rest = kept; rest !== 0; rest >>>= 8) {
      const end = from + (rest & 15)
      put(start, end, (rest >>> 4) & 15)
      start = end
    }
    return
  }
  const count = out.count
  if (pieces(from, to, kind, counted, head, to - tailLengthOfReading(reading), tailKindOfReading(reading)))
    places[chosen + 1] = packed(from, count)
}

/** The morphemes from `first` on, a byte each: part of speech and where it ends; 0 when they are too many. */
function packed(from: number, first: number): number {
  if (out.count - first > 4 || out.end[out.count - 1] - from > LONGEST_KEPT) return 0
  let bits = 0
  for (let i = out.count - 1; i >= first; i--) bits = (bits << 8) | (out.part[i] << 4) | (out.end[i] - from)
  return bits
}

/** How a run with a known reading falls into pieces; false when what stands around it had a say. */
function pieces(from: number, to: number, kind: number, counted: number, head: number, cut: number, tail: number): boolean {
  const { units } = run
  const model = around.model!
  const listed = around.listed!
  // A copula that stands alone (입니다) is one whatever it is melted into.
  if (head === PARTICLE) {
    put(from, to, tail > 0 && (counted === 0 || counted === 2) ? P.AUX : TAIL_PART[tail])
    return true
  }
  if (kind === 1 || kind === 2) {
    if (lettersApart(model, units, from, to)) for (let i = from; i < to; i++) put(i, i + 1, P.PROPN)
    else if (kind === 1 && to - from === 2 && units[to - 1] === SOMEBODY) {
      put(from, to - 1, P.PROPN)
      put(to - 1, to, P.DET)
    } else {
      const after = kind === 1 ? appellation(model, units, from, cut) : cut
      put(from, after, head)
      if (after < cut) put(after, cut, P.NOUN)
      if (cut < to) put(cut, to, TAIL_PART[tail])
    }
    return true
  }
  // 둘다, 둘중에
  if (kind === 0 && to - from > 1 && (cut === to ? to - from === 2 : cut === from + 2) && isNumeralOfAll(units, from)) {
    put(from, from + 1, P.NUM)
    put(from + 1, from + 2, units[from + 1] === ALL ? P.ADV : P.NOUN)
    if (cut < to && cut === from + 2) put(cut, to, TAIL_PART[tail])
    return true
  }
  const person = kind === 0 && cut === to ? nameEnd(listed, from, to) : from
  if (person > from) {
    put(from, person, P.PROPN)
    hangul(person, to, null, true, false)
    return false
  }
  let at = from
  let counter = from
  if (counted === 1 || counted === 2) {
    if (counted === 1) while (at < cut && isPower(units[at])) at++
    counter = counterEnd(listed, at, cut, false)
    if (at > from) put(from, at, P.NUM)
    // 5구역, 3차원
    if (counter === at || (kind === 0 && isName(listed, at, cut))) counter = from
  } else {
    // 한번쯤, 두시간은
    const numeral = numeralEnd(model, units, from, cut)
    if (numeral > from) counter = counterEnd(listed, numeral, cut, kind === 0 && head !== P.DET)
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
    if (cut === to && kind === 0 && to - from <= LONGEST_READ_AGAIN) {
      hangul(at, to, null, true, false)
      return false
    }
  }
  const suffix = head >= NOMINALS && head !== P.AUX && cut === to && kind === 0 && at === from ? lastSuffix(model, units, at, to) : at
  if (suffix > at) {
    // The name or noun before 같은 or 때문 that was taken for one verb with it.
    put(at, suffix, P.NOUN)
    put(suffix, to, P.NOUN)
    return true
  }
  const lasting = kind === 3 || counted === 1 || counted === 2 ? lastingStart(units, at, cut) : cut
  if (at < lasting) stem(at, lasting, at > from ? P.NOUN : head)
  if (lasting < cut) put(lasting, cut, P.NOUN)
  if (cut < to) put(cut, to, TAIL_PART[tail])
  return true
}

/** So that a run without spaces is not read once for each of its counters. */
const LONGEST_READ_AGAIN = 16

/** 모 in 김모 씨 */
const SOMEBODY = 0xbaa8

/** The stem of a run; a determiner or 지난 that is written together with its noun is cut off: 이날 → 이/DET 날/NOUN. */
function stem(from: number, to: number, head: number): void {
  const { units } = run
  const model = around.model!
  if (head === P.DET && lettersApart(model, units, from, to)) {
    noun(from, to, P.PROPN)
    return
  }
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
  const model = around.model!
  let count = 0
  let end = to
  // Not in listed words: 아들, 아저씨.
  if (knownAs(around.hits!, around.listed!.groups, from, to) === 0)
    while (count < 60 && end > from + 1) {
      const long = longSuffix(model, units, from, end)
      const start = long < end ? long : isSuffix(units[end - 1]) ? end - 1 : lastWord(around.listed!, model, units, from, end)
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
const MODIFIER = 1 << STEM_KINDS.indexOf('MODIFIER')

/** How much more a piece of a name that no list calls a common noun is a proper noun than was learned from text where fewer names were right. */
const NAME_BONUS = 20
/** Groups of `knownAs` that hold common nouns, generic bodies and titles. */
const COMMON = 3

/** How much more likely a name ends where it was found to end than before a particle. */
const WHOLE_BONUS = 60

/** Which of the `count` readings from `at` on is the best one in its place. */
function chooseReading(at: number, count: number, name: boolean, open: boolean): number {
  const bonus = name && (knownAs(around.hits!, around.listed!.groups, run.start, run.end) & COMMON) === 0 ? NAME_BONUS : 0
  weighPlace(run, place)
  let best = -Infinity
  let chosen = 0
  let length = -1
  let tail: Int32Array = place
  for (let i = 0; i < count; i++) {
    const reading = places[at + 2 * i]
    const tailLength = tailLengthOfReading(reading)
    const head = headOfReading(reading)
    if (tailLength !== length) {
      length = tailLength
      tail = weighTail(run, run.end - length)
    }
    const value =
      scoreOfReading(reading) +
      scoreOf(place, head) +
      scoreOf(tail, head) +
      (head === P.PROPN ? bonus : 0) +
      (open && tailLength === 0 ? WHOLE_BONUS : 0)
    if (value > best) {
      best = value
      chosen = i
    }
  }
  return chosen
}

/** The model and lists in use, and the hits of the text. */
const around = {
  model: null as MorphologyModel | null,
  listed: null as Listed | null,
  hits: null as Hits | null,
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
