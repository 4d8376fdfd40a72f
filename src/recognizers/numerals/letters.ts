// The letters that numbers are written with, as tables over code units: digits, small multipliers (십 백 천) and big ones (만 억 조 경).

/** Value + 1 of a Sino-Korean or Hanja digit, 0 for other letters. */
export const DIGIT_LETTER = new Uint8Array(65536)
/** Exponent of 십 백 천 and their Hanja. */
export const SMALL_LETTER = new Uint8Array(65536)
/** Exponent of 만 억 조 경 해 and their Hanja. */
export const BIG_LETTER = new Uint8Array(65536)
/** May this letter stand inside a number? */
export const NUMBER_LETTER = new Uint8Array(65536)
/** May a number start with this letter? 1 Sino-Korean, 2 native, 3 both. */
export const FIRST_LETTER = new Uint8Array(65536)

const DIGITS: readonly string[] = ['영공零〇', '일一壹', '이二貳', '삼三參', '사四', '오五', '육륙六', '칠七', '팔八', '구九']
DIGITS.forEach((letters, value) => {
  for (const letter of letters) DIGIT_LETTER[letter.charCodeAt(0)] = value + 1
})
const SMALL: Record<string, number> = { 십: 1, 十: 1, 백: 2, 百: 2, 천: 3, 千: 3 }
for (const letter in SMALL) SMALL_LETTER[letter.charCodeAt(0)] = SMALL[letter]
const BIG: Record<string, number> = { 만: 4, 萬: 4, 万: 4, 억: 8, 億: 8, 조: 12, 兆: 12, 경: 16, 京: 16, 해: 20 }
for (const letter in BIG) BIG_LETTER[letter.charCodeAt(0)] = BIG[letter]

/** 수백억, 몇만: an open amount. */
export const SU = '수'.charCodeAt(0)
export const MYEOT = '몇'.charCodeAt(0)
/** 100억여원, 1억 2천여만: a little more than. */
export const YEO = '여'.charCodeAt(0)
/** The decimal point of a spoken number: 일점이삼. */
export const POINT = '점'.charCodeAt(0)
export const STRONG_POINT = '쩜'.charCodeAt(0)

/** All letters of numbers. */
export const NUMBER_LETTERS: number[] = []

for (const letter of [...DIGITS, ...Object.keys(SMALL), ...Object.keys(BIG)].join('')) {
  const c = letter.charCodeAt(0)
  NUMBER_LETTERS.push(c)
  NUMBER_LETTER[c] = 1
  if (BIG_LETTER[c] <= 4) FIRST_LETTER[c] = 1
}
for (const c of [SU, MYEOT, YEO, POINT, STRONG_POINT]) NUMBER_LETTER[c] = 1
FIRST_LETTER[SU] = 1
FIRST_LETTER[MYEOT] = 1
/** First letters of the native numerals. */
export const NATIVE_FIRST = '한두세네석넉서너대다여일아열스마쉰예'
for (const letter of NATIVE_FIRST) FIRST_LETTER[letter.charCodeAt(0)] |= 2

/** Is the code unit one of a few letters? */
export function isOneOf(letters: string, unit: number): boolean {
  for (let i = 0; i < letters.length; i++) if (letters.charCodeAt(i) === unit) return true
  return false
}

/** Does `word` stand at `at`? Quicker than a string's own search for the few letters that words of rules have. */
export function startsAt(units: Uint16Array, word: string, at: number): boolean {
  for (let i = 0; i < word.length; i++) if (units[at + i] !== word.charCodeAt(i)) return false
  return true
}

/**
 * Words that begin with a multiplier letter but are counters or nouns after a number: 5경기, 3조각, 10만기.
 * The letter is no multiplier where one of them stands.
 */
const OTHER_WORDS: Record<string, string> = { 경: '기로험', 조: '각항합직별', 백: '신', 천: '막', 해: '째' }
/** Second letters of those words, by the first one. */
export const AFTER_MULTIPLIER: ReadonlyMap<number, Uint8Array> = new Map(
  Object.entries(OTHER_WORDS).map(([first, seconds]) => {
    const table = new Uint8Array(65536)
    for (const second of seconds) table[second.charCodeAt(0)] = 1
    return [first.charCodeAt(0), table]
  }),
)
