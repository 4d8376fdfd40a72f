// Exact decimal arithmetic on strings and bigint: a number is mantissa ÷ 10^scale.

/** Digits that a double holds exactly. */
export const EXACT = 15

/** Plain decimal: no leading or trailing zeros, `-` in front of negatives. */
export function toDecimal(mantissa: bigint, scale: number): string {
  const negative = mantissa < 0n
  let digits = (negative ? -mantissa : mantissa).toString()
  if (scale > 0) {
    digits = digits.padStart(scale + 1, '0')
    const whole = digits.slice(0, digits.length - scale)
    let fraction = digits.slice(digits.length - scale)
    let end = fraction.length
    while (end > 0 && fraction.charCodeAt(end - 1) === 48) end--
    fraction = fraction.slice(0, end)
    digits = fraction === '' ? whole : `${whole}.${fraction}`
  }
  return negative ? `-${digits}` : digits
}

/** `decimal` × 10^`power`, by moving the point; power may be negative. */
export function shift(decimal: string, power: number): string {
  if (power === 0 || decimal === '0') return decimal
  const scale = scaleOf(decimal)
  if (power > 0 && scale === 0) return decimal + '0'.repeat(power)
  return scaled(mantissaOf(decimal, scale), scale - power)
}

/** `mantissa` ÷ 10^`scale`; the scale may be negative. */
const scaled = (mantissa: bigint, scale: number): string =>
  scale >= 0 ? toDecimal(mantissa, scale) : toDecimal(mantissa * 10n ** BigInt(-scale), 0)

/** Sum of two plain decimals. */
export function add(a: string, b: string): string {
  const scale = Math.max(scaleOf(a), scaleOf(b))
  return toDecimal(mantissaOf(a, scale) + mantissaOf(b, scale), scale)
}

/** Negative, 0 or positive like a sort function. */
export function compare(a: string, b: string): number {
  if (a.length <= EXACT && b.length <= EXACT) return Number(a) - Number(b)
  const scale = Math.max(scaleOf(a), scaleOf(b))
  const difference = mantissaOf(a, scale) - mantissaOf(b, scale)
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

/** a ÷ b rounded half up to `figures` significant digits; null when b is 0. */
export function divide(a: string, b: string, figures: number): string | null {
  const scale = Math.max(scaleOf(a), scaleOf(b))
  const above = mantissaOf(a, scale)
  const below = mantissaOf(b, scale)
  if (below === 0n) return null
  const negative = above < 0n !== below < 0n
  const x = above < 0n ? -above : above
  const y = below < 0n ? -below : below
  if (x === 0n) return '0'
  // Power of ten of the first significant digit, found by length and corrected by one comparison.
  let power = x.toString().length - y.toString().length
  if (power >= 0 ? x < y * 10n ** BigInt(power) : x * 10n ** BigInt(-power) < y) power--
  const places = figures - 1 - power
  const [n, d] = places >= 0 ? [x * 10n ** BigInt(places), y] : [x, y * 10n ** BigInt(-places)]
  const quotient = (2n * n + d) / (2n * d)
  const rounded = scaled(quotient, places)
  return negative ? `-${rounded}` : rounded
}

/** The quotient of two whole numbers; null where it does not end within so many places. */
export function quotientOf(top: string, bottom: string, places: number): string | null {
  const divisor = BigInt(bottom)
  if (divisor === 0n) return null
  const above = BigInt(top) * 10n ** BigInt(places)
  return above % divisor === 0n ? toDecimal(above / divisor, places) : null
}

function scaleOf(decimal: string): number {
  const point = decimal.indexOf('.')
  return point < 0 ? 0 : decimal.length - point - 1
}

function mantissaOf(decimal: string, scale: number): bigint {
  const point = decimal.indexOf('.')
  if (point < 0) return BigInt(decimal) * 10n ** BigInt(scale)
  const digits = decimal.slice(0, point) + decimal.slice(point + 1)
  return BigInt(digits) * 10n ** BigInt(scale - (decimal.length - point - 1))
}
