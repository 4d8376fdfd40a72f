// The name of a person taken apart: its words, the sounds it may be found by, the family names a person may be called by.

import { type Name, nameOf } from './names.js'
import { foldedOf, lettersOf, soundKey } from './spelling.js'

export interface PersonName {
  text: string
  /** The words of it, and of each the letters, worked out when two spellings are compared. */
  parts: readonly string[]
  letters: (Uint8Array | null)[]
  /** Without spaces. */
  key: Name
  /** What it may be short for: its last words joined, its first word; none for a name of one word. */
  pieces: readonly Name[]
  hangul: boolean
  /** Sounds of the first part and, where there are several, of the last one: 0 to 7. */
  sounds: readonly number[]
  /** Syllables with their onsets folded, hashed: names that differ in onsets only have the same. */
  folded: number
  /** 손 of 손정의; 황 and 젠슨 of 젠슨 황. */
  families: readonly Name[]
  /** 황보 of 황보관, if it is a family name at all. */
  family: Name | null
}

export function personName(name: Name): PersonName {
  return (name.person ??= read(name))
}

export function lettersOfPart(name: PersonName, part: number): Uint8Array {
  return (name.letters[part] ??= lettersOf(name.parts[part]))
}

function read(name: Name): PersonName {
  const { text } = name
  const unit = text.charCodeAt(0)
  const hangul = unit >= 0xac00 && unit <= 0xd7a3
  const parts = text.indexOf(' ') < 0 ? [text] : text.split(' ')
  const several = parts.length > 1
  const last = parts[parts.length - 1]
  const pieces: Name[] = []
  if (several) {
    for (let n = 1; n < parts.length; n++) pieces.push(nameOf(parts.slice(n).join('')))
    pieces.push(nameOf(parts[0]))
  }
  return {
    text,
    parts,
    letters: new Array<Uint8Array | null>(parts.length).fill(null),
    key: several ? nameOf(parts.join('')) : name,
    pieces,
    hangul,
    sounds: !hangul ? [] : several ? [soundKey(parts[0]) + 1, soundKey(last) + 1] : [soundKey(text) + 1],
    folded: foldedOf(text),
    families: !hangul
      ? []
      : !several
        ? [nameOf(text[0])]
        : [last, parts[0], ...(parts.length > 2 ? [parts.slice(1).join('')] : [])].map(nameOf),
    family: hangul && !several && text.length > 2 ? nameOf(text.slice(0, 2)) : null,
  }
}
