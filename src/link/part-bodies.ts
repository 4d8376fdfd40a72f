// Unions and committees of a firm: the 사장 of whom such a one tells is that of the firm.

import { memoize } from '../gazetteer/memoize.js'
import { type Passage, rootOfKey } from './passage.js'
import type { LinkWords } from './words.js'

const panelOf = memoize(({ bodyKind }: LinkWords) => new RegExp(`${bodyKind('panel')}$`))

/** Letters of a name that are looked at. */
const LONGEST = 40

/** Root of the body that the director of a firm is of where this one is named: the firm in its name (`누리은행 노조`, `금속노조 누리은행지부`); -1 where it has no director. */
export function wholeOf(passage: Passage, root: number): number {
  const panel = panelOf(passage.scene.words)
  const { key } = passage.bodies.list[root]
  const end = key.search(panel)
  if (end < 0) return root
  // The longest name at its beginning, or right before what it is.
  for (let length = Math.min(LONGEST, key.length - 1); length > 1; length--)
    for (const name of [key.slice(0, length), key.slice(Math.max(0, end - length), end)]) {
      const whole = name.length === length && !panel.test(name) ? rootOfKey(passage, name) : -1
      if (whole >= 0) return whole
    }
  return -1
}
