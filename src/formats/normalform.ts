// Value ↔ the short form of marked-up text: `KRW ~10000000000`, `0.25pp`, `2025-02`.

import type { DateValue, Label, Modifier, MoneyValue, PercentValue, Value } from '../types.js'

const SIGN: Readonly<Record<Modifier, string>> = { about: '~', 'at-least': '>=', 'at-most': '<=', 'more-than': '>', 'less-than': '<' }
const UNIT: Readonly<Record<PercentValue['unit'], string>> = { percent: '', 'percentage-point': 'pp', 'basis-point': 'bp' }

/** Of MONEY, PERCENT and DATE; the other labels have none. `?` is an open amount such as 수백억원. */
export function normalFormOf(label: Label, value: Value | undefined): string | undefined {
  if (value === undefined) return undefined
  if (label === 'MONEY') {
    const money = value as MoneyValue
    return `${money.currency} ${signOf(money.modifier)}${money.decimal ?? '?'}${rangeOf(money.upper)}`
  }
  if (label === 'PERCENT') {
    const percent = value as PercentValue
    return `${signOf(percent.modifier)}${percent.decimal}${rangeOf(percent.upper)}${UNIT[percent.unit]}`
  }
  if (label === 'DATE') return (value as DateValue).iso
  return undefined
}

const signOf = (modifier: Modifier | undefined): string => (modifier === undefined ? '' : SIGN[modifier])
const rangeOf = (upper: string | undefined): string => (upper === undefined ? '' : `..${upper}`)
