// Do two names of posts mean the same post? `본부장` is short for `국제통상본부장`, `CEO` for `최고경영자(CEO)`.

import { type Name, readBy } from './names.js'
import type { LinkWords } from './words.js'

export interface Title {
  text: string
  /** Without bracket and spaces: `최고경영자(CEO)` → `최고경영자`. */
  plain: string
  /** What the bracket holds: `CEO`; null without a bracket. */
  bracket: string | null
  /** Longer names of a short one, by list. */
  longs: readonly string[] | undefined
  /** reporter, occupation, judge, placed, state, local; empty for a post in a firm or an office. The longest listed end of the post decides. */
  kind: string
  /** 대행, 내정자: how a post is held, not which. */
  bare: boolean
}

export function titleOf(words: LinkWords, name: Name): Title {
  return (readBy(name, words).title ??= read(words, name.text))
}

function read(words: LinkWords, text: string): Title {
  const open = text.indexOf('(')
  const plain = (open > 0 ? text.slice(0, open) : text).replaceAll(' ', '')
  let kind = ''
  for (let length = Math.min(plain.length, 6); length >= 2 && kind === ''; length--) kind = words.postClass.get(plain.slice(-length)) ?? ''
  // 준법감시인 is no poet.
  if (kind === 'ordinary') kind = ''
  // 재무장관: of a country; a 장관 alone is of the ministry that is named.
  if (kind === 'placed' && /[가-힣]{2}[장차]관$/.test(plain)) kind = 'state'
  return {
    text,
    plain,
    bracket: open > 0 ? text.slice(open + 1, -1) : null,
    longs: words.postShort.get(plain),
    kind,
    bare: words.postClass.get(text) === 'bare',
  }
}

/** Could `short` be a shorter wording of `full`? Equal posts count. */
export function isShortFor(short: Title, full: Title): boolean {
  const a = short.plain
  const b = full.plain
  if (short === full || short.text === full.text || a === b) return true
  if (b.endsWith(a)) return !isOther(b, a)
  // 대표 for 대표이사 and 대표이사 사장, but no 이사 for 이사장.
  if (b.startsWith(a) && a.length >= 2) return b !== `${a}장`
  if (full.bracket === a) return true
  return short.longs?.includes(b) ?? false
}

/** 부회장 is not 회장, 수석부사장 not 사장, 금융위원장 not 원장; 영업부장 is 부장. */
function isOther(full: string, short: string): boolean {
  const before = full[full.length - short.length - 1]
  return short.length >= 2 && (before === '부' || (before === '위' && short === '원장'))
}
