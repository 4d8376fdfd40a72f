// Markdown → its letters: signs of markup out, table cells apart, wrapped lines joined. After CommonMark 0.31 with GitHub's tables.

import { readReference, readTag } from './html.js'
import { Unmarked } from './unmarked.js'

interface Line {
  /** Where what it says begins and ends: without `>`, `#` and white space. */
  from: number
  to: number
  kind: 'blank' | 'text' | 'item' | 'heading' | 'row' | 'nothing'
  /** It breaks the paragraph that it stands in. */
  hard: boolean
}

/** What becomes of a letter of the source. */
const KEEP = 0
const DROP = 1
const CELL = 2
/** It says nothing but itself, whatever it looks like. */
const PLAIN = 3

export function unmarkMarkdown(source: string): Unmarked {
  const lines = linesOf(source)
  const defined = definitionsOf(source, lines)
  const fate = new Uint8Array(source.length)
  for (let first = 0; first < lines.length; first++) {
    const { from, kind } = lines[first]
    if (kind === 'nothing') continue
    while (goesOn(lines, first)) first++
    markSigns(source.slice(from, lines[first].to), fate.subarray(from), defined, kind === 'row')
  }
  return write(source, lines, fate)
}

/** Does the next line go on with the paragraph of this one? */
const goesOn = (lines: readonly Line[], n: number): boolean =>
  (lines[n].kind === 'text' || lines[n].kind === 'item') && lines[n + 1]?.kind === 'text'

const FENCE = /^(?:`{3,}(?=[^`]*$)|~{3,})/
const UNDERLINE = /^(?:=+|-+)$/
const RULE = /^(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/
const HEADING = /^#{1,6}(?:[ \t]+|$)/
const HEADING_END = /[ \t]#+$/
const ITEM = /^(?:[-+*]|\d{1,9}[.)])[ \t]/
const TABLE = /^\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?$/
const DEFINITION = /^\[((?!\^)[^\]]{1,200})\]:[ \t]*\S/

function linesOf(source: string): Line[] {
  const lines: Line[] = []
  let fence = ''
  let inTable = false
  let inMatter = false
  for (let at = 0; at <= source.length; ) {
    const newline = source.indexOf('\n', at)
    const next = newline < 0 ? source.length : newline
    let from = at
    while (from < next && /[\s>]/.test(source[from])) from++
    const raw = source.slice(from, next)
    const content = raw.trimEnd()
    let to = from + content.length
    let hard = /[ ]{2}\r?$/.test(raw)
    const before = lines.at(-1)
    const mark = FENCE.exec(content)?.[0] ?? ''
    let kind: Line['kind'] = 'text'
    if (inMatter || (before === undefined && content === '---')) {
      inMatter = before === undefined || content !== '---'
      kind = before === undefined || !inMatter ? 'nothing' : 'row'
    } else if (fence !== '') {
      kind = 'nothing'
      if (content === mark && mark.startsWith(fence)) fence = ''
    } else if (mark !== '') {
      kind = 'nothing'
      fence = mark
    } else if (content === '') {
      kind = 'blank'
      inTable = false
    } else if (inTable) kind = 'row'
    else if (before?.kind === 'text' && content.includes('|') && TABLE.test(content)) {
      kind = 'nothing'
      before.kind = 'row'
      inTable = true
    } else if ((before?.kind === 'text' && UNDERLINE.test(content)) || RULE.test(content) || DEFINITION.test(content)) kind = 'nothing'
    else if (HEADING.test(content)) {
      kind = 'heading'
      from += HEADING.exec(content)![0].length
      to -= HEADING_END.exec(content)?.[0].length ?? 0
    } else {
      if (ITEM.test(content)) kind = 'item'
      if (content.endsWith('\\') && newline >= 0) {
        hard = true
        to--
      }
    }
    lines.push({ from, to: Math.max(from, to), kind, hard })
    at = next + 1
  }
  return lines
}

/** The names of links that are told elsewhere: [names]: address. */
function definitionsOf(source: string, lines: readonly Line[]): ReadonlySet<string> {
  const names = new Set<string>()
  for (const { from, to, kind } of lines) {
    const found = kind === 'nothing' ? DEFINITION.exec(source.slice(from, to)) : null
    if (found !== null) names.add(found[1].toLowerCase())
  }
  return names
}

const ESCAPED = /[!-/:-@[-`{-~]/
const WORD = /[\p{L}\p{N}]/u
const FOOTNOTE = /\[\^[^\]\s]{1,50}\]/y
/** No address of a link is longer. */
const LONGEST_ADDRESS = 2000

/** Marks the signs of one paragraph, heading, item or row. */
function markSigns(text: string, fate: Uint8Array, defined: ReadonlySet<string>, inRow: boolean): void {
  const { length } = text
  const brackets: number[] = []
  const openers: Record<string, { end: number; count: number }[]> = { '*': [], _: [], '~': [] }
  /** Runs of backticks that nothing closes, by their length. */
  const unclosed = new Set<number>()
  let tags = true
  for (let at = 0; at < length; ) {
    const sign = text[at]
    const run = '*_~`'.includes(sign) ? runAt(text, at) : 1
    const end = at + run
    if (sign === '\\' && ESCAPED.test(text[end] ?? '')) {
      fate[at] = DROP
      fate[end] = PLAIN
      at += 2
      continue
    }
    if (sign === '`' && !unclosed.has(run)) {
      const close = closingTicks(text, end, run)
      if (close < 0) unclosed.add(run)
      else {
        fate.fill(DROP, at, end).fill(PLAIN, end, close)
        at = close + run
        fate.fill(DROP, close, at)
        continue
      }
    } else if (sign === '<' && tags) {
      const tag = readTag(text, at)
      if (tag !== null && text[tag.end - 1] === '>') {
        fate.fill(DROP, at, tag.end)
        at = tag.end
        continue
      }
      if (tag !== null) tags = false
    } else if (sign === '|' && inRow) fate[at] = CELL
    else if (sign === '[') {
      FOOTNOTE.lastIndex = at
      if (FOOTNOTE.test(text)) {
        fate.fill(DROP, at, FOOTNOTE.lastIndex)
        at = FOOTNOTE.lastIndex
        continue
      }
      brackets.push(at)
    } else if (sign === ']' && brackets.length > 0) {
      const open = brackets.pop()!
      const close = endOfLink(text, open, at, defined)
      if (close > 0) {
        if (text[open - 1] === '!') fate.fill(DROP, open - 1, close)
        else {
          fate[open] = DROP
          fate.fill(DROP, at, close)
        }
        at = close
        continue
      }
    } else if (openers[sign] !== undefined && (sign !== '~' || run > 1)) {
      const left = text[at - 1] ?? ' '
      const right = text[end] ?? ' '
      const stack = openers[sign]
      let rest = run
      if (!/\s/.test(left) && !(sign === '_' && WORD.test(right)))
        while (rest > 0 && stack.length > 0) {
          const opener = stack[stack.length - 1]
          const both = Math.min(rest, opener.count)
          fate.fill(DROP, opener.end - both, opener.end)
          fate.fill(DROP, end - rest, end - rest + both)
          rest -= both
          opener.end -= both
          opener.count -= both
          if (opener.count === 0) stack.pop()
        }
      if (rest > 0 && !/\s/.test(right) && !(sign === '_' && WORD.test(left))) stack.push({ end, count: rest })
    }
    at = end
  }
}

function runAt(text: string, from: number): number {
  let at = from + 1
  while (text[at] === text[from]) at++
  return at - from
}

/** Where so many backticks stand and no more; -1 for nowhere. */
function closingTicks(text: string, from: number, count: number): number {
  for (let at = text.indexOf('`', from); at >= 0; at = text.indexOf('`', at)) {
    const run = runAt(text, at)
    if (run === count) return at
    at += run
  }
  return -1
}

/** Behind the link whose text stands between `open` and `close`; 0 where it is no link: [서울=뉴스] is none. */
function endOfLink(text: string, open: number, close: number, defined: ReadonlySet<string>): number {
  const next = close + 1
  if (text[next] === '(') {
    let depth = 0
    for (let at = next, last = Math.min(text.length, next + LONGEST_ADDRESS); at < last; at++) {
      if (text[at] === '\\') at++
      else if (text[at] === '(') depth++
      else if (text[at] === ')' && --depth === 0) return at + 1
    }
  }
  if (defined.size === 0) return 0
  const end = text[next] === '[' ? text.indexOf(']', next) : -1
  if (end > next + 1 && defined.has(text.slice(next + 1, end).toLowerCase())) return end + 1
  if (!defined.has(text.slice(open + 1, close).toLowerCase())) return 0
  return end === next + 1 ? end + 1 : next
}

function write(source: string, lines: readonly Line[], fate: Uint8Array): Unmarked {
  const out = new Unmarked(source)
  lines.forEach(({ from, to, kind, hard }, n) => {
    if (kind !== 'nothing') writeLine(out, from, to, fate)
    const next = lines[n + 1]
    if (next !== undefined) out.breakBy(goesOn(lines, n) && !hard ? ' ' : '\n', to, next.from)
  })
  return out
}

function writeLine(out: Unmarked, start: number, to: number, fate: Uint8Array): void {
  const { source } = out
  let from = start
  for (let at = start; at < to; at++) {
    const reference = fate[at] === KEEP && source[at] === '&' ? readReference(source, at) : null
    if (reference === null && (fate[at] === KEEP || fate[at] === PLAIN)) continue
    out.keep(from, at)
    from = at + 1
    if (reference !== null) {
      out.put(reference.letters, at, reference.end)
      from = reference.end
      at = from - 1
    } else if (fate[at] === CELL) out.breakBy('\t', at, from)
  }
  out.keep(from, to)
}
