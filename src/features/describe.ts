// What the number inside a feature says, for the readable list of weights and for explanations.

import { LABELS } from '../types.js'
import { TEMPLATES as T } from './templates.js'

const SHAPES = ['', 'Hangul', 'Latin', 'Hanja', 'Latin and Hangul', 'with digits', 'with signs']
const ENDINGS = ['no end', 'end of run', 'before a particle', 'before a particle that does not fit', 'before a title', 'inside a run']
const CLASSES = [
  'the end',
  'a space',
  'a new line',
  'Hangul',
  'a digit',
  'Latin',
  'Hanja',
  'a stop',
  'an opening bracket',
  'a closing bracket',
  'a quote',
  'a sign',
  'an address',
  'a legal form',
]
const TITLES = ['no title', 'a title', 'ends like a title', 'sentence start', 'inside a run', 'glued title']

const letter = (unit: number): string => (unit <= 1 ? 'edge' : unit === 32 ? 'space' : String.fromCharCode(unit))
const shape = (kind: number): string => `${SHAPES[kind & 7] ?? kind}${kind > 7 ? ' with spaces' : ''}`
const ending = (kind: number): string => ENDINGS[kind] ?? String(kind)
const firstLetter = (unit: number): string => (unit === 0 ? 'other' : letter(unit))

/** Bits of a title beside the span. */
function near(bits: number): string {
  const places = ['left', 'right', 'glued', 'second on the right'].filter((_, bit) => (bits & (1 << bit)) !== 0)
  return places.length === 0 ? 'no title near' : `title ${places.join(', ')}`
}

const DESCRIBERS: Readonly<Record<number, (content: number) => string>> = {
  [T.before]: letter,
  [T.after]: letter,
  [T.aroundSigns]: (n) => `${letter(n >>> 16)} … ${letter(n & 0xffff)}`,
  [T.lineStart]: (n) =>
    `${n >> 4 === 0 ? 'letter' : letter(n >> 4)}${(n & 8) === 0 ? '' : ', first word'}, ${['under 12', 'under 30', 'under 60', '60 or more'][n & 3]}`,
  [T.closedBefore]: (n) => LABELS[n - 1],
  [T.closedAfter]: (n) => LABELS[n - 1],
  [T.ending]: (n) => `${ending(n >> 8)}, then ${CLASSES[n & 255]}`,
  [T.length]: (n) => `${n & 255} letters, ${(n >> 8) + 1} eojeols`,
  [T.shape]: (n) => `${shape(n >> 4)}, ${n & 15} letters`,
  [T.lengthEnding]: (n) => `${n & 255} letters, ${ending(n >> 8)}`,
  [T.unlisted]: (n) => `${shape(n >> 8)}, ${n & 255} letters`,
  [T.person]: (n) =>
    `surname of ${n >> 12}, given name ${['impossible', 'unknown', 'known'][(n >> 8) & 15]}, ${near((n >> 4) & 15)}, ${ending(n & 15)}`,
  [T.personLength]: (n) => `surname of ${n >> 12}, given name ${['impossible', 'unknown', 'known'][(n >> 8) & 15]}, ${n & 255} letters`,
  [T.titleNear]: (n) => `${near(n >> 8)}, ${shape((n >> 4) & 15)}, ${n & 15} letters`,
  [T.givenSyllables]: (n) => `${Math.round(n / 8)} of 8, ${n - 8 * Math.round(n / 8)} letters`,
  [T.foreignSyllables]: (n) => `${Math.round((n - 4) / 16)} of 8`,
  [T.firstLetter]: firstLetter,
  [T.firstSecond]: firstLetter,
  [T.firstBefore]: firstLetter,
  [T.firstLeft]: firstLetter,
  [T.firstLast]: firstLetter,
  [T.firstLastTwo]: firstLetter,
  [T.firstAfter]: firstLetter,
  [T.firstNext]: firstLetter,
  [T.firstNextTwo]: firstLetter,
  [T.firstLeftTitle]: (n) => TITLES[n],
  [T.firstEdge]: (n) =>
    `${['no title', 'title', 'ends like a title', 'glued title'][n >> 7]}, ${ending((n >> 4) & 7)}, then ${CLASSES[n & 15]}`,
  [T.firstShape]: (n) => `${shape(n >> 4)}, ${n & 15} letters`,
  [T.firstExtent]: (n) => `${(n >> 7) + 1} eojeols, ${(n >> 3) & 15} letters, ${ending(n & 7)}`,
}

export const describeValue = (template: number, content: number): string => DESCRIBERS[template]?.(content) ?? String(content)
