// UTF-16 offsets → offsets in code points or UTF-8 bytes, for callers whose strings count that way.

export type OffsetUnit = 'utf16' | 'codepoint' | 'utf8'
export const OFFSET_UNITS: readonly OffsetUnit[] = ['utf16', 'codepoint', 'utf8']

/** `offsets` must not fall; one pass over the text. An offset inside a surrogate pair counts the pair as begun: it maps to its start. */
export function toUnit(text: string, offsets: readonly number[], unit: OffsetUnit): number[] {
  if (unit === 'utf16') return [...offsets]
  let at = 0
  let count = 0
  return offsets.map((offset) => {
    while (at < offset) {
      const code = text.codePointAt(at)!
      const units = code > 0xffff ? 2 : 1
      if (at + units > offset) break
      at += units
      count += unit === 'codepoint' ? 1 : bytesOf(code)
    }
    return count
  })
}

/** A lone surrogate is written as U+FFFD: three bytes. */
const bytesOf = (code: number): number => (code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4)
