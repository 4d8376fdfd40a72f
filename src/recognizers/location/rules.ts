// The rules for places: families and parts by name, each with its log-odds.

import { familiesOf, partsOf, rulesOf } from '../evidence/rules.js'

const FAMILIES = {
  country: 2,
  korea: 0.5,
  city: -0.1,
  area: 0.2,
  town: -0.8,
  'chain-listed': 0.9,
  'chain-shape': -0.1,
  'chain-any': -2.2,
  'chain-land': -3.5,
  hanja: 2.8,
  'hanja-glued': -1,
  'letter-list': 1.6,
  'letter-title': -0.9,
  'shape-suffix': -3,
  'landmark-strong': -0.1,
  'landmark-weak': -2.7,
  'spaced-strong': -3,
  'spaced-weak': -4.9,
  numbered: 0.3,
  constituency: 2,
  alias: 1.6,
  again: 0.9,
}

const PARTS = {
  noun: -2.9,
  body: -0.9,
  name: 0.4,
  one: 0,
  branch: 0.6,
  'made-in': 2,
  suffix: -1,
  locative: 2.1,
  josa: 1.1,
  copula: 0.8,
  byline: 2.4,
  joint: 1.9,
  title: 1,
  bracket: -0.6,
  'before-noun': 1.2,
  'before-body': 0.9,
  'before-place': -2.1,
  'chain-head': -2,
  'chain-inside': -3,
  fresh: 0.4,
  'after-place': -1.7,
  'stem-place': 2,
  'stem-noun': -0.3,
  'stem-body': 0.3,
  'stem-one': 0.8,
  common: -3.1,
  quoted: -1.1,
  deep: -0.5,
  end: 0.5,
  apart: -0.6,
  alien: 1.5,
}

export const locationRules = rulesOf('location', 'LOCATION', FAMILIES, PARTS)
export const families = familiesOf(FAMILIES)
export const parts = partsOf(PARTS)
