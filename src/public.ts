// What every front door exports beside its instance.

export { Document } from './document.js'
export { type ErrorCode, IreumError } from './errors.js'
export type { AnalyzeOptions, Article, Ireum, IreumOptions } from './ireum.js'
export {
  type DateValue,
  type Entity,
  type Ids,
  LABELS,
  type Label,
  type Modifier,
  type MoneyValue,
  type PercentValue,
  type QuantityValue,
  type Referent,
  type Relation,
  type Status,
  type TimeValue,
  type Value,
} from './types.js'
