// string → Text: one pass that folds width, spaces and dashes, composes jamo, masks addresses, and keeps the way back.

import type { Text } from '../types.js'
import { CLASS_OF, END } from './classes.js'
import { copyUnits, stringOf, UnitStore } from './copy.js'
import { isSyllable } from './hangul.js'
import { maskAddresses } from './mask.js'

/** What a code unit becomes: itself + `SHIFT[unit]`, modulo 65536. A table of zeros costs nothing to make. */
const SHIFT = new Uint16Array(65536)
/** Two results are orders, not letters: leave the unit out, or compose it with its neighbours. */
const DROP = 0
const COMPOSE = 1
/** Class of a unit that stays as it is; `CHANGES` for one that becomes another or gets an order. */
const READ_AS = CLASS_OF.slice()
const CHANGES = 0x80

function foldTo(target: number, ...units: number[]): void {
  for (const unit of units) foldRange(unit, unit + 1, target)
}
function foldRange(from: number, to: number, target: number): void {
  for (let unit = from; unit < to; unit++) SHIFT[unit] = target - unit
  READ_AS.fill(CHANGES, from, to)
}

// Units whose own numbers mean the two orders.
foldTo(0xfffd, 0, 1)
// Full-width ASCII, and the signs after it: ￠ ￡ ￥ ￦.
SHIFT.fill(-0xfee0, 0xff01, 0xff5f)
READ_AS.fill(CHANGES, 0xff01, 0xff5f)
foldTo(0xa2, 0xffe0)
foldTo(0xa3, 0xffe1)
foldTo(0xa5, 0xffe5)
foldTo(0x20a9, 0xffe6)
// Spaces of other widths, and letters that look like nothing: Hangul fillers, the empty Braille pattern.
foldTo(0x20, 0xa0, 0x1680, 0x202f, 0x205f, 0x3000, 0x3164, 0xffa0, 0x2800)
foldRange(0x2000, 0x200b, 0x20)
// Zero width: spaces, joiners, direction marks, byte order mark, soft hyphen, variation selectors.
foldTo(DROP, 0x200b, 0x200c, 0x200d, 0x200e, 0x200f, 0x2060, 0xfeff, 0xad, 0x180e)
foldRange(0x202a, 0x202f, DROP)
foldRange(0x2061, 0x206a, DROP)
foldRange(0xfe00, 0xfe10, DROP)
// Tildes; hyphens, minus and en dash; middle dots; percent signs; quotes.
foldTo(0x7e, 0x223c, 0x301c, 0x2053, 0x02dc, 0x223d)
foldTo(0x2d, 0x2010, 0x2011, 0x2012, 0x2013, 0x2212, 0xfe63)
foldTo(0xb7, 0x2027, 0x2022, 0x30fb, 0x318d, 0x22c5, 0xff65, 0x2219)
foldTo(0x25, 0xfe6a, 0x066a)
foldTo(0x2019, 0x201a, 0x201b, 0x2032, 0x02bc)
foldTo(0x201d, 0x201e, 0x201f, 0x2033)
// Singletons of NFC that news carries: compatibility Hanja (a name typed as 李 in an old code; `foldOf` learns what they become), Ohm,
// Kelvin, Ångström.
READ_AS.fill(CHANGES, 0xf900, 0xfb00)
let knowsHanja = false
foldTo(0x3a9, 0x2126)
foldTo(0x4b, 0x212a)
foldTo(0xc5, 0x212b)
// Conjoining jamo and combining marks.
foldRange(0x1100, 0x1200, COMPOSE)
foldRange(0xa960, 0xa980, COMPOSE)
foldRange(0xd7b0, 0xd800, COMPOSE)
foldRange(0x300, 0x370, COMPOSE)

const SENTINELS = 16
/** No syllable is longer; a pile of combining marks is cut, so that ordering them stays cheap. */
const MAX_CLUSTER = 16
let store = new UnitStore(8192)
let units = store.units
let classes = new Uint8Array(8192)

/** Reads any string. The arrays of the result are valid until the next call. */
export function readText(source: string): Text {
  const size = source.length
  if (units.length < size + SENTINELS) {
    store = new UnitStore(2 * size + SENTINELS)
    units = store.units
    classes = new Uint8Array(2 * size + SENTINELS)
  }
  const u = units
  const k = classes
  copyUnits(source, store)
  // Four at a time: the loop itself costs as much as a letter. The last four may reach behind the text.
  u[size] = 0x20
  u[size + 1] = 0x20
  u[size + 2] = 0x20
  let changed = 0
  for (let i = 0; i < size; i += 4) {
    const a = READ_AS[u[i]]
    const b = READ_AS[u[i + 1]]
    const c = READ_AS[u[i + 2]]
    const d = READ_AS[u[i + 3]]
    k[i] = a
    k[i + 1] = b
    k[i + 2] = c
    k[i + 3] = d
    changed |= a | b | c | d
  }
  // Then what few letters need.
  let i = changed >= CHANGES ? 0 : size
  for (; i < size; i++) {
    if (k[i] !== CHANGES) continue
    const folded = foldOf(u[i])
    if (folded <= COMPOSE) break
    u[i] = folded
    k[i] = CLASS_OF[folded]
  }
  let length = size
  let toSource: Int32Array | null = null
  if (i < size) {
    toSource = new Int32Array(2 * size + 2)
    length = moveFrom(i, source, toSource)
  }
  const value = changed < CHANGES ? source : stringOf(store, length)
  for (let n = length; n < length + SENTINELS; n++) {
    u[n] = 0
    k[n] = END
  }
  const text: Text = { source, value, length, toSource, units: u, classes: k }
  maskAddresses(text)
  return text
}

/** Where a span that starts at this normalised offset starts in the caller's string. */
export function toSourceStart(text: Text, offset: number): number {
  return text.toSource === null ? offset : text.toSource[offset]
}

/** Where a span that ends there ends in the caller's string: after its last letter, before anything left out that follows it. */
export function toSourceEnd(text: Text, offset: number): number {
  return text.toSource === null ? offset : text.toSource[text.source.length + 1 + offset]
}

/**
 * Goes on where letters no longer stand one to one. `map` gets the starts of the normalised letters in its first half, their ends in its second.
 * Starts and ends rise, and no two letters share a unit, so spans that do not overlap never overlap in the caller's string either.
 */
function moveFrom(first: number, source: string, map: Int32Array): number {
  const size = source.length
  const ends = size + 1
  const u = units
  const k = classes
  for (let n = 0; n < first; n++) {
    map[n] = n
    map[ends + n + 1] = n + 1
  }
  let length = first
  let i = first
  // A mark that ends the plain part belongs to the letter before it.
  if (i > 0 && isJoined(source, skipDropped(source, i), i - 1)) {
    i--
    length--
  }
  while (i < size) {
    const unit = source.charCodeAt(i)
    const folded = foldOf(unit)
    if (folded === DROP) {
      i++
      continue
    }
    const end = clusterEnd(source, i)
    const cluster = composed(source, i, end)
    if (cluster === '' || cluster.length > end - i) {
      // A lone letter, or a cluster that NFC makes longer: as it stands.
      for (; i < end; i++) {
        map[length] = i
        put(plain(source.charCodeAt(i)))
        map[ends + length] = i + 1
      }
      continue
    }
    // The first composed letter takes what the others leave over.
    const surplus = end - i - cluster.length
    for (let n = 0; n < cluster.length; n++) {
      map[length] = n === 0 ? i : i + surplus + n
      put(plain(cluster.charCodeAt(n)))
      map[ends + length] = i + surplus + n + 1
    }
    i = end
  }
  map[length] = size
  return length

  function put(unit: number): void {
    u[length] = unit
    k[length] = CLASS_OF[unit]
    length++
  }
}

/** A letter outside every cluster. The old vowel ᆞ alone is typed as a middle dot. */
function plain(unit: number): number {
  if (unit === 0x119e) return 0xb7
  const folded = foldOf(unit)
  return folded <= COMPOSE ? unit : folded
}

/** What a unit becomes, or its order. The compatibility Hanja are asked for when a text first has one: few do, and it takes a millisecond. */
function foldOf(unit: number): number {
  if (!knowsHanja && unit >= 0xf900 && unit < 0xfb00) {
    knowsHanja = true
    for (let hanja = 0xf900; hanja < 0xfb00; hanja++) {
      const composed = String.fromCharCode(hanja).normalize('NFC')
      if (composed.length === 1) foldTo(composed.charCodeAt(0), hanja)
    }
  }
  return (unit + SHIFT[unit]) & 0xffff
}

/** Where the units end that may make one letter with the one at `at`; behind what is left out only those that do: 부, a soft hyphen and ᆫ are 분. */
function clusterEnd(source: string, at: number): number {
  let end = at + 1
  let size = 1
  for (; size < MAX_CLUSTER && isJoined(source, end, end - 1); size++) end++
  if (composed(source, at, end).length > 1) return end
  for (; size < MAX_CLUSTER; size++) {
    const next = skipDropped(source, end)
    if (!isJoined(source, next, end - 1) || composed(source, at, next + 1).length > 1) break
    end = next + 1
  }
  return end
}

/** What a cluster is composed, '' for a unit alone. */
function composed(source: string, from: number, to: number): string {
  if (to === from + 1) return ''
  let units = ''
  for (let i = from; i < to; i++) if (foldOf(source.charCodeAt(i)) !== DROP) units += source[i]
  return units.normalize('NFC')
}

function skipDropped(source: string, from: number): number {
  let at = from
  while (at < source.length && foldOf(source.charCodeAt(at)) === DROP) at++
  return at
}

/** Does this unit belong to the same syllable or letter as the one that stands before it, at `left`? */
function isJoined(source: string, at: number, left: number): boolean {
  if (at >= source.length) return false
  const unit = source.charCodeAt(at)
  if (foldOf(unit) !== COMPOSE) return false
  if (unit < 0x370) return true
  const before = source.charCodeAt(left)
  if (isLeading(unit)) return false
  return isLeading(before) || isVowelOrTail(before) || isSyllable(before)
}

const isLeading = (unit: number): boolean => (unit >= 0x1100 && unit < 0x1160) || (unit >= 0xa960 && unit < 0xa97d)
const isVowelOrTail = (unit: number): boolean => (unit >= 0x1160 && unit < 0x1200) || (unit >= 0xd7b0 && unit < 0xd800)
