// The closed lists → the particle automaton, and which letters and words are marks, as they ship.

import { bytesOf, type Sections } from '../../gazetteer/container.js'
import { entriesOf, type Gazetteer, type Word } from '../../gazetteer/gazetteer.js'
import { CLASS_OF, HANGUL } from '../../text/classes.js'
import { createParticles } from '../../tokens/compile-particles.js'
import { BEGINS as OPENS, type Particles } from '../../tokens/particles.js'
import { MAX_ID } from '../../trie/trie.js'
import {
  BEFORE_CHAIR,
  BEFORE_EXECUTIVE,
  FORMER,
  GENERIC,
  JOIN_CHAIR,
  JOIN_DIPLOMAT,
  JOIN_EXECUTIVE,
  LANDMARK_STRONG,
  LANDMARK_WEAK,
  LEGAL_AFTER,
  LEGAL_BEFORE,
  LEGAL_LATIN,
  ORG_DIVISION,
  ORG_SCHOOL,
  ORG_SEQUEL,
  ORG_STRONG,
  ORG_TRIGGER,
  ORG_WEAK,
  PERSON_LEFT,
  PLACE_SEQUEL,
  PLACE_SUFFIX,
  TITLE_DENY,
  TITLE_LONE,
  TITLE_PLACE,
  TITLE_SEQUEL,
  TITLE_STRONG,
  TITLE_TAIL,
  TITLE_WEAK,
} from './mark-bits.js'
import { ALONE, BEGINS, ENDS, type MarkTables, pairOf } from './mark-tables.js'

/** The sections that `compile` takes along. */
export function evidenceSections(gazetteer: Gazetteer): Sections {
  const particles = createParticles(gazetteer.words, particleRows(gazetteer))
  const { info, edges, classes } = particles
  const units = Array.from(edges.keys()).filter((unit) => edges[unit] !== 0)
  const { bits, roles, pairs } = marksOf(gazetteer, particles)
  return {
    'particle.info': bytesOf(info),
    'particle.edges': bytesOf(Uint32Array.from(units, (unit) => (unit << 8) | edges[unit])),
    'particle.classes': new TextEncoder().encode(classes.join('\n')),
    'mark.bits': bytesOf(bits),
    'mark.roles': roles,
    'mark.pairs': bytesOf(pairs),
  }
}

/** Leaf → its rows in the lists of particles; nothing is read of the others. */
function particleRows(gazetteer: Gazetteer): readonly (readonly Word[])[] {
  const rows: Word[][] = new Array(gazetteer.words.slots.length)
  for (const list of ['ending', 'josa'])
    for (const { leaf, word } of entriesOf(gazetteer, list)) {
      if (rows[leaf] === undefined) rows[leaf] = [word]
      else rows[leaf].push(word)
    }
  return rows
}

/** One bit for each closed list, or each `kind` of it. */
export const BIT_OF: Readonly<Record<string, number>> = {
  'title-head:strong': TITLE_STRONG,
  'title-head:weak': TITLE_WEAK,
  'title-head:tail': TITLE_TAIL,
  'title-deny': TITLE_DENY,
  'organization-head:strong': ORG_STRONG,
  'organization-head:weak': ORG_WEAK,
  'organization-head:school': ORG_SCHOOL,
  'organization-division': ORG_DIVISION,
  'legal-form:before': LEGAL_BEFORE,
  'legal-form:both': LEGAL_BEFORE | LEGAL_AFTER,
  'legal-form:latin': LEGAL_LATIN,
  'title-join:executive': JOIN_EXECUTIVE,
  'title-join:diplomat': JOIN_DIPLOMAT,
  'title-join:chair': JOIN_CHAIR,
  'title-join:before-executive': BEFORE_EXECUTIVE,
  'title-join:before-chair': BEFORE_CHAIR,
  'organization-trigger': ORG_TRIGGER,
  'generic-body': GENERIC,
  'place-suffix': PLACE_SUFFIX,
  'landmark-head:strong': LANDMARK_STRONG,
  'landmark-head:weak': LANDMARK_WEAK,
  'organization-sequel': ORG_SEQUEL,
  'former-mark': FORMER,
  'place-sequel': PLACE_SEQUEL,
  'title-sequel': TITLE_SEQUEL,
  'person-left': PERSON_LEFT,
}
const LISTS = new Set(Object.keys(BIT_OF).map((name) => name.split(':')[0]))

function marksOf(gazetteer: Gazetteer, particles: Particles): MarkTables {
  const { alphabet, letters } = gazetteer
  const { single, slots } = gazetteer.words
  const bits = new Int32Array(slots.length)
  const roles = new Uint8Array(MAX_ID + 1)
  const pairs = new Uint32Array(1 << 11)
  for (const list of LISTS)
    for (const { leaf, word } of entriesOf(gazetteer, list)) {
      const own = BIT_OF[word.kind ? `${list}:${word.kind}` : list] ?? BIT_OF[list] ?? 0
      if (own === 0) continue
      bits[leaf] |= own | (word.compound === 'no' ? TITLE_LONE : word.compound === 'place' ? TITLE_PLACE : 0)
      if (word.form.length === 1) continue
      const first = alphabet[word.form.charCodeAt(0)]
      roles[first] |= BEGINS
      const pair = pairOf(first, alphabet[word.form.charCodeAt(1)])
      pairs[pair >> 5] |= 1 << (pair & 31)
    }
  // A letter that no list uses may be anything.
  roles[0] = ENDS
  for (let id = 1; id <= letters.length; id++) {
    if ((particles.edges[letters[id - 1]] & OPENS) !== 0 || CLASS_OF[letters[id - 1]] !== HANGUL) roles[id] |= ENDS
    // A letter alone announces nobody: only words of two letters do.
    if (id < single.length && (bits[single[id]] & ~PERSON_LEFT) !== 0) roles[id] |= ALONE
  }
  return { bits, roles, pairs }
}
