// Who is told to be whose kin: `김 회장의 장남 김하나`, `동생인 이두리`, `마 회장은 마이든 창업주의 4남으로`.

import { UNIT } from '../text/units.js'
import { unitsOf } from './letters.js'
import { type Mention, PERSON, POST } from './mentions.js'
import { lastBefore, type Scene, textAfter, textBefore, textBetween } from './scene.js'

/** Of whoever a word of kinship stands before: empty for one of the same house, `elder` for an older one, `law` for one of another; null for no such word. */
export function kinBefore(scene: Scene, person: number): string | null {
  const { mentions, text, words } = scene
  if (text.units[mentions[person].start - 1] !== UNIT.SPACE) return null
  const word = WORD.exec(textBefore(scene, person, 12))?.[1]
  if (word === undefined) return null
  return words.kin.get(word) ?? (/[인은는이]$/.test(word) ? words.kin.get(word.slice(0, -1)) : undefined) ?? null
}
/** 장인 고 김하나 */
const WORD = /([가-힣\d]+)(?: 고| 故)?(?:\(故\))? $/

/** Is the person called somebody's kin, or in a row with one who is: `두 아들 김하나 상무와 김두리 이사`? */
function isKin(scene: Scene, person: number): boolean {
  for (let i = person, n = 0; ; n++) {
    if (kinBefore(scene, i) !== null) return true
    const before = personBefore(scene, i)
    if (before < 0 || n === MOST || !JOINED.test(textBetween(scene, i - 1))) return false
    i = before
  }
}
/** People of one row that are looked at. */
const MOST = 6
const JOINED = /^(?:[와과,·]|, )? ?$/

/** The person before in the line, -1 for none. */
export const personBefore = (scene: Scene, at: number): number => lastBefore(scene, at, 'line', (i) => scene.mentions[i].kind === PERSON)

/** Whose kin the person is told to be: the one named last before who is nobody's; -1 for none, and where no word of kinship is. */
export function headOf(scene: Scene, person: number): number {
  if (!isKin(scene, person)) return -1
  let head = personBefore(scene, person)
  for (let n = 0; head >= 0 && n < MOST; n++) {
    if (!isKin(scene, head) && toldKin(scene, head) === null) return head
    head = personBefore(scene, head)
  }
  return -1
}

/** `마이든 창업주의 4남으로`, `마이든 회장과는 사촌이다`: of whose kin somebody else is told to be, as `kinBefore`; null where nothing is told. */
export function toldKin(scene: Scene, person: number): string | null {
  const { mentions, text, words } = scene
  let last = person
  for (let k = person + 1; k < mentions.length && k <= person + 3; k++)
    if (mentions[k].kind === POST && mentions[k].post?.holders.includes(person)) last = k
  if (!OF.has(text.units[mentions[last].end])) return null
  const word = PREDICATE.exec(textAfter(scene, last, 16))?.[1]
  return word === undefined ? null : (words.kin.get(word) ?? null)
}
const OF = unitsOf('의과와')
const PREDICATE = /^(?:의|[과와]는?) (?:[가-힣]{1,2} )?([가-힣\d]+?)(?: 사이| 지간|이기도|으?로[ ,]|이?다|이며|이자|이고|였|이었|입니다)/

/** Two mentions of which a word of kinship tells that they mean two people. */
export interface Apart {
  /** A family name alone, and a full name. */
  short: number
  full: number
  /** Is the word of kinship that of the family name, so that others of its title say nothing? */
  own: boolean
}

/** No article tells of more: a page of such words stays linear. */
const MOST_APART = 100

/** `김 회장의 장남 김하나`, `마 회장은 마이든 창업주의 4남`, `딸인 마세연 대표 … 아버지 마 대표`. `isShort`: of a mention of a person. */
export function toldApart(scene: Scene, isShort: (mention: Mention) => boolean): Apart[] {
  const { mentions } = scene
  const all: Apart[] = []
  for (let i = 0; i < mentions.length && all.length < MOST_APART; i++) {
    if (mentions[i].kind !== PERSON) continue
    const short = isShort(mentions[i])
    const before = personBefore(scene, i)
    if (before < 0) continue
    if (short) {
      const parent = toldKin(scene, i) !== null
      // 마이든 회장은 마 회장의 동생이다.
      if (!isShort(mentions[before]) && (parent || kinBefore(scene, i) !== null)) all.push({ short: i, full: before, own: !parent })
      continue
    }
    const head = toldKin(scene, i) !== null ? before : headOf(scene, i)
    if (head >= 0 && isShort(mentions[head]) && mentions[head].sentence >= mentions[i].sentence - 1)
      all.push({ short: head, full: i, own: false })
  }
  return all
}
