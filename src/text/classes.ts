// Character classes: one small number for each UTF-16 code unit.

import { FIRST_SYLLABLE, SYLLABLES } from './hangul.js'

export const END = 0
export const SPACE = 1
export const NEWLINE = 2
export const HANGUL = 3
export const DIGIT = 4
export const LATIN = 5
/** Chinese characters and kana. */
export const HANJA = 6
/** . , ! ? ; : … */
export const PUNCT = 7
export const OPEN = 8
export const CLOSE = 9
export const QUOTE = 10
/** Every other sign: · ~ - / & + % ₩ △ … */
export const MARK = 11
/** Inside a URL or an e-mail address: nothing is looked for there. */
export const MASKED = 12
/** A legal form in one character: ㈜ ㈱ ㈔ ㈳ ㈶. */
export const LEGAL = 13

const table = new Uint8Array(65536).fill(MARK)
for (const c of [0x09, 0x0b, 0x0c, 0x20, 0xa0]) table[c] = SPACE
table[0x0a] = NEWLINE
table[0x0d] = NEWLINE
table[0x85] = NEWLINE
table[0x2028] = NEWLINE
table[0x2029] = NEWLINE
table.fill(DIGIT, 0x30, 0x3a)
table.fill(LATIN, 0x41, 0x5b)
table.fill(LATIN, 0x61, 0x7b)
table.fill(LATIN, 0xc0, 0x250)
table[0xd7] = MARK
table[0xf7] = MARK
table.fill(HANGUL, FIRST_SYLLABLE, FIRST_SYLLABLE + SYLLABLES)
table.fill(HANJA, 0x3040, 0x3100)
table[0x30fb] = MARK
table.fill(HANJA, 0x3400, 0x4dc0)
table.fill(HANJA, 0x4e00, 0xa000)
table.fill(HANJA, 0xf900, 0xfb00)
table[0x3007] = HANJA
for (const c of '.,!?;:…。、') table[c.charCodeAt(0)] = PUNCT
for (const c of '([{<〈《「『【〔') table[c.charCodeAt(0)] = OPEN
for (const c of ')]}>〉》」』】〕') table[c.charCodeAt(0)] = CLOSE
for (const c of '\'"‘’“”`') table[c.charCodeAt(0)] = QUOTE
for (const c of '㈜㈱㈔㈳㈶') table[c.charCodeAt(0)] = LEGAL

/** Class of every code unit of a normalised text. */
export const CLASS_OF: Uint8Array = table

/** A space, or the end of a line. */
export const isSpace = (unit: number): boolean => table[unit] <= NEWLINE
/** A syllable, a digit or a Latin letter. */
export const isWordLetter = (unit: number): boolean => table[unit] >= HANGUL && table[unit] <= LATIN
