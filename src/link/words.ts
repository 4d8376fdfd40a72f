// The closed lists that linking reads, as maps, built once for each gazetteer.

import { type Gazetteer, listBit } from '../gazetteer/gazetteer.js'
import type { Status } from '../types.js'
import type { Gap } from './gaps.js'

export interface GapWord {
  role: string
  status: Status | null
}

export interface PostVerb {
  stem: string
  particle: string
  status: Status | 'candidate'
}

/** Bits of the open lists that linking asks for. */
interface Bits {
  surname: number
  common: number
  preferred: number
  public: number
  /** Every list of organizations. */
  organization: number
}

export interface LinkWords {
  bits: Bits
  /** What may stand between two names or posts and still join them. */
  gaps: Map<string, GapWord>
  /** Short gaps as written → what they say, remembered. */
  shortGaps: Map<string, Gap>
  /** Post → reporter, occupation, state, local. */
  postClass: Map<string, string>
  /** Post as written → its class, remembered. */
  classOf: Map<string, string>
  /** `CEO` → its long forms. */
  postShort: Map<string, string[]>
  postVerbs: PostVerb[]
  /** Word that opens a bracket with another name → former, short, legal, other. */
  aliases: Map<string, string>
  /** 장남, 동생: words of kinship before a name. */
  kin: Set<string>
  /** List → the day whose facts it holds. */
  listDates: Map<string, string>
  /** Kind, country or number of a body → words that stand near it. */
  profiles: Map<string, string[]>
  /** End of a body's name that later mentions leave off → general or group. */
  tails: Map<string, string>
}

/** Gazetteers with a caller's own names share the rows of the shipped one. */
const built = new WeakMap<object, LinkWords>()

export function linkWords(gazetteer: Gazetteer): LinkWords {
  let words = built.get(gazetteer.wordRows)
  if (words === undefined) built.set(gazetteer.wordRows, (words = build(gazetteer)))
  return words
}

function build(gazetteer: Gazetteer): LinkWords {
  const bits: Bits = {
    surname: listBit(gazetteer, 'surname'),
    common: listBit(gazetteer, 'common-noun'),
    preferred: listBit(gazetteer, 'share-preferred'),
    public: listBit(gazetteer, 'organization-public'),
    organization: gazetteer.lists.reduce((all, list) => (list.startsWith('organization') ? all | listBit(gazetteer, list) : all), 0),
  }
  const words: LinkWords = {
    bits,
    gaps: new Map(),
    shortGaps: new Map(),
    postClass: new Map(),
    classOf: new Map(),
    postShort: new Map(),
    postVerbs: [],
    aliases: new Map(),
    kin: new Set(),
    listDates: new Map(),
    profiles: new Map(),
    tails: new Map(),
  }
  for (const rows of gazetteer.wordRows)
    for (const row of rows)
      switch (row.list) {
        case 'link-gap':
          words.gaps.set(row.form, { role: row.role, status: (row.status as Status) ?? null })
          break
        case 'post-class':
          words.postClass.set(row.form, row.class)
          break
        case 'post-short':
          words.postShort.set(row.form, row.name.split('|'))
          break
        case 'post-verb':
          words.postVerbs.push({ stem: row.form, particle: row.particle, status: row.status as PostVerb['status'] })
          break
        case 'alias-word':
          words.aliases.set(row.form, row.kind)
          break
        case 'kin':
          words.kin.add(row.form)
          break
        case 'list-date':
          words.listDates.set(row.form, row.date)
          break
        case 'body-profile':
          words.profiles.set(row.form, row.words.split(' '))
          break
        case 'body-tail':
          words.tails.set(row.form, row.kind)
          break
      }
  words.postVerbs.sort((a, b) => b.stem.length - a.stem.length || (a.stem < b.stem ? -1 : 1))
  return words
}
