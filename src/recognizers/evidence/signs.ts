// Words of bodies, people and posts by their kind, as parts of regular expressions: the lists that rules of names, of numbers and of links share.

import { type AnyOf, anyOf } from '../../gazetteer/any-of.js'
import type { Gazetteer } from '../../gazetteer/gazetteer.js'
import { memoize } from '../../gazetteer/memoize.js'

/** What names of bodies end with. */
export const bodyKindOf = listOf<
  | 'fund'
  | 'numbered'
  | 'investor'
  | 'unit'
  | 'trade'
  | 'headed'
  | 'court'
  | 'picking'
  | 'called'
  | 'society'
  | 'teller'
  | 'office'
  | 'joint'
  | 'named'
  | 'branched'
  | 'shared'
  | 'lawyers'
  | 'bare'
>('body-kind')
/** What stands beside the name of a body. */
export const bodySignOf = listOf<
  | 'owns'
  | 'beside'
  | 'announces'
  | 'acts'
  | 'colleagues'
  | 'past'
  | 'passed'
  | 'founds'
  | 'makes'
  | 'called'
  | 'once'
  | 'renames'
  | 'venture'
  | 'affiliate'
  | 'founded'
  | 'bracket'
  | 'credits'
  | 'leads'
  | 'deals'
  | 'hosts'
  | 'unnamed'
  | 'namesake'
  | 'wares'
  | 'grants'
  | 'relative'
>('body-sign')
/** What stands beside the name of a person. */
export const personSignOf = listOf<'called' | 'written' | 'byline' | 'mistaken' | 'siblings' | 'honour' | 'side'>('person-sign')
/** What announces another name. */
export const aliasWordOf = listOf<'legal' | 'other'>('alias-word')
/** What posts end with. */
export const postKindOf = listOf<
  'firm' | 'chair' | 'court' | 'head' | 'chief' | 'sole' | 'house' | 'audit' | 'deputy' | 'official' | 'speaker' | 'outside' | 'rank'
>('post-kind')
/** What stands around posts, of the words that names ask for, too. */
export const postSignOf = listOf<'changes'>('post-sign')

/** Gazetteers with a caller's own names share the closed lists of the shipped one. */
function listOf<Kind extends string>(list: string): (gazetteer: Gazetteer) => AnyOf<Kind> {
  return memoize(
    (gazetteer: Gazetteer) => anyOf<Kind>(gazetteer, list),
    ({ closed }) => closed,
  )
}
