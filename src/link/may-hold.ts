// Bodies that only some posts can be of, and posts that only some bodies have, so far as the names say.

import { memoize } from '../gazetteer/memoize.js'
import type { LinkWords } from './words.js'

/** Asks of a body by its key, without spaces, whether somebody with this post may work there. */
export function mayHold(words: LinkWords, post: string): (body: string) => boolean {
  const { court, courtPost } = endsOf(words)
  const ofCourt = courtPost.test(post)
  const needed = HEADS.find(([head]) => head.test(post))?.[1]
  return (body) => (court.test(body) ? ofCourt : needed === undefined || needed.test(body))
}

/** A court, a prosecutor's office or a part of one, and a committee that picks people; and their posts. */
const endsOf = memoize(({ bodyKind, postKind }: LinkWords) => ({
  court: new RegExp(`${bodyKind('court')}(?:.{1,12}[부청])?$|${bodyKind('picking')}$`),
  courtPost: new RegExp(`${postKind('court')}$`),
}))

/** Who heads a kind of body that is named by its kind. */
const HEADS: readonly (readonly [RegExp, RegExp])[] = [
  [/^(?:공동|수석|심사|조직)?부?위원장$/, /위원회$|위$|노조|노동조합|연맹|당$|지부$|IOC|FIFA/],
  [/원내대표$/, /당$|힘$|국회/],
  [/조합장$/, /조합|[농수축]협/],
  [/지회장$/, /지회|노조|노동조합|연맹/],
]
