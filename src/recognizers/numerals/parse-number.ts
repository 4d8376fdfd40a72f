// A whole string that is one number → its exact value: 1조2천억, 이천칠백삼십오만, 일점이삼, 사분의삼, 스물여섯, -3, 3/4.

import { IreumError, show } from '../../errors.js'
import { quotientOf } from './exact.js'
import { native, readNative } from './native.js'
import { codeUnits, plainNumber } from './plain-number.js'

/**
 * Exact plain decimal: `1조2천억` is `1200000000000`. Null when the string is not one number (`수백억`, `5억원`)
 * or its value cannot be written as a finite decimal (`3분의 1`).
 */
export function parseNumber(text: string): string | null {
  if (typeof text !== 'string') throw new IreumError('bad-input', `parseNumber was given ${show(text)}`, 'text', 'Give it a string')
  let body = text.normalize('NFKC').trim()
  let sign = ''
  const signed = /^(?:[-−△▲]|마이너스|마이나스|음수)\s*/.exec(body)
  if (signed) {
    sign = '-'
    body = body.slice(signed[0].length)
  } else if (body.startsWith('+')) body = body.slice(1)
  const value = parseUnsigned(body)
  return value === null || value === '0' ? value : sign + value
}

function parseUnsigned(body: string): string | null {
  const slash = body.indexOf('/')
  if (slash > 0) return quotient(body.slice(0, slash), body.slice(slash + 1))
  const of = body.indexOf('분의')
  if (of > 0) return quotient(body.slice(of + 2), body.slice(0, of))
  const plain = parsePlain(body)
  if (plain !== null) return plain
  // Letters and native ones in one number: 백스물둘, 십하나.
  const units = codeUnits(body)
  for (let cut = 1; cut < body.length; cut++) {
    if (!readNative(units, cut) || native.end !== body.length || native.low !== native.high) continue
    const head = parsePlain(body.slice(0, cut))
    const step = native.low < 10 ? 10n : 100n
    if (head !== null && !head.includes('.') && BigInt(head) % step === 0n && BigInt(head) > 0n)
      return (BigInt(head) + BigInt(native.low)).toString()
  }
  return null
}

/** Words that are a number by themselves and part of none. */
const WORDS: Readonly<Record<string, string>> = { 빵: '0', 제로: '0', 반: '0.5' }

const parsePlain = (body: string): string | null => (Object.hasOwn(WORDS, body) ? WORDS[body] : plainNumber(body))

/** numerator ÷ denominator where the decimal ends: the denominator has no other prime factors than 2 and 5. */
function quotient(above: string, below: string): string | null {
  const numerator = parsePlain(above.trim())
  const denominator = parsePlain(below.trim())
  if (numerator === null || denominator === null || numerator.includes('.') || denominator.includes('.')) return null
  // A power of two below 10^n has an exponent below 4n, one of five a smaller one.
  return quotientOf(numerator, denominator, 4 * denominator.length)
}
