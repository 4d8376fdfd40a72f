// Names that no rule proposed: what to call their origin, and their finer class by list.

import type { Candidate, Context, Label } from '../types.js'

const ROOM: Readonly<Partial<Record<Label, string>>> = {
  PERSON: 'person',
  ORGANIZATION: 'organization',
  LOCATION: 'location',
  POSITION: 'position',
}

/** List name → type of the entity. */
const TYPES: Readonly<Record<string, string>> = {
  'organization-listed': 'company',
  'organization-company': 'company',
  'organization-foreign': 'company',
  'organization-registered': 'company',
  'organization-delisted': 'company',
  'organization-former': 'company',
  'organization-group': 'group',
  'organization-public': 'public',
  'location-country': 'country',
  'location-letter': 'country',
  'location-city': 'city',
  'location-korea': 'district',
  'location-town': 'district',
  'location-station': 'station',
  'location-area': 'area',
}

export function describe(context: Context, start: number, end: number, label: Label, score: number): Candidate {
  const room = ROOM[label] ?? 'name'
  const { hits, gazetteer } = context
  let lists = 0
  for (let h = hits.at[start]; h >= 0 && h < hits.count && hits.start[h] === start; h++) if (hits.end[h] === end) lists |= hits.lists[h]
  for (let b = 0; lists !== 0 && b < gazetteer.lists.length; b++) {
    if ((lists & (1 << b)) === 0) continue
    const list = gazetteer.lists[b]
    if (!list.startsWith(`${room}-`) && list !== room && list !== `user-${label}`) continue
    const type = TYPES[list]
    return {
      start,
      end,
      label,
      score,
      source: list.startsWith('user-') ? `${room}/own-list` : `${room}/listed`,
      ...(type === undefined ? {} : { type }),
    }
  }
  return { start, end, label, score, source: `${room}/learned` }
}
