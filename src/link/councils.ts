// The council in which a member sits who is named without it.

import { found, type Inferred } from './inferred.js'
import { BODY, REACH } from './mentions.js'
import { bodyAt, type Passage } from './passage.js'
import type { Post } from './posts.js'

/** `가람시의회 김하나 의장과 이두리 의원이`, `가람도의회는 …. 김하나 의원이`: the council of which this sentence or the one before tells. */
export function councilBody(passage: Passage, post: Post, holder: number): Inferred | null {
  const { scene } = passage
  const { mentions } = scene
  if (!COUNCILLOR.test(mentions[post.at].name.text)) return null
  const { sentence, line } = mentions[holder]
  for (let i = holder - 1; i >= 0 && i > holder - REACH && mentions[i].sentence >= sentence - 1 && mentions[i].line === line; i--)
    if (mentions[i].kind === BODY) return COUNCIL.test(mentions[i].name.text) ? found(bodyAt(passage, i), 'council') : null
  return null
}
const COUNCILLOR = /^[시도구군]?의원$/
const COUNCIL = /[시도구군]의회$/
