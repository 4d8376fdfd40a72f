// The name of a body without its dress (legal forms, spaces, newspaper Hanja), and where its short forms may start.

/** A place in a name where a shorter form may start. */
export interface Start {
  offset: number
  /** From here on: with its spaces, and without them in upper case. */
  spaced: string
  rest: string
}

export interface Shape {
  /** Without legal form. */
  text: string
  legal: boolean
  /** Without spaces, in upper case. */
  key: string
  starts: readonly Start[]
  /** May it be an abbreviation: Hangul, or Latin letters and then Hangul? */
  hangul: boolean
}

const shapes = new Map<string, Shape>()
/** Names remembered at most: news repeats the same ones. */
const REMEMBERED = 4096

export function shapeOf(name: string): Shape {
  let shape = shapes.get(name)
  if (shape === undefined) {
    const text = bareName(name)
    const starts = shortStarts(text).map((offset) => {
      const spaced = text.slice(offset)
      return { offset, spaced, rest: spaced.replaceAll(' ', '').toUpperCase() }
    })
    shape = {
      text,
      legal: isLegal(name),
      key: starts[0].rest,
      starts,
      hangul: allHangul(starts[0].rest) || /^[A-Z&]+[가-힣]+$/.test(starts[0].rest),
    }
    if (shapes.size >= REMEMBERED) shapes.clear()
    shapes.set(name, shape)
  }
  return shape
}

const LEGAL =
  /^(?:농업회사법인|영농조합법인|재단법인|사단법인|사회복지법인|학교법인|의료법인)?\s*(?:㈜|\(주\)|\(유\)|\(재\)|\(사\)|주식회사|유한회사|합자회사)\s*|\s*(?:㈜|\(주\)|\(유\)|주식회사|유한회사|유한책임회사)$/g

/** First and last letters of legal forms: most names have neither and are done. */
const FIRST = '㈜(주유합농영재사학의'
const LAST = '㈜)사'
const mayBeLegal = (name: string): boolean => FIRST.includes(name[0]) || LAST.includes(name[name.length - 1])

/** Has it a legal form such as ㈜? */
const isLegal = (name: string): boolean => mayBeLegal(name) && name.search(LEGAL) >= 0

/** `농업회사법인 ㈜달뜨는마을` → `달뜨는마을`; `현대車` → `현대차`. */
function bareName(name: string): string {
  const plain = name.includes('車') ? name.replace('車', '차') : name
  if (!mayBeLegal(name)) return plain
  const bare = plain.replace(LEGAL, '').trim()
  return bare === '' ? name : bare
}

const isLatin = (unit: number): boolean =>
  (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a) || unit === 0x26 || (unit >= 0x30 && unit <= 0x39)
const isHangul = (unit: number): boolean => unit >= 0xac00 && unit <= 0xd7a3

const allHangul = (name: string): boolean => {
  for (let i = 0; i < name.length; i++) if (!isHangul(name.charCodeAt(i))) return false
  return name.length > 0
}

/** Words that a short form leaves off in front. */
const HEADS = ['한국', '대한', '국립', '전국', '주식회사', '재단법인', '사단법인']

/** Offsets at which a shorter form may start: 0, after a Latin head (`SK하이닉스`), after 한국 and its kin, after the first words. */
function shortStarts(name: string): number[] {
  const starts = [0]
  let i = 0
  while (i < name.length && isLatin(name.charCodeAt(i))) i++
  if (i > 0 && i < name.length && isHangul(name.charCodeAt(i))) starts.push(i)
  for (const head of HEADS) if (name.startsWith(head) && name.length >= head.length + 2) starts.push(head.length)
  for (let at = name.indexOf(' '); at >= 0; at = name.indexOf(' ', at + 1)) starts.push(at + 1)
  return starts
}

/** Are the letters of `short` in `long` in this order, the first one first? */
export function isAbbreviation(short: string, long: string): boolean {
  if (short.length < 2 || long.length < short.length + 1 || short[0] !== long[0]) return false
  let at = 1
  for (let i = 1; i < short.length; i++) {
    at = long.indexOf(short[i], at)
    if (at < 0) return false
    at++
  }
  return true
}
