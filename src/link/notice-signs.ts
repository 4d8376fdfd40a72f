// What signs and words say in personnel notices: bullets, headings, `승진=`, `<전무 승진>`, cells of a table.

import { CLASS_OF, DIGIT } from '../text/classes.js'
import { isSyllable } from '../text/hangul.js'
import { BULLETS, HEADINGS } from './signs.js'
import type { NoticeWord } from './words.js'

const OPENS = '<[〈'
const CLOSES = '>]〉'

/** What stands between two mentions, or before the first and after the last one of a line. */
export interface Signs {
  /** The last bullet of an item or a heading, '' for none. */
  bullet: string
  heading: boolean
  /** A bracket `<` or `[` around the next mention; one that closes such a bracket. */
  opens: boolean
  closes: boolean
  /** A word stands in a bracket of its own: `<승진>`. */
  bracketed: boolean
  /** `:` or `=`, a cell's `|`. */
  equals: boolean
  cell: boolean
  /** Round brackets that open here, less those that close. */
  depth: number
  /** The last word of notices, as in `승진`, `(승진)` or `<승진>`. */
  word: NoticeWord | null
  /** Nothing more in this line. */
  end: boolean
}

export function signsBetween(value: string, known: ReadonlyMap<string, NoticeWord>, from: number, to: number): Signs {
  const signs: Signs = {
    bullet: '',
    heading: false,
    opens: false,
    closes: false,
    bracketed: false,
    equals: false,
    cell: false,
    depth: 0,
    word: null,
    end: to >= value.length || value[to] === '\n',
  }
  let angle = 0
  // A dash is a bullet where a line begins with it.
  let bare = from === 0 || value[from - 1] === '\n'
  for (let at = from; at < to; at++) {
    const sign = value[at]
    if (isSyllable(value.charCodeAt(at))) {
      const word = wordAt(value, known, at, to)
      signs.bracketed = angle > 0
      if (word !== null) signs.word = word.means
      at = (word?.end ?? endOfRun(value, at, to)) - 1
    } else if (BULLETS.includes(sign) || (sign === '-' && bare)) {
      signs.bullet = sign
      if (HEADINGS.includes(sign)) signs.heading = true
    } else if (OPENS.includes(sign)) angle++
    else if (CLOSES.includes(sign)) {
      if (angle > 0) angle--
      else signs.closes = true
    } else if (sign === '(') signs.depth++
    else if (sign === ')') signs.depth--
    else if (sign === ':' || sign === '=') signs.equals = true
    else if (sign === '|') signs.cell = true
    bare &&= sign === ' '
  }
  if (angle > 0) signs.opens = signs.heading = true
  if (signs.opens) signs.bullet = '<'
  signs.end &&= signs.bullet === '' && !signs.cell
  return signs
}

/** The bullet that stands last: does it head what follows, as `◇` and `<` do? */
export const heads = (bullet: string): boolean => bullet !== '' && (HEADINGS + OPENS).includes(bullet)

function endOfRun(value: string, at: number, to: number): number {
  while (at < to && isSyllable(value.charCodeAt(at))) at++
  return at
}

/** One or two words that the list knows: 신규 선임. */
function wordAt(value: string, known: ReadonlyMap<string, NoticeWord>, at: number, to: number): { means: NoticeWord; end: number } | null {
  const end = endOfRun(value, at, to)
  if (value[end] === ' ') {
    const second = endOfRun(value, end + 1, to)
    const means = known.get(value.slice(at, second))
    if (means !== undefined) return { means, end: second }
  }
  const means = known.get(value.slice(at, end))
  return means === undefined ? null : { means, end }
}

/** May a list begin after a body at the head of a line? `signed`: a sign of a heading stands before it. */
export function opensList(value: string, end: number, signed: boolean): boolean {
  let at = end
  if (value[at] === '(') at += value.slice(at, at + LONGEST_ASIDE).indexOf(')') + 1
  if (APPOINTMENTS.test(value.slice(at, lineEnd(value, at)))) return true
  while (at < value.length && ' \t*]】>):'.includes(value[at])) at++
  if (value[at] === '(' || CLASS_OF[value.charCodeAt(at)] === DIGIT) at += DATE.exec(value.slice(at, at + 20))![0].length
  if (at >= value.length || value[at] === '\n') return true
  if (BULLETS.includes(value[at]) || OPENS.includes(value[at])) return true
  return signed && !isSyllable(value.charCodeAt(end))
}

const LONGEST_ASIDE = 30
/** `[표] 가람전자 임원 인사(5월 15일자)` */
const APPOINTMENTS = /^ (?:[가-힣\d]+ ){0,2}인사(?: 명단)?(?:\([^()]*\))?$/
/** `24일자`, `(7월 1일자)`, `3명` after the body. */
const DATE = /^(?:\(?(?:\d{1,2}월 ?)?\d{1,3}(?:일자?|명)\)? ?)?/

export const lineEnd = (value: string, from: number): number => {
  const end = value.indexOf('\n', from)
  return end < 0 ? value.length : end
}

/** Does it end in a sign of a heading: `◇`, `【`, `[`, `**`, `1.`? */
export const hasHeadingSign = (before: string): boolean => HEADING_SIGN.test(before)
const HEADING_SIGN = new RegExp(`(?:[${HEADINGS}[【<〈*#]|\\d[.)]) *$`)
/** Somebody says something in a sentence. */
export const isProse = (line: string): boolean => /[가-힣][다요죠까][.?!”"’']|[가-힣]다$|[가-힣][음함임됨]\.$/.test(line)
export const startsWithBullet = (line: string): boolean => BULLET_FIRST.test(line)
const BULLET_FIRST = new RegExp(`^\\s*[${BULLETS}[【<〈*-]`)

/**
 * What the lines without names between two lines say of a list: that it goes on, that it starts anew under a word of notices (`◇전보`), or that it has
 * ended, as it does at an empty line or at another heading (`■부고`).
 */
export function between(value: string, known: ReadonlyMap<string, NoticeWord>, from: number, to: number): 'on' | 'anew' | 'over' | 'empty' {
  let said: 'on' | 'anew' | 'empty' = 'on'
  for (const line of value.slice(from, to).split('\n').slice(1, -1)) {
    const text = line.trim()
    if (text === '') said = 'empty'
    else if (HEADS_LINE.test(text)) {
      const word = /[가-힣][가-힣 ]*/.exec(text)
      if (word === null || wordAt(text, known, word.index, text.length) === null) return 'over'
      said = 'anew'
    }
  }
  return said
}
const HEADS_LINE = new RegExp(`^[${HEADINGS}[【<〈#]`)
