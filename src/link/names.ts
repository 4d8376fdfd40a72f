// Names as they stand in texts, known again by their letters: what can be said of a name without its document is worked out once.

import type { Shape } from './body-names.js'
import type { Gap } from './gaps.js'
import type { PersonName } from './person-names.js'
import type { Title } from './titles.js'
import type { LinkWords } from './words.js'

export const UNSET = -1

/** Letters and what they come to, each filled by the file that knows how; then what they are in the document that is linked. */
export class Name {
  readonly text: string
  readonly hash: number
  shape: Shape | null = null
  person: PersonName | null = null
  title: Title | null = null
  gap: Gap | null = null
  /** Whose words the shape, the title and the gap were read by. */
  words: LinkWords | null = null
  /** The last document that held it. The numbers below are of that document, UNSET before they are set. */
  document = 0
  /** Form of the body whose text it is, whose key it is, to which the lists give it. */
  bodyForm = UNSET
  keyForm = UNSET
  listedForm = UNSET
  /** Form of the person whose text it is, and of the one whose key it is. */
  personForm = UNSET
  personKey = UNSET
  /** Buckets: of the people who have this part; of those who may be called by it. */
  parts = UNSET
  owners = UNSET
  /** The referent that has it as an alias. */
  referent = UNSET

  constructor(text: string, hash: number) {
    this.text = text
    this.hash = hash
  }
}

/** Names remembered from one document to the next, at most: news repeats the same ones. */
const MAX_NAMES = 16384
/** A longer one is not worth a copy of its letters, and without a copy it holds its document. */
const MAX_LENGTH = 64

/** Slots of an empty table; it grows. */
const FEWEST = 16384
let slots = new Int32Array(FEWEST)
let names: Name[] = []
let holdsDocument = false
let document = 0

/** From here on names have the numbers of another document. */
export function openNames(): void {
  document++
}

/** Between documents, so that equal letters are one name while a document is linked. */
export function closeNames(): void {
  if (names.length <= MAX_NAMES && !holdsDocument) return
  slots = new Int32Array(FEWEST)
  names = []
  holdsDocument = false
}

/** The name that stands at these offsets. */
export function nameAt(units: Uint16Array, value: string, start: number, end: number): Name {
  let hash = 0
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ units[i], 0x01000193)
  hash ^= hash >>> 15
  const last = slots.length - 1
  let slot = hash & last
  for (let index = slots[slot]; index !== 0; index = slots[slot]) {
    const name = names[index - 1]
    if (name.hash === hash && standsAt(name.text, units, start, end)) return fresh(name)
    slot = (slot + 1) & last
  }
  const length = end - start
  if (length > MAX_LENGTH) holdsDocument = true
  const text =
    length > MAX_LENGTH ? value.slice(start, end) : String.fromCharCode.apply(null, units.subarray(start, end) as unknown as number[])
  return remember(new Name(text, hash), slot)
}

/** The name of these letters. */
export function nameOf(text: string): Name {
  let hash = 0
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  hash ^= hash >>> 15
  const last = slots.length - 1
  let slot = hash & last
  for (let index = slots[slot]; index !== 0; index = slots[slot]) {
    const name = names[index - 1]
    if (name.hash === hash && name.text === text) return fresh(name)
    slot = (slot + 1) & last
  }
  if (text.length > MAX_LENGTH) holdsDocument = true
  return remember(new Name(text, hash), slot)
}

/** A name that was reached through another one: with the numbers of this document. */
export function fresh(name: Name): Name {
  if (name.document === document) return name
  name.document = document
  name.bodyForm = UNSET
  name.keyForm = UNSET
  name.listedForm = UNSET
  name.personForm = UNSET
  name.personKey = UNSET
  name.parts = UNSET
  name.owners = UNSET
  name.referent = UNSET
  return name
}

/** A name whose shape, title and gap, if any, were read by these words. */
export function readBy(name: Name, words: LinkWords): Name {
  if (name.words !== words) {
    name.words = words
    name.shape = null
    name.title = null
    name.gap = null
  }
  return name
}

function standsAt(text: string, units: Uint16Array, start: number, end: number): boolean {
  if (text.length !== end - start) return false
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) !== units[start + i]) return false
  return true
}

function remember(name: Name, slot: number): Name {
  names.push(name)
  slots[slot] = names.length
  if (2 * names.length > slots.length) grow()
  return fresh(name)
}

function grow(): void {
  slots = new Int32Array(2 * slots.length)
  const last = slots.length - 1
  for (let i = 0; i < names.length; i++) {
    let slot = names[i].hash & last
    while (slots[slot] !== 0) slot = (slot + 1) & last
    slots[slot] = i + 1
  }
}
