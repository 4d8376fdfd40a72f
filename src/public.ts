// What every front door exports beside its instance.

export type { Article } from './article.js'
export { Document } from './document.js'
export { type ErrorCode, IreumError } from './errors.js'
export type { OwnName } from './gazetteer/overlay.js'
export type { Articles, Ireum } from './ireum.js'
export type { AnalyzeAllOptions, AnalyzeOptions, IreumOptions } from './options.js'
export { parseNumber } from './recognizers/numerals/parse-number.js'
export type { Recognizer } from './recognizers/recognize.js'
export type { OffsetUnit } from './text/offsets.js'
export {
  type Candidate,
  type DateValue,
  type Entity,
  type Evidence,
  type Hits,
  type Ids,
  LABELS,
  type Label,
  type Modifier,
  type MoneyValue,
  type PercentValue,
  type QuantityValue,
  type Reading,
  type RecognizerContext,
  type Referent,
  type Relation,
  type Status,
  type Text,
  type TextForm,
  type TimeValue,
  type Tokens,
  type Value,
  type Values,
} from './types.js'
