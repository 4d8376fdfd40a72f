// The options of every call, checked: a wrong one is refused with what, where and what to do.

import { IreumError, isRecord, show } from './errors.js'
import { checkOwnLists, type OwnName } from './gazetteer/overlay.js'
import { ask } from './recognizers/asking.js'
import type { Recognizer } from './recognizers/recognize.js'
import { OFFSET_UNITS, type OffsetUnit } from './text/offsets.js'
import { type Candidate, LABELS, type Label, TEXT_FORMS, type TextForm, type Values } from './types.js'

export interface AnalyzeOptions {
  /** The document's own date, `YYYY-MM-DD`: relative dates are read against it. */
  date?: string | undefined
  /** What the text is written in: `text` (the default), `markdown` or `html`. Offsets count in the string as it is given, with its markup. */
  from?: TextForm | undefined
  /** Yours: goes into the document and its wire form as it is, a string or a number. */
  id?: string | number | undefined
  /** What the entities' offsets count: UTF-16 code units (the default), code points, or bytes of UTF-8. */
  offsets?: OffsetUnit | undefined
  /** Adds `readings`: every span that was weighed, with its outcome. */
  explain?: boolean | undefined
}

export interface AnalyzeAllOptions extends AnalyzeOptions {
  /** Is told of every article that is none, and why; the stream goes on without it. */
  onError?: ((error: IreumError, article: unknown) => void) | undefined
}

export interface IreumOptions {
  /** The bytes of a list file made by `ireum build`, in place of the shipped lists. They are viewed, not copied. */
  lists?: Uint8Array | undefined
  /** Names of your own, found beside the listed ones and always taken. */
  names?: readonly OwnName[] | undefined
  /** Strings that are no entity, whatever the lists say: as a whole, so that a longer name that holds one may still be. */
  deny?: readonly string[] | undefined
  /** Own names and denied strings are found in the case in which they are given: `OpenAI`, but not `openai`. By default case does not count. */
  caseSensitive?: boolean | undefined
  /** Recognizers of your own, run after the built-in ones. What they propose is weighed by its score against all that overlaps it. */
  recognizers?: readonly Recognizer[] | undefined
}

export const ANALYZE_OPTIONS = ['date', 'from', 'id', 'offsets', 'explain'] as const

/** `at` is where they stand: `articles[3].` of a stream, `--` of the command line. */
export function checkAnalyzeOptions(options: AnalyzeOptions, at = ''): void {
  checkKeys(options, ANALYZE_OPTIONS, 'analyze')
  const { date, from, id, offsets, explain } = options
  if (date !== undefined && !isDate(date)) throw badOption('date', `is ${show(date)}`, 'Write it as YYYY-MM-DD, a day of the calendar', at)
  if (from !== undefined && !TEXT_FORMS.includes(from))
    throw badOption('from', `is ${show(from)}`, `Give one of: ${TEXT_FORMS.join(', ')}`, at)
  if (id !== undefined && !isId(id)) throw badOption('id', `is ${show(id)}`, 'Give a string, or a number of up to 9007199254740991', at)
  if (offsets !== undefined && !OFFSET_UNITS.includes(offsets))
    throw badOption('offsets', `is ${show(offsets)}`, `Give one of: ${OFFSET_UNITS.join(', ')}`, at)
  if (explain !== undefined && typeof explain !== 'boolean') throw badOption('explain', `is ${show(explain)}`, 'Give true or false', at)
}

export function checkAnalyzeAllOptions(options: AnalyzeAllOptions): void {
  checkKeys(options, [...ANALYZE_OPTIONS, 'onError'], 'analyzeAll')
  const { onError, ...common } = options
  checkAnalyzeOptions(common)
  if (onError !== undefined && typeof onError !== 'function')
    throw badOption('onError', `is ${show(onError)}`, 'Give a function (error, article) => void')
}

export const IREUM_OPTIONS: readonly string[] = ['lists', 'names', 'deny', 'caseSensitive', 'recognizers']

/** Throws an IreumError for an option that is wrong, or that there is none of. */
export function checkIreumOptions(options: IreumOptions): void {
  checkKeys(options, IREUM_OPTIONS, 'createIreum')
  const { lists, names, deny, caseSensitive, recognizers } = options
  if (names !== undefined || deny !== undefined) checkOwnLists(options)
  if (lists !== undefined && !(lists instanceof Uint8Array))
    throw badOption('lists', `is ${show(lists)}`, 'Give the bytes of a file made by: ireum build DIR -o FILE')
  if (caseSensitive !== undefined && typeof caseSensitive !== 'boolean')
    throw badOption('caseSensitive', `is ${show(caseSensitive)}`, 'Give true or false')
  if (recognizers !== undefined && !(Array.isArray(recognizers) && recognizers.every((recognizer) => typeof recognizer === 'function')))
    throw badOption('recognizers', `is ${show(recognizers)}`, 'Give an array of functions (context, out) => void')
}

const CANDIDATE = "Give start < end inside the text, a label of LABELS, a finite score and a source such as 'own/rule'"

/** A caller's recognizer whose candidates are checked, so that a slip in it is not found stages later. */
export function checkedRecognizer(recognizer: Recognizer, index: number): Recognizer {
  const place = `recognizers[${index}]`
  return (context, out: Candidate[]) => {
    const given: Candidate[] = []
    const answer: unknown = ask(() => recognizer(context, given))
    if (answer instanceof Promise || Array.isArray(answer))
      throw badOption(
        place,
        `gave back ${Array.isArray(answer) ? 'an array' : 'a promise'}`,
        'Push the candidates to its second argument before it returns',
      )
    for (const candidate of given) out.push(checkedCandidate(candidate, context.text.length, place))
  }
}

/** A copy: what the next stages write to it shall not come back to the caller, nor to his next document. */
function checkedCandidate(given: Candidate, length: number, place: string): Candidate {
  if (typeof given !== 'object' || given === null) throw badOption(place, `gave ${show(given)}`, CANDIDATE)
  const { start, end, label, score, source, type, value } = given
  const inside = Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end && end <= length
  if (!inside || !LABELS.includes(label) || !Number.isFinite(score) || typeof source !== 'string')
    throw badOption(
      place,
      `gave start ${show(start)}, end ${show(end)}, label ${show(label)}, score ${show(score)}, source ${show(source)}`,
      CANDIDATE,
    )
  const out: Candidate = { start, end, label, score, source }
  if (type !== undefined) out.type = type
  if (value !== undefined) {
    const kind = VALUES[label]
    if (!isRecord(value) || kind?.fits(value) !== true)
      throw badOption(place, `gave ${label} the value ${show(value)}`, kind?.advice ?? 'Give none: names have no value')
    out.value = { ...value }
  }
  return out
}

interface ValueKind {
  fits: (value: Record<string, unknown>) => boolean
  advice: string
}

const isText = (one: unknown): boolean => typeof one === 'string'
const isExact = (one: unknown): boolean => one === undefined || (typeof one === 'string' && /^-?\d+(?:\.\d+)?$/.test(one))

/** What the value of a label must be, of every label that has one. */
const VALUES: Readonly<Record<keyof Values, ValueKind> & Partial<Record<Label, ValueKind>>> = {
  MONEY: {
    fits: ({ currency, decimal, upper }) => isText(currency) && isExact(decimal) && isExact(upper),
    advice: "Give an object with the currency and exact decimals in strings, such as { currency: 'KRW', decimal: '1200' }, or none",
  },
  PERCENT: {
    fits: ({ unit, decimal, upper }) => isText(unit) && decimal !== undefined && isExact(decimal) && isExact(upper),
    advice: "Give an object with the unit and exact decimals in strings, such as { unit: 'percent', decimal: '1.5' }, or none",
  },
  QUANTITY: {
    fits: ({ unit, decimal, upper }) => isText(unit) && isExact(decimal) && isExact(upper),
    advice: "Give an object with the unit and exact decimals in strings, such as { unit: '명', decimal: '1200' }, or none",
  },
  DATE: { fits: ({ iso }) => isText(iso), advice: "Give an object such as { iso: '2025-02-05' }, or none" },
  TIME: { fits: ({ iso }) => isText(iso), advice: "Give an object such as { iso: 'T14:30' }, or none" },
}

/** A number that JSON does not carry exactly would come back as another. */
export const isId = (id: unknown): id is string | number =>
  typeof id === 'string' || (typeof id === 'number' && Math.abs(id) <= Number.MAX_SAFE_INTEGER)

/** The day that was right last: texts of one day come together, and to check a day takes as long as to read a sentence. */
let lastDay = '2000-01-01'

/** `2025-02-30` is none. */
function isDate(date: unknown): boolean {
  if (typeof date !== 'string') return false
  if (date === lastDay) return true
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return false
  const time = Date.parse(`${date}T00:00:00Z`)
  if (Number.isNaN(time) || !new Date(time).toISOString().startsWith(date)) return false
  lastDay = date
  return true
}

/** `where` is the function that takes these options. */
export function checkKeys(options: object, known: readonly string[], where: string): void {
  if (!isRecord(options)) throw new IreumError('bad-option', `The options of ${where} are ${show(options)}`, 'options', 'Give an object')
  for (const key of Object.keys(options))
    if (!known.includes(key)) throw badOption(key, `is none of ${where}`, `It knows: ${known.join(', ')}`)
}

const badOption = (name: string, what: string, advice: string, at = ''): IreumError =>
  new IreumError('bad-option', `The option "${name}" ${what}`, at + name, advice)
