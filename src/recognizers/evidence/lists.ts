// Bits of the open lists that the name recognizers ask for, looked up once for each gazetteer.

import { type Gazetteer, listBit, listsOf } from '../../gazetteer/gazetteer.js'
import { memoize } from '../../gazetteer/memoize.js'
import { MAX_ID } from '../../trie/trie.js'

export interface ListBits {
  surname: number
  given: number
  person: number
  foreign: number
  commonNoun: number
  nobody: number
  product: number
  position: number
  generic: number
  /** Bodies by list; `organization` is all of them. */
  listed: number
  group: number
  company: number
  foreignCompany: number
  publicBody: number
  formerBody: number
  organization: number
  /** Places by list; `place` is all of them. */
  country: number
  korea: number
  town: number
  city: number
  area: number
  letter: number
  place: number
}

/** Bit sets over the open lists; 0 where a gazetteer has no such list. */
export const nameBits = memoize((gazetteer: Gazetteer): ListBits => {
  const of = (...names: string[]): number => names.reduce((sum, name) => (sum | listBit(gazetteer, name)) >>> 0, 0)
  return {
    surname: of('surname'),
    given: of('given-name'),
    person: of('person-known'),
    foreign: of('foreign-given', 'foreign-family', 'foreign-name'),
    commonNoun: of('common-noun'),
    nobody: of('nobody'),
    product: of('product'),
    position: of('position', 'position-ambiguous'),
    generic: of('generic-organization'),
    listed: of('organization-listed'),
    group: of('organization-group'),
    company: of('organization-company'),
    foreignCompany: of('organization-foreign'),
    publicBody: of('organization-public'),
    formerBody: of('organization-former'),
    organization: of(
      'organization-listed',
      'organization-group',
      'organization-company',
      'organization-foreign',
      'organization-public',
      'organization-former',
    ),
    country: of('location-country'),
    korea: of('location-korea'),
    town: of('location-town'),
    city: of('location-city'),
    area: of('location-area'),
    letter: of('location-letter'),
    place: of('location-country', 'location-korea', 'location-town', 'location-city', 'location-area'),
  }
})

/** Letter, by its id in the tries → 1 when it is a listed surname. */
export const surnamesOf = memoize((gazetteer: Gazetteer): Uint8Array => {
  const { surname } = nameBits(gazetteer)
  const { single } = gazetteer.names
  const out = new Uint8Array(MAX_ID + 1)
  for (let id = 1; id < single.length; id++) if (single[id] !== 0 && (listsOf(gazetteer, single[id]) & surname) !== 0) out[id] = 1
  return out
})
