// Words of bodies, people and posts by their kind, as parts of regular expressions: the lists that rules of names, of numbers and of links share.

import { type AnyOf, anyOf } from '../../gazetteer/any-of.js'
import type { Gazetteer } from '../../gazetteer/gazetteer.js'
import type { KindList, KindOf } from '../../gazetteer/kinds.js'
import { memoize } from '../../gazetteer/memoize.js'

/** What names of bodies end with. */
export const bodyKindOf = listOf('body-kind')
/** What stands beside the name of a body. */
export const bodySignOf = listOf('body-sign')
/** What stands beside the name of a person. */
export const personSignOf = listOf('person-sign')
/** What announces another name. */
export const aliasWordOf = listOf('alias-word')
/** What posts end with. */
export const postKindOf = listOf('post-kind')
/** What stands around posts. */
export const postSignOf = listOf('post-sign')

/** Gazetteers with a caller's own names share the closed lists of the shipped one. */
function listOf<List extends KindList>(list: List): (gazetteer: Gazetteer) => AnyOf<KindOf<List>> {
  return memoize(
    (gazetteer: Gazetteer) => anyOf(gazetteer, list),
    ({ closed }) => closed,
  )
}
