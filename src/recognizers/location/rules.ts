// The rules for places: families and parts by name.

import { rulesOf } from '../evidence/rules.js'

const FAMILIES = [
  'country',
  'korea',
  'city',
  'area',
  'town',
  'chain-listed',
  'chain-shape',
  'chain-any',
  'chain-land',
  'hanja',
  'hanja-glued',
  'letter-list',
  'letter-title',
  'letter-body',
  'letter-bare',
  'shape-suffix',
  'landmark-strong',
  'landmark-weak',
  'spaced-strong',
  'spaced-weak',
  'numbered',
  'constituency',
  'alias',
  'again',
] as const
type LocationFamily = (typeof FAMILIES)[number]

const PARTS = [
  'noun',
  'body',
  'name',
  'one',
  'branch',
  'made-in',
  'suffix',
  'locative',
  'josa',
  'copula',
  'byline',
  'joint',
  'title',
  'bracket',
  'before-noun',
  'before-body',
  'before-place',
  'chain-head',
  'chain-inside',
  'fresh',
  'after-place',
  'stem-place',
  'stem-noun',
  'stem-body',
  'stem-one',
  'common',
  'quoted',
  'deep',
  'end',
  'apart',
  'alien',
] as const
type LocationPart = (typeof PARTS)[number]

export const locationRules = rulesOf('location', 'LOCATION', FAMILIES, PARTS)
export const familyOf = (name: LocationFamily): number => FAMILIES.indexOf(name)
export const partOf = (name: LocationPart): number => 1 << PARTS.indexOf(name)
