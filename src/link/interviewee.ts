// Who speaks in an answer that names nobody: `“가람전자에서 과장으로 일했습니다”` under a question, the one whom the text above the first question is about.

import { memoize } from '../gazetteer/memoize.js'
import { PERSON, REACH } from './mentions.js'
import { type Scene, textBefore } from './scene.js'

/** Mention index of the person interviewed, where mention `at` is what the speaker of an answer says of himself; -1 for nobody. */
export function interviewee(scene: Scene, at: number): number {
  const { value } = scene.text
  const before = textBefore(scene, at, LINE)
  return ANSWER.test(before) && !OTHER.test(before.slice(before.search(SENTENCE))) && asks(value, scene.mentions[at].lineStart - 1)
    ? guestOf(scene)
    : -1
}
/** Letters of a line that are looked at. */
const LINE = 400
const ANSWER = /^(?:[“"]|[A답][.:] )/
/** The beginning of the last sentence. */
const SENTENCE = /[^.?!]*$/
/** Somebody or something else: `아버지가 사장이었다`; not `처음 직함은`. */
const OTHER = /(?<!저|나|직함|직책|직급|에서?|들어|때|로|돌아)[은는이가] (?![저나][는도] )/

const guestOf = memoize(({ mentions, text: { value } }: Scene): number => {
  const named = new Map<string, number>()
  for (const { kind, name } of mentions) if (kind === PERSON) named.set(name.text, (named.get(name.text) ?? 0) + 1)
  let guest = -1
  let most = 0
  for (let i = 0; i < mentions.length && i < REACH; i++) {
    const { kind, name, lineStart } = mentions[i]
    const lineEnd = value.indexOf('\n', lineStart)
    if (lineEnd >= 0 && asks(value, lineEnd)) break
    if (kind !== PERSON || name.text.length < 2) continue
    // In full, and by the surname.
    const count = (named.get(name.text) ?? 0) + (named.get(name.text[0]) ?? 0)
    if (count > most) {
      most = count
      guest = i
    }
  }
  return guest
})

/** Does the line that ends at `end` ask: `―어떻게 시작했나.`, `Q. 왜?`? */
const asks = (value: string, end: number): boolean => QUESTION.test(value.slice(value.lastIndexOf('\n', end - 1) + 1, end))
const QUESTION = /^(?:[-―–—▷◇※] ?|[Q문][.:)] ?|\d\. )[^\n]*[.?다나요까]$/
