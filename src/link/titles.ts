// Do two names of posts mean the same post? `본부장` is short for `국제통상본부장`, `CEO` for `최고경영자(CEO)`.

import type { LinkWords } from './words.js'

const plains = new Map<string, string>()
/** Posts remembered at most: news repeats a few hundred. */
const REMEMBERED = 2048

/** A post without its bracket and spaces: `최고경영자(CEO)` → `최고경영자`. */
export function plainPost(post: string): string {
  let plain = plains.get(post)
  if (plain === undefined) {
    const open = post.indexOf('(')
    plain = (open > 0 ? post.slice(0, open) : post).replaceAll(' ', '')
    if (plains.size >= REMEMBERED) plains.clear()
    plains.set(post, plain)
  }
  return plain
}

/** Could `short` be a shorter wording of `full`? Equal posts count. */
export function isShortFor(words: LinkWords, short: string, full: string): boolean {
  if (short === full) return true
  const a = plainPost(short)
  const b = plainPost(full)
  if (a === b) return true
  if (b.endsWith(a)) return !isDeputy(b, a)
  // 대표 for 대표이사 and 대표이사 사장.
  if (b.startsWith(a) && a.length >= 2) return true
  const open = full.indexOf('(')
  if (open > 0 && full.slice(open + 1, -1) === a) return true
  for (const long of words.postShort.get(a) ?? []) if (b === long || long === b) return true
  for (const long of words.postShort.get(b) ?? []) if (a === long) return true
  return false
}

/** 부회장 is not 회장, 수석부사장 not 사장; 영업부장 is 부장. */
const isDeputy = (full: string, short: string): boolean => short.length >= 2 && full[full.length - short.length - 1] === '부'

/** reporter, occupation, state, local; empty for a post in a firm or an office. The longest listed end of the post decides. */
export function postClass(words: LinkWords, post: string): string {
  let kind = words.classOf.get(post)
  if (kind === undefined) {
    kind = ''
    const plain = plainPost(post)
    for (let length = Math.min(plain.length, 6); length >= 2 && kind === ''; length--)
      kind = words.postClass.get(plain.slice(-length)) ?? ''
    if (words.classOf.size >= REMEMBERED) words.classOf.clear()
    words.classOf.set(post, kind)
  }
  return kind
}
