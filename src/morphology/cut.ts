// Context + entity spans → Morphemes: stems, particles, copulas and endings with their universal parts of speech.
//
// 삼성전자에서는 → 삼성전자/PROPN 에서는/ADP, 전망이다 → 전망/NOUN 이다/AUX, 정부인 → 정부/NOUN 인/PART, 투자한다고 → 투자한다고/VERB.
// Not in the tagging path: it runs for those who ask for tokens (`ireum/wink`).

import { CLOSE, DIGIT, HANGUL, HANJA, LATIN, LEGAL, MARK, MASKED, NEWLINE, OPEN, PUNCT, QUOTE, SPACE } from '../text/classes.js'
import { UNIT } from '../text/units.js'
import { type Context, type Hits, LABELS, type Label, type Text, type Tokens } from '../types.js'
import { lastTitle, longSuffix } from './compounds.js'
import type { Run } from './features.js'
import { knownAs, type Listed, listedOf } from './listed.js'
import { type MorphologyModel, PACKED, scoreOf } from './model.js'
import { type Morphemes, openMorphemes, openSentence, out, P, put } from './morphemes.js'
import { cutPieces, preparePieces } from './pieces.js'
import { preparePlaces, weighPlace, weighTail } from './places.js'
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
} from './words.js'

/** A span whose borders must be token borders; normalised offsets. */
export interface Span {
  start: number
  end: number
  label: Label
}

const run: Run = { units: new Uint16Array(0), classes: new Uint8Array(0), start: 0, end: 0, left: 0, previous: 0, label: 0 }
const place = new Int32Array(PACKED)

/** `spans` sorted by start and disjoint; `context` is of the text that was looked up last. */
export function cutMorphemes(model: MorphologyModel, context: Context, spans: readonly Span[]): Morphemes {
  const { text, tokens, hits } = context
  const listed = listedOf(context.gazetteer)
  openMorphemes(text.length)
  let sentence = -1
  around.hits = hits
  around.listed = listed
  around.model = model
  prepareWords(model, listed)
  preparePlaces(model)
  preparePieces(model, listed, hits, text.units)
  run.units = text.units
  run.classes = text.classes
  let next = 0
  for (let t = 0; t < tokens.count; t++) {
    const owner = tokens.sentenceOf[tokens.eojeol[t]]
    if (owner !== sentence) {
      openSentence((sentence = owner))
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
  if (units[at] === UNIT.COMMA) return after - at === 4 && at - start[t] < 4
  return (
    units[at] === UNIT.DOT &&
    !(units[after] === UNIT.DOT && classes[after + 1] === DIGIT) &&
    !(start[t] > 1 && units[start[t] - 1] === UNIT.DOT && classes[start[t] - 2] === DIGIT)
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
  const stopped = cutPieces(from, to, kind, counted, head, to - tailLengthOfReading(reading), tailKindOfReading(reading))
  // What stands around the run had a say in what was read again.
  if (stopped < to) hangul(stopped, to, null, true, false)
  else places[chosen + 1] = packed(from, count)
}

/** The morphemes from `first` on, a byte each: part of speech and where it ends; 0 when they are too many. */
function packed(from: number, first: number): number {
  if (out.count - first > 4 || out.end[out.count - 1] - from > LONGEST_KEPT) return 0
  let bits = 0
  for (let i = out.count - 1; i >= first; i--) bits = (bits << 8) | (out.part[i] << 4) | (out.end[i] - from)
  return bits
}

/** How much more a piece of a name that no list calls a common noun is a proper noun than was learned from text where fewer names were right. */
const NAME_BONUS = 20
/** Groups of `knownAs` that hold common nouns, generic bodies and titles. */
const COMMON = 3

/** How much more likely a name ends where it was found to end than before a particle. */
const WHOLE_BONUS = 60

/** Which of the `count` readings from `at` on is the best one in its place. */
function chooseReading(at: number, count: number, name: boolean, open: boolean): number {
  const bonus = name && (knownAs(around.listed!, around.hits!, run.start, run.end) & COMMON) === 0 ? NAME_BONUS : 0
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
  return kind === MARK && (unit === UNIT.MIDDLE_DOT || unit === UNIT.HYPHEN || unit === UNIT.TILDE || unit === UNIT.SLASH) ? P.PUNCT : P.SYM
}
