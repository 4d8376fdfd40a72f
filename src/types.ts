// The words of the house: every stage takes and gives values of these types.

export const LABELS = ['PERSON', 'ORGANIZATION', 'LOCATION', 'POSITION', 'MONEY', 'PERCENT', 'QUANTITY', 'DATE', 'TIME'] as const
export type Label = (typeof LABELS)[number]

/** What a text may be written in. */
export const TEXT_FORMS = ['text', 'markdown', 'html'] as const
export type TextForm = (typeof TEXT_FORMS)[number]

// ---------------------------------------------------------------- inside: normalised offsets, typed arrays

/** The caller's string, its normalised form, and the way back. All offsets are UTF-16 code units. */
export interface Text {
  /** The caller's string. */
  readonly source: string
  /** The normalised string: NFC, half width, plain spaces, without markup. The same object as `source` when nothing had to change. */
  readonly value: string
  readonly length: number
  /** Normalised offset (0..length) to source offset; null when they are equal. */
  readonly toSource: Int32Array | null
  /** Code units of `value`, then at least 16 zeros. Longer than `length`; reused by the next document. */
  readonly units: Uint16Array
  /** Character class of each code unit (`text/classes.ts`), then END. MASKED inside URLs and e-mail addresses. */
  readonly classes: Uint8Array
}

/** Script runs, eojeols and sentences as parallel arrays, valid up to their counts; reused by the next document. */
export interface Tokens {
  count: number
  /** Normalised offsets of each token; `kind` is its character class. */
  start: Int32Array
  end: Int32Array
  kind: Uint8Array
  /** Token to eojeol, eojeol to sentence. */
  eojeol: Int32Array
  eojeolCount: number
  eojeolStart: Int32Array
  eojeolEnd: Int32Array
  /** Eojeol to its first token; `eojeolFirst[eojeolCount]` is `count`. */
  eojeolFirst: Int32Array
  sentenceOf: Int32Array
  sentenceCount: number
  sentenceStart: Int32Array
  sentenceEnd: Int32Array
  /** Normalised offset to the token that covers it, -1 on white space. `length + 1` entries. */
  tokenAt: Int32Array
}

/** List entries found in the text, sorted by start, then end. Parallel arrays valid up to `count`. */
export interface Hits {
  count: number
  start: Int32Array
  end: Int32Array
  /** Which name: index into the gazetteer's names. */
  name: Int32Array
  /** Bit set of the lists that hold the name: bit 0 is the first of `gazetteer.lists`; the last six are the caller's own. */
  lists: Uint32Array
  /** Normalised offset to the first hit that starts there, -1 for none. `length + 1` entries. */
  at: Int32Array
}

/** What a recognizer of the caller's may read. */
export interface RecognizerContext {
  readonly text: Text
  readonly tokens: Tokens
  readonly hits: Hits
  /** Names of the open lists: what a bit of `hits.lists` stands for. */
  readonly gazetteer: { readonly lists: readonly string[] }
  /** The document's own date, `YYYY-MM-DD`, or null. */
  readonly date: string | null
}

/** What every recognizer of the house may read. */
export interface Context extends RecognizerContext {
  readonly gazetteer: import('./gazetteer/gazetteer.js').Gazetteer
}

/** A span that may be an entity. Offsets are normalised. */
export interface Candidate {
  start: number
  end: number
  label: Label
  /** Natural-log odds against "nothing here"; the decoder adds and compares these. */
  score: number
  /** Which rule proposed it: `money/amount-currency`. */
  source: string
  /** Number of the rule, where it is one of the built-in rules for names: the weights decide of these. Own recognizers leave it out. */
  rule?: number
  value?: Value
  /** Finer class: company, group, ... */
  type?: string
}

// ---------------------------------------------------------------- outside: the caller's offsets, plain objects

/** What the words around a number say of it: 약, 이상, 이하, 초과, 미만. */
export type Modifier = 'about' | 'at-least' | 'at-most' | 'more-than' | 'less-than'

export interface MoneyValue {
  /** ISO 4217: `KRW`, `USD`. */
  currency: string
  /** Exact plain decimal of the lower (or only) end, in units of the currency: `1200000000000`; absent for open amounts such as 수백억원. */
  decimal?: string
  /** Nearest double of `decimal`. */
  amount?: number
  /** Exact plain decimal of the upper end of a range. */
  upper?: string
  modifier?: Modifier
  /** Index in `entities` of the amount that restates this one in another currency. */
  equals?: number
  /** Units of this currency for one unit of the restated one, exact division rounded to 6 significant digits. */
  rate?: string
  /** What the amount is the price of, with its number unless that is one: 주, 배럴, 3.3㎡. */
  per?: string
}
export interface PercentValue {
  /** Exact plain decimal of the lower (or only) end in the unit: `3.5` for 3.5%. */
  decimal: string
  /** Exact plain decimal of the upper end of a range. */
  upper?: string
  unit: 'percent' | 'percentage-point' | 'basis-point'
  modifier?: Modifier
}
export interface DateValue {
  /** ISO 8601, a quarter `2025-Q3`, a half `2025-H1`, a week `2025-W27`, a decade `199X` or a range `a/b`. */
  iso: string
}
export interface QuantityValue {
  /** Exact plain decimal of the lower (or only) end; absent for open numbers such as 수십명, and for 3분의 1. */
  decimal?: string
  /** Exact plain decimal of the upper end of a range. */
  upper?: string
  /** Counter or unit, the same for all ways to write it: 명, 위, 배, nm; `fraction` of 3분의 1. */
  unit: string
  modifier?: Modifier
}
export interface TimeValue {
  /** ISO 8601 time of day `T14:30` or duration `PT40M`. */
  iso?: string
}
/** The kind of value that entities of a label may have; names have none. */
export interface Values {
  MONEY: MoneyValue
  PERCENT: PercentValue
  QUANTITY: QuantityValue
  DATE: DateValue
  TIME: TimeValue
}
export type Value = Values[keyof Values]

interface Found<L extends Label> {
  /** Offsets in the text, from `start` to before `end`: UTF-16 code units, unless another unit was asked for. */
  start: number
  end: number
  /** As it stands in the text, without particles. */
  text: string
  label: L
  /**
   * Of an organization whose name the lists hold: `company`, `group` (of companies) or `institution` (ministry, school, media, association, ...;
   * `ids.kind` says which). Of names and recognizers of your own: what they give.
   */
  type?: string
  /** Of people and bodies: the referent that this is a mention of. */
  ref?: string
  /** Probability between 0 and 1. */
  score: number
  /** Which rule made it, `label/rule`: `money/amount-currency`. */
  source: string
  /** Absent where the text does not make it certain. */
  value?: L extends keyof Values ? Values[L] : undefined
  /** Codes of a body or a place, as far as they are known: one object, which the mentions of a referent share with it. */
  ids?: Ids
}
/** `entity.label` tells the type of `entity.value`; an entity of one label is `Entity<'MONEY'>`. */
export type Entity<L extends Label = Label> = { [K in L]: Found<K> }[L]

/** Codes that the lists (or the caller) give a name. */
export interface Ids {
  /** Canonical name. */
  name?: string
  /** Six characters of the Korea Exchange. */
  krx?: string
  /** KOSPI, KOSDAQ or KONEX. */
  market?: string
  /** The day of the list that `krx` and `market` are from, `YYYY-MM-DD`. */
  asOf?: string
  /** Six characters of the Korea Exchange, of the preferred share that the text names: 삼성전자우. */
  preferred?: string
  /** The day on which the share left the exchange, or its year. */
  delisted?: string
  /** Eight digits of DART. */
  corp?: string
  /** Business group of an affiliate. */
  group?: string
  /** Finer class of the lists: bank, ministry, media, ... */
  kind?: string
  /** Of a firm abroad: on its home exchange, without suffix; and its country, ISO 3166-1 alpha-2. */
  ticker?: string
  country?: string
  /** Of a country: ISO 3166-1 alpha-2. */
  iso3166?: string
  /** Of a place in Korea: official district code, ten digits. */
  district?: string
  /** Keys of the caller's own names. */
  [key: string]: string | Ids[] | undefined
  /** Several bodies share the name and the text does not decide. */
  candidates?: Ids[]
}

/** The person or body that several mentions mean. */
export interface Referent {
  /** `p1`, `p2`, ... for people, `o1`, ... for bodies; good within its document. */
  ref: string
  label: 'PERSON' | 'ORGANIZATION'
  /** The fullest name that the text has for it. */
  name: string
  /** What the text calls it besides. */
  aliases: string[]
  /** Its mentions have the same object. */
  ids?: Ids
  /** Indexes in `entities`. */
  mentions: number[]
}

/** Whether the post is held, was held, is about to be held, or is held for another (대행). */
export type Status = 'current' | 'former' | 'appointed' | 'acting'

/** What the learned weights say of a span because of one thing that they see. */
export interface Evidence {
  /** What they see: `last2 대표` is a span that ends with these two letters. */
  feature: string
  /** Log-odds that it adds. */
  weight: number
}

/** A span that was weighed, whether it won or not. */
export interface Reading {
  start: number
  end: number
  text: string
  label: Label
  /** Natural-log odds against "nothing here". */
  score: number
  source: string
  /** Why it did or did not become an entity. */
  outcome: 'won' | 'unlikely' | 'outweighed'
  /** Indexes in `entities` of the winners that stand where it stood. */
  against: number[]
  /** For names: the strongest of what the log-odds are made of, the strongest first. */
  evidence?: Evidence[]
}

/** Who holds which post where. */
export interface Relation {
  /** `ref` of the person. */
  person: string
  /** The post as the text words it. */
  position: string
  /** `ref` of the body; null when the text names none. */
  organization: string | null
  status: Status
  /** Which rule found it: `relation/person-body-post`. */
  source: string
}
