// The name of a person taken apart: its words, and the sounds it may be found by.

import { isSyllable } from '../text/hangul.js'
import { type Name, nameOf } from './names.js'
import { foldedOf, lettersOf, soundKey } from './spelling.js'

export interface PersonName {
  text: string
  /** The words of it where there are several; none for one. */
  parts: readonly string[]
  /** Without spaces. */
  key: Name
  hangul: boolean
  /** Sounds of the first part and, where there are several, of the last one: 0 to 7; -1 for a name in other letters. */
  sound: number
  lastSound: number
  /** Syllables with their onsets folded, hashed: names that differ in onsets only have the same. */
  folded: number
  /** Letters of the parts (of the whole where there is one), worked out when two spellings are compared. */
  letters: (Uint8Array | undefined)[]
}

const NO_PARTS: readonly string[] = []

/** 김모. */
export const isMasked = ({ text }: Name): boolean => text.length === 2 && text[1] === '모'

export function personName(name: Name): PersonName {
  return (name.person ??= read(name))
}

export function lettersOfPart(name: PersonName, part: number): Uint8Array {
  return (name.letters[part] ??= lettersOf(name.parts.length === 0 ? name.text : name.parts[part]))
}

function read(name: Name): PersonName {
  const { text } = name
  const unit = text.charCodeAt(0)
  const hangul = isSyllable(unit)
  const several = text.includes(' ')
  const parts = several ? text.split(' ') : NO_PARTS
  return {
    text,
    parts,
    key: several ? nameOf(parts.join('')) : name,
    hangul,
    sound: hangul ? soundKey(text) + 1 : -1,
    lastSound: hangul && several ? soundKey(parts[parts.length - 1]) + 1 : -1,
    folded: several ? 0 : foldedOf(text),
    letters: [],
  }
}
