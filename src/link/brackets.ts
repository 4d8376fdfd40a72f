// Other names in a bracket after a name: `칩 데이비스(Chip Davis)`, `에스비(옛 소프트)`, `거래소협의체(DAXA·닥사)`.

import { UNIT } from '../text/units.js'
import { JOIN, JOIN_WORD, OPEN, OPEN_WORD } from './gaps.js'
import { gapAfter, type Scene } from './scene.js'

export interface Bracketed {
  /** Mention indexes of the name before the bracket and of the one in it. */
  head: number
  alias: number
  /** The word before the alias: 옛, 본명; empty for none. */
  word: string
}

/** Pairs of mentions of one kind, in text order. */
export function bracketed(scene: Scene, kind: number): Bracketed[] {
  const { mentions, words } = scene
  const { units } = scene.text
  const found: Bracketed[] = []
  /** The name whose bracket has not closed yet, -1 for none. */
  let open = -1
  for (let i = 1; i < mentions.length; i++) {
    if (mentions[i].kind !== kind || mentions[i - 1].kind !== kind) {
      open = -1
      continue
    }
    const after = units[mentions[i].end]
    const ends = after === UNIT.CLOSE_PAREN || after === UNIT.MIDDLE_DOT || after === UNIT.COMMA
    if (!ends && open < 0) continue
    const { role, word } = gapAfter(scene, i - 1)
    const inside = open >= 0 && (role === JOIN || role === JOIN_WORD)
    if (!inside) open = -1
    const opens = role === OPEN || (role === OPEN_WORD && words.aliases.has(word))
    if (!ends || (!inside && !opens)) continue
    const head = inside ? open : i - 1
    open = after === UNIT.CLOSE_PAREN ? -1 : head
    found.push({ head, alias: i, word })
  }
  return found
}
