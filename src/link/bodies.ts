// Which mentions of organizations mean one body.
//
// A form is one name without its dress. Forms are joined by the lists (here), by what the text tells (`told-bodies.ts`), and as shorter forms of one
// another (`short-forms.ts`).

import { UNIT } from '../text/units.js'
import type { Bodies } from './body-forms.js'
import { shapeOf } from './body-names.js'
import { Forms } from './forms.js'
import { hitAt, knownHit } from './known.js'
import { BODY, type Mention } from './mentions.js'
import { fresh, nameOf, UNSET } from './names.js'
import type { Scene } from './scene.js'
import { joinShort } from './short-forms.js'
import { joinBracketed, joinRenamed } from './told-bodies.js'

export function linkBodies(scene: Scene): Bodies {
  const bodies: Bodies = new Forms()
  readForms(scene, bodies)
  if (bodies.list.length < 2) return bodies
  joinBracketed(scene, bodies)
  joinListed(bodies)
  joinRenamed(scene, bodies)
  joinShort(scene, bodies)
  return bodies
}

function readForms(scene: Scene, bodies: Bodies): void {
  const groups = groupsIn(scene)
  for (const mention of scene.mentions) {
    if (mention.kind !== BODY) continue
    const { name } = mention
    if (name.bodyForm === UNSET) name.bodyForm = formOf(scene, bodies, mention, groups)
    mention.form = name.bodyForm
  }
}

/** The names before 그룹; null for none. */
function groupsIn({ mentions, text }: Scene): Set<string> | null {
  const { units } = text
  let groups: Set<string> | null = null
  for (const { kind, start, end, name } of mentions)
    if (kind === BODY && units[end - 1] === UNIT.룹 && units[end - 2] === UNIT.그 && end - start > 1) {
      groups ??= new Set()
      groups.add(name.text.slice(0, -2))
    }
  return groups
}

/** The form of a name: that of the same key, or a new one. */
function formOf({ context, words }: Scene, bodies: Bodies, { name, start }: Mention, groups: Set<string> | null): number {
  const shape = shapeOf(words, name)
  const { text } = shape
  // ㈜삼보리 beside 삼보리그룹 is the firm, 삼보리 the group.
  const beside = shape.legal && groups?.has(text)
  const key = beside ? nameOf(`㈜${shape.key.text}`) : fresh(shape.key)
  if (key.keyForm !== UNSET) return key.keyForm
  const bare = start + (text.length === name.text.length ? 0 : Math.max(0, name.text.indexOf(text)))
  const hit = hitAt(context, bare, bare + text.length)
  const known = knownHit(context, words, hit)
  key.keyForm = bodies.list.length
  bodies.add({
    id: key.keyForm,
    text,
    referent: -1,
    key: key.text,
    shape,
    known,
    names: beside ? [key.text] : known === null ? [text] : known.names,
    listed: hit >= 0 && (context.hits.lists[hit] & words.bits.organization) !== 0,
    told: false,
    former: false,
    asked: false,
    count: 0,
    group: false,
    first: -1,
    headline: false,
  })
  return key.keyForm
}

/** 현대자동차 and 현대차: the lists give both the same name. */
function joinListed(bodies: Bodies): void {
  // Texts differ from one another, so without a listed name there is nothing to join.
  if (!bodies.list.some((form) => form.known !== null)) return
  for (const form of bodies.list) {
    let joined = false
    for (let n = 0; n < form.names.length; n++) {
      const { key } = form.shape
      const name = form.names[n] === key.text ? fresh(key) : nameOf(form.names[n])
      if (name.listedForm === UNSET) name.listedForm = form.id
      else if (!joined && name.listedForm !== form.id) {
        bodies.join(form, bodies.list[name.listedForm], 'body/listed-alias')
        joined = true
      }
    }
  }
}
