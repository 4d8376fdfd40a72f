// Columns of the closed lists whose words the rules know one by one: of any other word no rule would ever hear.

import type { Kinds } from './lists.js'

/** List → its columns. Lists and columns that are not named here hold what they like. */
export const KINDS = {
  'alias-word': { kind: 'former legal short other current' },
  approximator: { place: 'before skip after between', modifier: ' about at-most at-least more-than less-than' },
  article: { place: 'before after duty' },
  'body-dress': { kind: 'corporation before behind head' },
  'body-kind': {
    kind: 'fund numbered investor unit trade headed court picking called society teller office joint named branched shared lawyers bare panel asker',
  },
  'body-sign': {
    kind: 'owns beside announces acts colleagues past passed founds makes called once sign renames venture affiliate founded bracket credits leads heads unnamed hosts namesake wares grants relative offices',
  },
  'counter-after': { kind: '|any|digit|measure|sum' },
  counter: { script: ' both digit native', glued: ' two tight all', name: ' glued spaced' },
  currency: { place: ' both before', needs: ' multiplier two major' },
  'date-context': {
    kind: 'prefix tail ordinal long-after long-stem long-before long-noun event uncounted daily feast-after suffix meal-after lunch-after week-after year-after',
  },
  'date-unit': { kind: 'year month week day trading span fiscal nights' },
  'date-word': {
    grain: 'era year half quarter month week day trading period same-month plain part span',
    base: ' document context new news days',
    edge: ' time versus',
  },
  ending: { condition: ' A V C CN VL' },
  josa: { condition: ' A V C CN VL' },
  kin: { kind: ' elder law' },
  'landmark-head': { kind: 'strong weak' },
  'legal-form': { kind: 'before both latin' },
  'link-gap': { role: 'near genitive copula join join-post former-name', status: ' former current appointed acting' },
  'money-lead': { needs: ' bracket' },
  'near-number': { kind: 'ratio weight share lane' },
  'notice-word': { status: ' former current appointed acting award' },
  'ordinary-part': { kind: 'strong weak no honour calling' },
  'organization-head': { kind: 'strong weak school' },
  percent: { unit: 'percent percentage-point basis-point' },
  'person-sign': { kind: 'called written byline mistaken siblings honour side nickname writer offer' },
  'place-suffix': { level: '1 2 3 4 5' },
  'post-class': { class: 'reporter occupation judge placed state local bare ordinary' },
  'post-verb': { particle: '로 를 가 까지 에서', status: 'former current appointed candidate' },
  'post-kind': { kind: 'firm chair court head chief sole house audit deputy speaker outside rank adviser board' },
  'post-sign': {
    kind: 'fills comes changes headline held was is becomes to into died leaves duty talked opposed acting nominee elected follows',
  },
  restating: { place: 'lead filler' },
  'time-word': { kind: 'half part meal low lunch alone noon midnight span suffixed' },
  'title-head': { kind: 'strong weak tail', compound: ' no place' },
  'title-join': { kind: 'executive chair diplomat before-executive before-chair' },
  ware: { kind: 'quoted kinds drugs stems makers' },
  unit: { glued: ' tight', name: ' glued' },
} as const satisfies Readonly<Record<string, Kinds>>

/** Lists with a column `kind`, and the words of it, one by one: what rules may ask for. */
export type KindList = { [List in keyof Lists]: Lists[List] extends { kind: string } ? List : never }[keyof Lists]
export type KindOf<List extends KindList> = Column<List, 'kind'>
/** The words of a column, '' where a cell may be empty. */
export type Column<List extends keyof Lists, Name extends keyof Lists[List]> = Split<Lists[List][Name]>
/** What the cells of a row hold; an empty one is left out. */
export type Cells<List> = List extends keyof Lists
  ? { readonly [Name in keyof Lists[List]]: Exclude<Split<Lists[List][Name]>, ''> }
  : unknown

type Lists = typeof KINDS
type Split<Words> = Words extends `${string}|${string}`
  ? string
  : Words extends `${infer First} ${infer Rest}`
    ? First | Split<Rest>
    : Words

/** Of a list by its name; none for a list that holds what it likes. */
export const kindsOf = (list: string): Kinds | undefined => (KINDS as Readonly<Record<string, Kinds>>)[list]
