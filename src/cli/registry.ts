// The lists that rules ask for by name, with the columns that they read: of any other file or column no rule would ever hear.

import { IreumError } from '../errors.js'
import { type List, OWN_LISTS } from '../gazetteer/lists.js'
import { nearest } from './nearest.js'

/** Folder → list → its columns behind the first one, which holds the forms. Others may stand beside them. */
export const COLUMNS: Readonly<Record<List['folder'], Readonly<Record<string, string>>>> = {
  names: {
    'common-noun': '',
    'foreign-family': '',
    'foreign-given': '',
    'foreign-name': '',
    'generic-organization': '',
    'given-name': '',
    'location-area': 'aliases country kind',
    'location-city': 'aliases country kind',
    'location-country': 'aliases iso3166',
    'location-korea': 'aliases district',
    'location-letter': 'iso3166',
    'location-town': 'district',
    nobody: '',
    'organization-company': 'aliases kind group corp',
    'organization-foreign': 'aliases ticker country',
    'organization-former': 'canonical krx market former delisted',
    'organization-group': 'aliases krx',
    'organization-listed': 'aliases krx market corp',
    'organization-public': 'aliases kind country',
    'person-known': 'aliases',
    'position-ambiguous': '',
    position: '',
    product: 'aliases',
    'share-preferred': 'krx market',
    surname: 'reading',
  },
  words: {
    'alias-word': 'kind',
    approximator: 'place modifier unless',
    article: 'aliases place',
    'body-dress': 'words',
    'body-kind': 'words',
    'body-profile': 'words',
    'body-sign': 'words',
    'body-tail': 'kind',
    counted: 'aliases',
    'counter-after': 'kind',
    'counter-before': '',
    counter: 'unit script glued ordinal name large unless',
    crowded: 'aliases',
    'currency-country': 'word code names',
    currency: 'aliases code power place needs unless digit',
    'date-context': 'kind value',
    'date-unit': 'kind',
    'date-word': 'grain base shift edge',
    ending: 'condition class',
    'former-mark': '',
    'generic-body': '',
    holiday: 'aliases days from',
    homonym: 'before after',
    josa: 'condition class',
    kin: 'kind',
    'landmark-head': 'kind',
    'legal-form': 'kind',
    'link-gap': 'role status',
    'list-date': 'date',
    'money-lead': 'code needs',
    'money-noun': 'aliases',
    multiplier: 'aliases power',
    'near-number': 'kind',
    'not-money': 'aliases',
    'not-per': 'aliases',
    'not-percent': 'aliases',
    'notice-word': 'status',
    'ordinary-part': 'words',
    'organization-division': '',
    'organization-head': 'kind',
    'organization-sequel': '',
    'organization-trigger': '',
    percent: 'aliases unit unless',
    'person-left': '',
    'person-sign': 'words',
    'place-sequel': '',
    'place-suffix': 'level',
    'position-head': '',
    'post-body': 'before ends within',
    'post-class': 'class',
    'post-kind': 'words',
    'post-short': 'name',
    'post-sign': 'words',
    'post-verb': 'particle status object moves hands',
    restating: 'place',
    'school-sign': '',
    season: '',
    'time-unit': 'iso clock',
    'time-word': 'hours kind night',
    'title-deny': '',
    'title-head': 'kind compound',
    'title-join': 'kind',
    'title-sequel': '',
    unit: 'unit glued name',
    ware: 'words',
  },
}

/** Throws an IreumError for a list that no rule asks for, with the name that was likely meant, and for one without a column that rules read. */
export function checkList({ folder, name, rows }: List): void {
  const place = `${folder}/${name}.tsv`
  const known = COLUMNS[folder]
  if (folder === 'names' && OWN_LISTS.includes(name)) return
  if (!Object.hasOwn(known, name)) {
    const near = nearest(name, Object.keys(known))
    const own = 'Names of your own go into names/user-PERSON.tsv and its like'
    const advice =
      near !== undefined ? `Did you mean ${near}.tsv?` : folder === 'names' ? own : `Give one of: ${Object.keys(known).join(', ')}`
    throw new IreumError('bad-list', 'No rule asks for this list', place, advice)
  }
  const columns = known[name].split(' ').filter((column) => column !== '')
  const missing = rows.length === 0 ? undefined : columns.find((column) => rows[0][column] === undefined)
  if (missing !== undefined)
    throw new IreumError('bad-list', `There is no column "${missing}"`, place, `Behind the forms write the columns ${columns.join(', ')}`)
}

/** The closed lists that are not there: what rules look for in them is not found. */
export const missingWords = (lists: readonly List[]): string[] =>
  Object.keys(COLUMNS.words).filter((name) => !lists.some((list) => list.folder === 'words' && list.name === name))
