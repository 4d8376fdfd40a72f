// Clauses between a post or a body and a name: `상무를 거친 김하나`, `감사에 선임된 김하나`, `가람전자를 이끄는 김하나`, `김하나가 세운 가람전자`.

import { memoize } from '../gazetteer/memoize.js'
import type { Status } from '../types.js'
import type { LinkWords } from './words.js'

/** What they begin with: the particle of the name or the post before. */
export const CLAUSE_OPENS = '을를으로에가이'

const clauses = memoize(({ postSign, bodySign }: LinkWords) => {
  const any = (words: string): string => `(${words})`
  return new RegExp(
    `^(?:(?:을|를|으로|로|에|이|가) (?:${any(postSign('was'))}|${any(postSign('is'))}|${any(postSign('becomes'))})|[을를] (?:\\d+년(?:여|째|간|여간)? |[가-힣]{2,4}(?:적으)?로 )?${any(bodySign('leads'))}|[이가] (?:[^ ]{2,6} )?${any(bodySign('leads'))}(?: [가-힣]+(?<![은는이가을를의에로와과도며고서려])){0,3})$`,
  )
})

/** What stands between them: the clause about who holds the post, with its status, or about who leads the body, or is led; null for anything else. */
export function clauseOf(words: LinkWords, between: string): { role: 'copula' | 'genitive' | 'lead'; status: Status | null } | null {
  if (!CLAUSE_OPENS.includes(between[0])) return null
  const found = clauses(words).exec(between)
  if (found === null) return null
  if (found[4] !== undefined) return { role: 'genitive', status: null }
  if (found[5] !== undefined) return { role: 'lead', status: null }
  return { role: 'copula', status: found[1] !== undefined ? 'former' : found[3] !== undefined ? 'appointed' : null }
}
