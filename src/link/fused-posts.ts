// Posts that name their body: 나주시보건소장, 방위사업청장, 누리은행장.

import { listsOfName } from '../gazetteer/lookup.js'
import { memoize } from '../gazetteer/memoize.js'
import { inList } from './known.js'
import type { Mention } from './mentions.js'
import type { Scene } from './scene.js'
import type { LinkWords } from './words.js'

const headed = memoize(({ bodyKind }: LinkWords) => new RegExp(`(.*)${bodyKind('headed')}회?장$`))

/** The letters before the kind of the body: 한국로봇`학회장`; null where the post ends in none. */
const beforeKind = (words: LinkWords, post: string): string | null => headed(words).exec(post)?.[1] ?? null

/** Is what stands in [start, end) an office of the state: 방위사업청? */
export const isPublic = ({ context, words }: Scene, start: number, end: number): boolean => inList(context, start, end, words.bits.public)

/** Does a post name the office or the society that it heads: 방위사업청장, 금융위원장, 서울고법원장, 한국로봇학회장? */
export const namesOffice = (scene: Scene, { start, end, name }: Mention): boolean =>
  end - start > 3 &&
  name.text.endsWith('장') &&
  (isPublic(scene, start, end - 1) ||
    (name.text.endsWith('은행장') && inList(scene.context, start, end - 1, scene.words.bits.organization)) ||
    (/[위법]원장$/.test(name.text) && isPublic(scene, start, end - 2)) ||
    // 공정거래위원회, which the text may never name.
    (name.text.endsWith('위원장') &&
      (listsOfName(scene.context.gazetteer, `${name.text.slice(0, -1)}회`) & scene.words.bits.public) !== 0) ||
    (beforeKind(scene.words, name.text)?.length ?? 0) > 1)

/** … or any body of the lists: does such a post beside another one of the same person have a body of its own (사장 겸 `누리은행장`)? */
export const namesItsBody = (scene: Scene, mention: Mention): boolean =>
  namesOffice(scene, mention) ||
  (mention.name.text.endsWith('장') &&
    mention.end - mention.start > 3 &&
    inList(scene.context, mention.start, mention.end - 1, scene.words.bits.organization))
