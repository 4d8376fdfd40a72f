// HTML → its letters: tags out, blocks and cells apart, character references read. After the HTML standard, sections 13.1 and 13.2.5.

import { Unmarked } from './unmarked.js'

/** Elements inside a line; every other one breaks it. */
const INLINE = setOf(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark nobr q ruby s samp small span strike strong sub sup time tt u var wbr',
)
const CELLS = setOf('td th')
/** Elements whose content nobody reads, or reads twice: the pronunciation above a name. */
const UNREAD = setOf('iframe math noscript rp rt script style svg template')
/** … of these all up to the closing tag is no markup. */
const RAW = setOf('iframe noscript script style')

const SPACE = /\s/
const LETTER = /[a-z]/i

export function unmarkHtml(source: string): Unmarked {
  const out = new Unmarked(source)
  const { length } = source
  /** Where the letters begin that are not yet written. */
  let from = 0
  let preformatted = 0
  /** Unread elements that are opened and nowhere closed. */
  const unclosed = new Set<string>()
  for (let at = 0; at < length; ) {
    const unit = source[at]
    if (unit === '<') {
      const tag = readTag(source, at)
      if (tag === null) {
        at++
        continue
      }
      out.keep(from, at)
      let end = tag.end
      if (UNREAD.has(tag.name) && !tag.closing && !tag.empty && !unclosed.has(tag.name)) {
        end = behind(source, tag)
        if (end === tag.end) unclosed.add(tag.name)
      }
      if (tag.name === 'pre') preformatted = Math.max(0, preformatted + (tag.closing ? -1 : 1))
      if (CELLS.has(tag.name)) out.breakBy('\t', at, end)
      else if (tag.name !== '' && !INLINE.has(tag.name) && !UNREAD.has(tag.name)) out.breakBy('\n', at, end)
      at = from = end
    } else if (unit === '&') {
      const reference = readReference(source, at)
      if (reference === null) at++
      else {
        out.keep(from, at)
        out.put(reference.letters, at, reference.end)
        at = from = reference.end
      }
    } else if (preformatted === 0 && SPACE.test(unit)) {
      // White space is one space, and none where a line begins.
      out.keep(from, at)
      let end = at + 1
      while (end < length && SPACE.test(source[end])) end++
      out.breakBy(' ', at, end)
      at = from = end
    } else at++
  }
  out.keep(from, length)
  return out
}

export interface Tag {
  /** In small letters; '' for a comment, a declaration, an instruction. */
  name: string
  closing: boolean
  /** `<br/>`. */
  empty: boolean
  end: number
}

/** The tag, comment or declaration that starts with the `<` at `at`; null for a sign that is only less. */
export function readTag(source: string, at: number): Tag | null {
  if (source.startsWith('<!--', at)) return nameless(source, source.indexOf('-->', at + 4), 3)
  if (source.startsWith('<![CDATA[', at)) return nameless(source, source.indexOf(']]>', at + 9), 3)
  const sign = source[at + 1]
  if (sign === '!' || sign === '?') return nameless(source, source.indexOf('>', at + 2), 1)
  const closing = sign === '/'
  const nameAt = closing ? at + 2 : at + 1
  if (nameAt >= source.length || !LETTER.test(source[nameAt])) return null
  let nameEnd = nameAt + 1
  while (nameEnd < source.length && !/[\s/>]/.test(source[nameEnd])) nameEnd++
  const end = endOfTag(source, nameEnd)
  return { name: source.slice(nameAt, nameEnd).toLowerCase(), closing, empty: source[end - 2] === '/', end }
}

const nameless = (source: string, at: number, length: number): Tag => ({
  name: '',
  closing: false,
  empty: true,
  end: at < 0 ? source.length : at + length,
})

/** Behind the `>` that ends a tag: one in a quoted value does not. A tag that nothing ends goes to the end, as in a browser. */
function endOfTag(source: string, from: number): number {
  for (let at = from; at < source.length; at++) {
    if (source[at] === '>') return at + 1
    if (source[at] !== '=') continue
    let value = at + 1
    while (SPACE.test(source[value] ?? '')) value++
    const quote = source[value]
    if (quote !== '"' && quote !== "'") {
      at = value - 1
      continue
    }
    at = source.indexOf(quote, value + 1)
    if (at < 0) return source.length
  }
  return source.length
}

/** Behind the element that a tag opens; one that nothing closes is only a tag, unless what it holds is no markup. */
function behind(source: string, { name, end }: Tag): number {
  const close = closingOf(name)
  close.lastIndex = end
  const found = close.exec(source)
  if (found !== null) return endOfTag(source, close.lastIndex)
  return RAW.has(name) ? source.length : end
}

const closings = new Map<string, RegExp>()

function closingOf(name: string): RegExp {
  let close = closings.get(name)
  if (close === undefined) {
    close = new RegExp(`</${name}(?=[\\s/>])`, 'gi')
    closings.set(name, close)
  }
  return close
}

/** What `&amp;`, `&#44032;` or `&#xAC00;` says; null for a sign that is only "and". */
export function readReference(source: string, at: number): { letters: string; end: number } | null {
  REFERENCE.lastIndex = at
  const found = REFERENCE.exec(source)
  if (found === null) return null
  const [whole, hexadecimal, decimal, name] = found
  const end = at + whole.length
  if (name === undefined) return { letters: letterOf(hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16)), end }
  const code = NAMED.get(name)
  return code === undefined ? null : { letters: String.fromCharCode(code), end }
}

const REFERENCE = /&(?:#x([0-9a-f]{1,8})|#(\d{1,8})|([a-z][a-z0-9]{1,9})(?=;));?/iy

/** 0x80 to 0x9f mean the letters of the old Windows code page; section 13.2.5.80. */
const WINDOWS = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'

/** A number of no letter becomes U+FFFD. */
function letterOf(code: number): string {
  if (code >= 0x80 && code < 0xa0) return WINDOWS[code - 0x80]
  return code === 0 || code > 0x10ffff || (code >= 0xd800 && code < 0xe000) ? '\ufffd' : String.fromCodePoint(code)
}

/** The named references that news carries; HTML 4.01, section 24. Others stay as they stand. */
const SINGLE =
  'amp=& lt=< gt=> quot=" apos=\' bull=• hellip=… permil=‰ euro=€ trade=™ thinsp=\u2009 times=× divide=÷ minus=− sim=∼ asymp=≈ ne=≠ le=≤ ge=≥ ' +
  'agrave=à aacute=á auml=ä ccedil=ç egrave=è eacute=é iacute=í ntilde=ñ oacute=ó ouml=ö uacute=ú uuml=ü szlig=ß Auml=Ä Ouml=Ö Uuml=Ü'
const NAMED = new Map<string, number>()
for (const [first, names] of [
  [0xa0, 'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot'],
  [0xb8, 'cedil sup1 ordm raquo frac14 frac12 frac34'],
  [0x2018, 'lsquo rsquo sbquo'],
  [0x201c, 'ldquo rdquo bdquo'],
  [0x2013, 'ndash mdash'],
  [0x2002, 'ensp emsp'],
  [0x200c, 'zwnj zwj lrm rlm'],
  [0x2039, 'lsaquo rsaquo'],
  [0x2190, 'larr uarr rarr darr harr'],
  [0x2032, 'prime Prime'],
] as const)
  names.split(' ').forEach((name, n) => NAMED.set(name, first + n))
for (const one of SINGLE.split(' ')) NAMED.set(one.slice(0, -2), one.charCodeAt(one.length - 1))

function setOf(names: string): ReadonlySet<string> {
  return new Set(names.split(' '))
}
