// The number at hand as a sum of terms, and its exact value.

import { shift, toDecimal } from './exact.js'

// The number that is being read as a sum of terms: value × 10^exponent. Doubles hold each value exactly (at most 15 digits).
export const MOST_TERMS = 64
const termValue = new Float64Array(MOST_TERMS)
const termPower = new Int32Array(MOST_TERMS)
export let terms = 0
const TEN = new Float64Array([
  1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
])

export function clearTerms(): void {
  terms = 0
}

export function addTerm(value: number, power: number): void {
  termValue[terms] = value
  termPower[terms++] = power
}

/** Multiplies the terms from number `from` on by a power of ten. */
export function raiseTerms(from: number, power: number): void {
  for (let i = from; i < terms; i++) termPower[i] += power
}

/** The terms added up exactly: in doubles as long as they hold it, else in bigint. */
export function sumOfTerms(): string {
  let least = 0
  for (let i = 0; i < terms; i++) if (termPower[i] < least) least = termPower[i]
  let total = 0
  for (let i = 0; i < terms; i++) {
    const power = termPower[i] - least
    total += termValue[i] * (power < TEN.length ? TEN[power] : 10 ** power)
  }
  if (total <= Number.MAX_SAFE_INTEGER) return decimalOf(total, -least)
  if (terms === 1) return shift(String(termValue[0]), termPower[0])
  let exact = 0n
  for (let i = 0; i < terms; i++) exact += BigInt(termValue[i]) * 10n ** BigInt(termPower[i] - least)
  return toDecimal(exact, -least)
}

/** The exponent of the first term. */
export const powerOfFirst = (): number => (terms > 0 ? termPower[0] : 0)

/** The sum with one more in term number `index`: 사십 for the 삼 of 삼십. */
export function sumWithNext(index: number): string {
  termValue[index]++
  return sumOfTerms()
}

/** Plain decimal of a whole number ÷ 10^scale, exact for safe integers. */
export function decimalOf(whole: number, scale: number): string {
  if (scale === 0) return String(whole)
  let value = whole
  let places = scale
  while (places > 0 && value % 10 === 0) {
    value /= 10
    places--
  }
  if (places === 0) return String(value)
  if (places >= TEN.length) return toDecimal(BigInt(value), places)
  const fraction = value % TEN[places]
  return `${String((value - fraction) / TEN[places])}.${String(fraction).padStart(places, '0')}`
}
