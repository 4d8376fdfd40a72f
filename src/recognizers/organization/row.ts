// Bodies in a row that are called without what they have in common: 하나·농협은행; 국민 38건, 신한 21건; 신한, 하나, 우리가.
//
// A word is a member when the lists know a body of its name and of that kind (하나은행), be it a common word. One member must be certain.

import { type Gazetteer, listsOf } from '../../gazetteer/gazetteer.js'
import { memoize } from '../../gazetteer/memoize.js'
import { DIGIT } from '../../text/classes.js'
import { UNIT } from '../../text/units.js'
import type { Candidate, Context } from '../../types.js'
import { beside } from '../candidate.js'
import { listsFrom, nameBefore } from '../evidence/edges.js'
import { nameBits } from '../evidence/lists.js'
import { bodyKindOf } from '../evidence/signs.js'
import { isSpaced, type Words, wordsOf } from '../evidence/words.js'
import { isOneOf } from '../numerals/letters.js'

/** Log-odds of a member, beside the weights. */
const MEMBER = 8
/** Letters of a short name, words from one member to the next, letters before a row that may say of what kind it is. */
const LONGEST = 5
const FAR = 6
const LEAD = 32
/** … and behind 등. */
const TAIL = 14
/** Members of a row without figures. */
const MANY = 3

/** 법무법인 stands before the name. */
const kindsOf = memoize((gazetteer: Gazetteer) => {
  const kind = bodyKindOf(gazetteer)
  return [...kind.words('lawyers'), ...kind.words('shared')]
})
/** Of so many of the kinds two make a row, and three leave no doubt: 태평양과 세종, 광장. */
const FIRMS = 2

/** Members of the row at hand: the kinds of each as bits, 0 for a name that is none; and whether it names a body without help. */
interface Member {
  start: number
  end: number
  word: number
  kinds: number
  sure: boolean
}

export function rows(context: Context, out: Candidate[]): void {
  const words = wordsOf(context)
  const { classes, units } = context.text
  /** Short names that a row of this document has shown. */
  const shown = new Set<string>()
  joined(context, words, shown, out)
  listed(context, words, shown, out)
  let row: Member[] = []
  /** The figure before, -1 where a row cannot go on from it; is what stands before it read? Most figures are in no row, and it costs. */
  let before = -1
  let asked = false
  for (let w = 1; w < words.count; w++) {
    const at = words.start[w]
    if (classes[at] !== DIGIT || !(isSpaced(words, w) || (units[at - 1] === UNIT.OPEN_PAREN && words.end[w - 1] === at - 1))) continue
    const parted = before >= 0 && w - before <= FAR + 1 && (isParted(context, words, w - 1) || isParted(context, words, w - 2))
    if (parted && !asked) add(before)
    else if (!parted && row.length > 0) close()
    if (parted) add(w)
    before = w
    asked = parted
  }
  close()

  function add(w: number): void {
    const member =
      memberAt(context, words, w - 1) ?? (w > 1 && isSpaced(words, w - 1) && isSpaced(words, w) ? topicAt(context, words, w - 2) : null)
    if (member === null) return
    if (row.length > 0 && !goesOn(context, words, row[row.length - 1], member)) close()
    row.push(member)
  }

  function close(): void {
    mark(context, row, 2, shown, out)
    row = []
  }
}

/** The word before a figure, with or without a particle. */
const memberAt = (context: Context, words: Words, word: number): Member | null =>
  read(context, words.start[word], words.end[word], word) ?? topicAt(context, words, word)

/** A word with a particle: 하나는. */
const topicAt = (context: Context, { start, end }: Words, word: number): Member | null =>
  isOneOf('이가은는도과와을를의', context.text.units[end[word] - 1]) ? read(context, start[word], end[word] - 1, word) : null

function read(context: Context, start: number, end: number, word: number): Member | null {
  // KAI와 KF-21
  if (end - start < 2 || end - start > LONGEST || context.text.units[end] === UNIT.HYPHEN) return null
  const { organization, generic } = nameBits(context.gazetteer)
  const own = listsFrom(context, start, end)
  if ((own & generic) !== 0) return null
  let kinds = 0
  kindsOf(context.gazetteer).forEach((kind, i) => {
    const name = i === 0 ? nameBefore(context, start, end, '', kind) : nameBefore(context, start, end, kind)
    if ((listsOf(context.gazetteer, name) & organization) !== 0) kinds |= 1 << i
  })
  const sure = (own & organization) !== 0
  return kinds === 0 && !sure ? null : { start, end, word, kinds, sure }
}

/** Do two members stand in one row: `, ` between them, and little else? */
function goesOn(context: Context, words: Words, a: Member, b: Member): boolean {
  const { text, tokens } = context
  if (b.word - a.word > FAR || tokens.eojeol[tokens.tokenAt[a.start]] === tokens.eojeol[tokens.tokenAt[b.start]]) return false
  return isParted(context, words, b.word) && !text.value.slice(a.end, b.start).includes('\n')
}

/** Does `, ` or a clause stand before a word? */
const isParted = ({ text: { units } }: Context, { start, end }: Words, w: number): boolean =>
  w > 0 && (units[start[w] - 2] === UNIT.COMMA || isOneOf('고며', units[end[w - 1] - 1]))

/** Marks the members of a kind, at least `many`, when one of them is certain, or what stands before the row or behind it says of what kind they are. */
function mark(context: Context, row: readonly Member[], many: number, shown: Set<string>, out: Candidate[]): void {
  if (row.length < 2) return
  const { value } = context.text
  const lead = value.slice(Math.max(0, row[0].start - LEAD), row[0].start)
  const { end } = row[row.length - 1]
  const tail = value.startsWith(' 등', end) ? value.slice(end, end + TAIL) : ''
  if (row.length >= MANY && row.every(({ sure }) => sure)) {
    show(context, row, shown, out)
    return
  }
  kindsOf(context.gazetteer).forEach((kind, i) => {
    const members = row.filter(({ kinds }) => (kinds & (1 << i)) !== 0)
    if (members.length < (i < FIRMS ? 2 : many)) return
    const told = (i < FIRMS && members.length >= MANY) || members.some(({ start, end, sure }) => sure || shown.has(value.slice(start, end)))
    if (told || lead.includes(kind) || tail.includes(kind)) show(context, members, shown, out)
  })
}

function show({ text }: Context, members: readonly { start: number; end: number }[], shown: Set<string>, out: Candidate[]): void {
  for (const { start, end } of members) {
    beside(out, 'ORGANIZATION', start, end, MEMBER, 'organization/row')
    shown.add(text.value.slice(start, end))
  }
}

/** 신한, 하나, 우리가: a row from a name that a list knows, to both sides. */
function listed(context: Context, words: Words, shown: Set<string>, out: Candidate[]): void {
  const { hits, text, tokens } = context
  const { start, end, of } = words
  let done = -1
  for (let i = 0; i < words.namedCount; i++) {
    const h = words.named[i]
    const w = of[tokens.tokenAt[hits.start[h]]]
    if (w <= done || gapAfter(text, end[w]) === 0) continue
    let first = w
    while (first > 0 && end[first - 1] + gapAfter(text, end[first - 1]) === start[first] && memberAt(context, words, first - 1) !== null)
      first--
    const row: Member[] = []
    for (let next = first; next < words.count; next++) {
      const member = memberAt(context, words, next)
      if (member === null) break
      row.push(member)
      done = next
      if (next + 1 === words.count || end[next] + gapAfter(text, end[next]) !== start[next + 1]) break
    }
    if (row.length > 1) mark(context, row, row.length < MANY ? MANY : 2, shown, out)
  }
}

/** Letters of `·`, `, ` or the space behind 과 at `at`, 0 for none. */
const gapAfter = ({ units }: Context['text'], at: number): number =>
  units[at] === UNIT.MIDDLE_DOT || (units[at] === UNIT.SPACE && isOneOf('과와', units[at - 1]))
    ? 1
    : units[at] === UNIT.COMMA && units[at + 1] === UNIT.SPACE
      ? 2
      : 0

/** 하나·농협은행: the words before a listed body that make one with its end, joined by middle dots. */
function joined(context: Context, words: Words, shown: Set<string>, out: Candidate[]): void {
  const { hits, text, tokens, gazetteer } = context
  const { units, value } = text
  const { organization } = nameBits(gazetteer)
  for (let i = 0; i < words.namedCount; i++) {
    const h = words.named[i]
    const start = hits.start[h]
    if ((hits.lists[h] & organization) === 0 || start === 0 || units[start - 1] !== UNIT.MIDDLE_DOT) continue
    const kind = kindsOf(gazetteer).find((kind) => value.startsWith(kind, hits.end[h] - kind.length) && hits.end[h] - start > kind.length)
    if (kind === undefined) continue
    const members = [{ start, end: hits.end[h] }]
    for (
      let w = words.of[tokens.tokenAt[start]];
      w > 0 && units[words.start[w] - 1] === UNIT.MIDDLE_DOT && words.end[w - 1] === words.start[w] - 1;
      w--
    ) {
      const name = nameBefore(context, words.start[w - 1], words.end[w - 1], kind)
      if (name !== 0 && (listsOf(gazetteer, name) & organization) !== 0) members.push({ start: words.start[w - 1], end: words.end[w - 1] })
    }
    if (members.length < 2) continue
    show(context, members, shown, out)
    shown.add(value.slice(start, hits.end[h] - kind.length))
  }
}
