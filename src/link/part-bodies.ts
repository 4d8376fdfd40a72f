// Unions and committees of a firm: the 사장 of whom such a one tells is that of the firm.

import { memoize } from '../gazetteer/memoize.js'
import type { Passage } from './passage.js'
import type { LinkWords } from './words.js'

const panelOf = memoize(({ bodyKind }: LinkWords) => new RegExp(`${bodyKind('panel')}$`))

/** Root of the body that the director of a firm is of where this one is named: the firm in its name (`누리은행 노조`, `금속노조 누리은행지부`); -1 where it has no director. */
export function wholeOf({ scene, bodies }: Passage, root: number): number {
  const panel = panelOf(scene.words)
  const { key: part } = bodies.list[root]
  if (!panel.test(part)) return root
  let whole = -1
  let longest = 1
  for (const { id, count, key } of bodies.list)
    if (count > 0 && key.length > longest && part.includes(key) && !panel.test(key)) {
      whole = id
      longest = key.length
    }
  return whole
}
