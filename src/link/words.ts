// The closed lists that linking reads, as maps, built once for each gazetteer.

import { type AnyOf, anyOf } from '../gazetteer/any-of.js'
import { type Gazetteer, listBit, type Word, wordsOf } from '../gazetteer/gazetteer.js'
import type { Column, KindOf } from '../gazetteer/kinds.js'
import { OWN_LISTS } from '../gazetteer/lists.js'
import { memoize } from '../gazetteer/memoize.js'
import { aliasWordOf, bodyKindOf, bodySignOf, personSignOf, postKindOf, postSignOf } from '../recognizers/evidence/signs.js'
import type { Status } from '../types.js'
import { CLAUSE_OPENS } from './clauses.js'
import { type Gap, readSigns } from './gaps.js'

export interface GapWord {
  /** That of the list, or of a clause: `머스크가 이끄는 xAI`. */
  role: Column<'link-gap', 'role'> | 'lead'
  status: Status | null
}

export interface PostVerb {
  stem: string
  particle: Column<'post-verb', 'particle'>
  status: Column<'post-verb', 'status'>
  /** Is who gets the post the object (선임하다) rather than the subject (취임하다)? */
  object: boolean
  /** Does it lead elsewhere (옮기다, 영입하다)? */
  moves: boolean
  /** Does the subject give away a post of his own (물려주다)? */
  hands: boolean
}

/** A word of personnel notices. */
export interface NoticeWord {
  /** Of the posts that it goes with. */
  status: Status | null
  /** Whoever has the post gives it to those listed: 중소기업중앙회장 표창. */
  award: boolean
}

/** Bits of the open lists that linking asks for. */
interface Bits {
  surname: number
  common: number
  preferred: number
  public: number
  /** Every list of organizations. */
  organization: number
  /** Every list that says something of its names. */
  facts: number
}

export interface LinkWords {
  bits: Bits
  /** What may stand between two names or posts and still join them. */
  gaps: Map<string, GapWord>
  /** Of the words in `gaps`: the first letters, and the last letters of those that give a status. */
  gapFirst: ReadonlySet<number>
  statusLast: ReadonlySet<number>
  /** What stands for a gap by itself: one letter or sign. */
  signs: Map<number, Gap>
  /** Post → reporter, occupation, state, local. */
  postClass: Map<string, Column<'post-class', 'class'>>
  /** `CEO` → its long forms. */
  postShort: Map<string, string[]>
  /** First letter of the stem → verbs, longest stem first. */
  postVerbs: Map<number, PostVerb[]>
  /** 승진, 신규 선임: what notices say of those they list. */
  notices: Map<string, NoticeWord>
  /** Word that opens a bracket with another name → former, short, legal, other. */
  aliases: Map<string, KindOf<'alias-word'>>
  /** 장남, 동생: words of kinship before a name → `law` for those of another house. */
  kin: Map<string, KindOf<'kin'>>
  /** List → the day whose facts it holds. */
  listDates: Map<string, string>
  /** Kind, country or number of a body → words that stand near it, with spaces between them. */
  profiles: Map<string, string>
  /** End of a body's name that later mentions leave off → general or group. */
  tails: Map<string, string>
  /** Posts that head a kind of body. */
  postBodies: readonly Word[]
  /** What names of bodies and posts end with, and what stands around them. */
  bodyDress: AnyOf<KindOf<'body-dress'>>
  bodyKind: ReturnType<typeof bodyKindOf>
  bodySign: ReturnType<typeof bodySignOf>
  aliasWord: ReturnType<typeof aliasWordOf>
  personSign: ReturnType<typeof personSignOf>
  postKind: ReturnType<typeof postKindOf>
  postSign: ReturnType<typeof postSignOf>
}

/** Gazetteers with a caller's own names share the closed lists of the shipped one. */
export const linkWords = memoize(build, ({ closed }: Gazetteer) => closed)

function build(gazetteer: Gazetteer): LinkWords {
  const bitsOf = (lists: readonly string[]): number => lists.reduce((all, list) => all | listBit(gazetteer, list), 0)
  const rowsOf = <List extends string>(list: List) => wordsOf(gazetteer, list)
  const gaps = new Map(rowsOf('link-gap').map((row): [string, GapWord] => [row.form, { role: row.role, status: row.status ?? null }]))
  const verbs = rowsOf('post-verb').map(
    (row): PostVerb => ({
      stem: row.form,
      particle: row.particle,
      status: row.status,
      object: row.object === '1',
      moves: row.moves === '1',
      hands: row.hands === '1',
    }),
  )
  verbs.sort((a, b) => b.stem.length - a.stem.length || (a.stem < b.stem ? -1 : 1))
  const postVerbs = new Map<number, PostVerb[]>()
  for (const verb of verbs) {
    const first = verb.stem.charCodeAt(0)
    postVerbs.set(first, [...(postVerbs.get(first) ?? []), verb])
  }
  const words: LinkWords = {
    bits: {
      surname: listBit(gazetteer, 'surname'),
      common: listBit(gazetteer, 'common-noun'),
      preferred: listBit(gazetteer, 'share-preferred'),
      public: listBit(gazetteer, 'organization-public'),
      organization: bitsOf(gazetteer.lists.filter((list) => list.startsWith('organization'))),
      facts: bitsOf([...gazetteer.tables().map((table) => table.list), ...OWN_LISTS]),
    },
    gaps,
    gapFirst: new Set([...gaps.keys(), ...CLAUSE_OPENS].map((word) => word.charCodeAt(0))),
    statusLast: new Set([...gaps].filter(([, gap]) => gap.status !== null).map(([word]) => word.charCodeAt(word.length - 1))),
    postClass: new Map(rowsOf('post-class').map((row) => [row.form, row.class])),
    postShort: new Map(rowsOf('post-short').map((row) => [row.form, row.name.split('|')])),
    postVerbs,
    notices: new Map(
      rowsOf('notice-word').map(({ form, status }): [string, NoticeWord] => [
        form,
        { status: status === 'award' ? null : (status ?? null), award: status === 'award' },
      ]),
    ),
    aliases: new Map(rowsOf('alias-word').map((row) => [row.form, row.kind])),
    kin: new Map(rowsOf('kin').map((row) => [row.form, row.kind ?? ''])),
    listDates: new Map(rowsOf('list-date').map((row) => [row.form, row.date])),
    profiles: new Map(rowsOf('body-profile').map((row) => [row.form, row.words])),
    tails: new Map(rowsOf('body-tail').map((row) => [row.form, row.kind])),
    postBodies: rowsOf('post-body'),
    bodyDress: anyOf(gazetteer, 'body-dress'),
    bodyKind: bodyKindOf(gazetteer),
    bodySign: bodySignOf(gazetteer),
    aliasWord: aliasWordOf(gazetteer),
    personSign: personSignOf(gazetteer),
    postKind: postKindOf(gazetteer),
    postSign: postSignOf(gazetteer),
    signs: new Map(),
  }
  readSigns(words)
  return words
}
