// How far a name may go on from a token: each seam of a text with a sign for what stands there.

import { expect, test } from 'vitest'
import { crossSign, endOfSign, GAP, GLUED, JOIN, PHRASE, readJoins, SIGNED, SPACED, STOP } from '../../src/features/joins.js'
import { compile } from '../../src/gazetteer/compile.js'
import { loadGazetteer } from '../../src/gazetteer/gazetteer.js'
import { contextOf } from '../support/context.js'

const gazetteer = loadGazetteer(compile([]))
const SIGN_OF = { [STOP]: '|', [GLUED]: '+', [SPACED]: '_', [PHRASE]: '/', [SIGNED]: '~' }

/** `|` no name goes on, `+` glued, `_` after a space, `/` only a listed name, `~` ask what stands behind the sign. */
function seams(source: string): string {
  const context = contextOf(source, gazetteer)
  const { text, tokens } = context
  const joins = readJoins(context)
  let out = ''
  for (let t = 0; t < tokens.count; t++) {
    if (t > 0) out += SIGN_OF[(joins[t - 1] & JOIN) as keyof typeof SIGN_OF]
    out += text.value.slice(tokens.start[t], tokens.end[t])
  }
  return out
}

test.each([
  // Glued letters, words behind a space.
  ['SK하이닉스', 'SK+하이닉스'],
  ['대체투자1본부', '대체투자+1+본부'],
  ['한빛 로보틱스', '한빛_로보틱스'],
  ['㈜한빛', '㈜+한빛'],
  // Behind these particles a phrase ends.
  ['한빛을 로보틱스', '한빛을/로보틱스'],
  ['나루에서 한빛으로 간다', '나루에서/한빛으로/간다'],
  ['한빛에게 나루는 벗', '한빛에게/나루는/벗'],
  ['한빛과 나루', '한빛과_나루'],
  // A particle alone is no end of a phrase: it may be a name.
  ['를 한빛', '를_한빛'],
  // Signs that stand inside names, and signs that do not.
  ['K&T', 'K~&+T'],
  ['한빛-나루', '한빛~-+나루'],
  ['한빛.com', '한빛~.+com'],
  ['한빛, 나루', '한빛|,_나루'],
  ['한빛…나루', '한빛|…+나루'],
  ['한빛(나루)', '한빛~(+나루|)'],
  ['“한빛”', '“+한빛|”'],
  // A sign after a space is of another name.
  ['한빛 & 나루', '한빛|&_나루'],
  // A sentence ends.
  ['한빛이다. 나루 벗이다.', '한빛이다|.|나루_벗이다|.'],
  ['한빛\n\n나루', '한빛|나루'],
])('%s', (source, expected) => {
  expect(seams(source)).toBe(expected)
})

test('knows whether tokens touch, also where no name goes on', () => {
  const context = contextOf('가, 나”다 라', gazetteer)
  const joins = readJoins(context).subarray(0, context.tokens.count)
  expect(Array.from(joins, (join) => join >> GAP)).toEqual([1, 2, 1, 1, 2, 0])
})

/** What a name takes in last to go on over the sign after the first token, and the name that may end with the sign. */
function crossed(source: string): [takesIn: string, mayEnd: string] {
  const context = contextOf(source, gazetteer)
  const { text, tokens } = context
  const next = crossSign(context, 0)
  return [next < 0 ? '' : text.value.slice(tokens.start[next], tokens.end[next]), text.value.slice(0, endOfSign())]
}

test.each([
  ['K&T 회장', 'T', ''],
  ['한빛(주) 나루', ')', '한빛(주)'],
  ['한빛(주)', '', '한빛(주)'],
  ['최고경영자(CEO)는', '', '최고경영자(CEO)'],
  ['최고경영자(C)는', '', ''],
  ['최고경영자(Ceo)는', '', ''],
  ['최고경영자(CEOCFO)는', '', ''],
  ['한빛(나루)', '', ''],
  ['한빛[CEO]', '', ''],
  ['한빛+ 이용자', '', '한빛+'],
  ['한빛+나루 이용자', '나루', ''],
  ['한빛& 나루', '', ''],
])('behind the sign of %s', (source, takesIn, mayEnd) => {
  expect(crossed(source)).toEqual([takesIn, mayEnd])
})
