// Bodies that only some posts can be of, and posts that only some bodies have, so far as the names say.

import { oneOf } from '../gazetteer/any-of.js'
import { memoize } from '../gazetteer/memoize.js'
import type { LinkWords } from './words.js'

/** Asks of a body by its key, without spaces, whether somebody with this post may work there. */
export function mayHold(words: LinkWords, post: string): (body: string) => boolean {
  const { court, courtPost } = endsOf(words)
  const ofCourt = courtPost.test(post)
  const needed = headsOf(words).find((head) => head.post.test(post))?.body
  return (body) => (court.test(body) ? ofCourt : needed === undefined || needed.test(body))
}

/** A court, a prosecutor's office or a part of one, and a committee that picks people; and their posts. */
const endsOf = memoize(({ bodyKind, postKind }: LinkWords) => ({
  court: new RegExp(`${bodyKind('court')}(?:.{1,12}[부청])?$|${bodyKind('picking')}$`),
  courtPost: new RegExp(`${postKind('court')}$`),
}))

/** Who heads a kind of body that is named by its kind: ends of posts, and of what bodies these are. */
const headsOf = memoize(({ postBodies }: LinkWords): readonly { post: RegExp; body: RegExp }[] =>
  postBodies.map(({ form, before, ends, within }) => ({
    post: new RegExp(`${before === undefined ? '' : `^${anyWord(before)}?`}${form}$`),
    body: new RegExp(`${anyWord(ends)}$|${anyWord(within)}`),
  })),
)
const anyWord = (words = ''): string => oneOf(words === '' ? [] : words.split('|'))
