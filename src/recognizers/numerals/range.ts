// The ends of a range, each of which may leave out what the other says: 5~6조, 1억2000~1억5000만, 1조2~3천억, 12~9억.

import { add, compare, shift } from './exact.js'
import { bigLetter } from './letters.js'
import { read } from './read.js'

/** The lower end as it stands: where its letters are, its value and its biggest multiplier. */
interface Lower {
  readonly start: number
  readonly end: number
  readonly decimal: string | null
  readonly big: number
}

/**
 * The lower end with the multipliers that only the upper end has, as far as they fit: 5~6천억 → 5천억, 2~3만5천 → 2만, 8000~9000억 → 8000억,
 * 5천~1만 → 5천, 8000~1억 → 8000만. Where it has a big multiplier of its own, what stands behind that takes them: 1억2000~1억5000만 → 1억2000만,
 * 1조5000~2조 → 1조5000억, 1억5~2억 → 1억5000만, 2천만~3억 → 2천만. `lower.decimal` has no sign; the upper end is the number in `read`, its value `upper`.
 */
export function liftLower(units: Uint16Array, lower: Lower, upper: string): string {
  const decimal = lower.decimal!
  if (lower.big > 0) return liftRest(units, lower, decimal)
  if (isNeighbour(decimal, upper)) return shift(decimal, upper.length - 1)
  for (const power of [read.head, read.tail, read.lastBig]) {
    if (power === 0) continue
    const lifted = shift(decimal, power)
    if (compare(lifted, upper) < 0) return lifted
  }
  // 12~9억 falls.
  const falling = shift(decimal, read.tail)
  if (compare(falling, shift(upper, 1)) < 0) return falling
  if (read.lastBig <= 4 || decimal.length < 4) return decimal
  const below = shift(decimal, read.lastBig - 4)
  return compare(below, upper) < 0 ? below : decimal
}

/** 2~300, 8~900만: two neighbouring digits share the hundreds behind the greater one, as in 이삼백. 1~200 counts from one; 3~40% may begin at three. */
const isNeighbour = (lower: string, upper: string): boolean =>
  lower.length === 1 && lower > '1' && upper.length - 1 > read.head && Number(upper[0]) === Number(lower) + 1 && /^.0{2,}$/.test(upper)

/** Of 1억2000, the 2000 behind the last big multiplier. */
function liftRest(units: Uint16Array, { start, end }: Lower, decimal: string): string {
  let at = end - 1
  while (at > start && bigLetter(units[at]) === 0) at--
  const last = bigLetter(units[at])
  if (at === end - 1 || read.tail === 0 || decimal.includes('.')) return decimal
  const unit = 10n ** BigInt(last)
  const rest = BigInt(decimal) % unit
  for (const power of [read.tail, read.lastBig, rest < 10n ? last - 1 : rest < 100n ? 0 : last - 4]) {
    if (power === 0) continue
    const lifted = rest * 10n ** BigInt(power)
    if (lifted < unit) return String(BigInt(decimal) - rest + lifted)
  }
  return decimal
}

/** The upper end with the head that only the lower end has: 1조2천억~3천억 → 1조3천억, 2만5000~7000 → 2만7000. 1억~5천만 and 2만5000~3000 fall. */
export function carryHead(lower: string, lowerBig: number, upper: string): string {
  if (lowerBig <= read.firstBig || compare(upper, lower) >= 0 || lower.includes('.') || upper.includes('.')) return upper
  const rest = BigInt(lower) % 10n ** BigInt(lowerBig)
  return rest > 0n && rest < BigInt(upper) ? add(String(BigInt(lower) - rest), upper) : upper
}
