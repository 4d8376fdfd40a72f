// The three-letter codes of the labels in marked-up text.

import type { Label } from '../types.js'

export const CODE_OF: Readonly<Record<Label, string>> = {
  PERSON: 'PER',
  ORGANIZATION: 'ORG',
  LOCATION: 'LOC',
  POSITION: 'POS',
  MONEY: 'MON',
  PERCENT: 'PCT',
  QUANTITY: 'QTY',
  DATE: 'DAT',
  TIME: 'TIM',
}

export const LABEL_OF: Readonly<Record<string, Label>> = Object.fromEntries(
  Object.entries(CODE_OF).map(([label, code]) => [code, label as Label]),
)
