// The rules for persons: families and parts by name.

import { rulesOf } from '../evidence/rules.js'

const FAMILIES = [
  'listed',
  'family-title',
  'family-honorific',
  'masked',
  'letter',
  'age',
  'hanja-bracket',
  'honorific',
  'title-right',
  'title-left',
  'title-left-josa',
  'title-left-other',
  'entry-title-left',
  'body-title',
  'word-title',
  'far-title',
  'title-bracket',
  'joint',
  'entry',
  'announced',
  'josa',
  'other',
  'bare',
  'foreign-title-right',
  'foreign-title-left',
  'foreign-body-title',
  'foreign-word-title',
  'foreign-age',
  'foreign-bracket',
  'foreign-honorific',
  'foreign-announced',
  'foreign-josa',
  'foreign-bare',
  'initials',
  'latin-title-left',
  'latin-title-right',
  'latin-bracket',
  'latin-bare',
  'hanja',
  'hanja-age',
  'any-title-right',
  'any-title-left',
  'any-body-title',
  'again',
  'again-short',
  'last-name',
  'first-name',
  'family-named',
  'called',
] as const
type PersonFamily = (typeof FAMILIES)[number]

const PARTS = [
  'known',
  'unknown',
  'short',
  'long',
  'noun',
  'body',
  'fresh',
  'weak-title',
  'weak-title-left',
  'given-like',
  'given-unlike',
  'suffix',
  'determiner',
  'one',
  'two',
  'three',
  'many',
  'all',
  'some',
  'alien',
  'native',
  'some-noun',
  'one-letter',
  'trailing-josa',
  'near-title',
  'joined',
  'inflected',
  'after-name',
  'surname-last',
  'after-country',
  'country-first',
] as const
type PersonPart = (typeof PARTS)[number]

/** Family by index, parts by bit. */
export const personRules = rulesOf('person', 'PERSON', FAMILIES, PARTS)
export const familyOf = (name: PersonFamily): number => FAMILIES.indexOf(name)
export const partOf = (name: PersonPart): number => 1 << PARTS.indexOf(name)
/** Does a family speak of family names alone? */
const ofFamilyName = FAMILIES.map((name) => name.startsWith('family'))
export const isOfFamilyName = (family: number): boolean => ofFamilyName[family]
