// What the document says of its bodies as a whole: which are named most, which stand in the headline, who signs off for which.

import type { Bodies } from './body-forms.js'
import { isCredit } from './body-roles.js'
import { unitsOf } from './letters.js'
import { BODY, PERSON } from './mentions.js'
import { nameOf, UNSET } from './names.js'
import type { People } from './person-forms.js'
import type { Scene } from './scene.js'

/** What the document says of its bodies as a whole. */
export interface Passage {
  scene: Scene
  bodies: Bodies
  /** Mentions of the body that has most. */
  most: number
  /** The bodies that the whole document may be about: mentioned most, where any is mentioned thrice, in the headline, or first. A few. */
  main: number[]
  /** The body named first, -1 for none. */
  first: number
  /** Embassies and consulates: key and root, a few. */
  embassies: [key: string, root: number][]
  /** People who sign off, each with the body: `KBN 뉴스 김하나입니다`. */
  signOffs: { person: number; body: number }[]
  /** Root of a person → root of the body of the last post that is not a former one. */
  worksAt: Map<number, number>
  /** Root of a person → root of the body named first that he is or was of, no society. */
  houses: Map<number, number>
  /** Roots of bodies, each with a title that somebody has there. */
  heads: Set<string>
  people: People
}

const MOST_MAIN = 8

/** First letters of what a name is signed off with. */
const SIGNS_OFF = unitsOf('이였습입ㅂ')

export function readPassage(scene: Scene, bodies: Bodies, people: People): Passage {
  const { mentions } = scene
  const passage: Passage = {
    scene,
    bodies,
    most: 0,
    main: [],
    first: -1,
    embassies: [],
    signOffs: [],
    worksAt: new Map(),
    houses: new Map(),
    heads: new Set(),
    people,
  }
  for (let i = 0; i < mentions.length; i++) {
    if (mentions[i].kind !== BODY) continue
    const { key } = bodies.list[mentions[i].form]
    const root = bodies.rootOf(mentions[i].form)
    const body = bodies.list[root]
    if (body.first < 0) body.first = i
    if (key.endsWith('그룹')) body.group = true
    if (!isCredit(scene, i)) {
      body.count++
      if (passage.first < 0) passage.first = root
    }
    if (key.endsWith('사관') && (key.endsWith('대사관') || key.endsWith('영사관')) && passage.embassies.length < 16)
      passage.embassies.push([key, root])
    if (mentions[i].line === 0) body.headline = true
    const next = mentions[i + 1]
    if (
      next !== undefined &&
      next.kind === PERSON &&
      next.start - mentions[i].end < 8 &&
      SIGNS_OFF.has(scene.text.units[next.end]) &&
      /^(?:이었|였|이)?(?:습니다|입니다|ㅂ니다)/.test(scene.text.value.slice(next.end, next.end + 6))
    )
      passage.signOffs.push({ person: i + 1, body: root })
  }
  for (const { count } of bodies.list) if (count > passage.most) passage.most = count
  for (const { count, id, headline } of bodies.list)
    if (count > 0 && (headline || id === passage.first || (count >= 3 && count === passage.most)) && passage.main.length < MOST_MAIN)
      passage.main.push(id)
  return passage
}

/** Root of the body that a mention names. */
export const bodyAt = ({ scene, bodies }: Passage, at: number): number => bodies.rootOf(scene.mentions[at].form)

/** Root of the body with this key, -1 for none. */
export function rootOfKey({ bodies }: Passage, key: string): number {
  const form = nameOf(key).keyForm
  return form === UNSET ? -1 : bodies.rootOf(form)
}
