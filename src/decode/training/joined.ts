// Weakly labelled names that stand side by side as one: 서울 + 강남구, 미국 + 의회, 가람대 + 법학과.

import { LOCATION, ORGANIZATION } from './labels.js'
import type { Lattice } from './lattice.js'

/**
 * Allows spans that consist of allowed places and organizations with a space between them. The last part says what the whole is, and a body may
 * give its name to the place where it stands. A name that is allowed itself stays as it is.
 */
export function allowJoined({ start, end, length, surface, allowed }: Lattice): void {
  if (allowed === null || surface === null) return
  const spanOf = new Map<number, number>()
  for (let i = 0; i < start.length; i++) spanOf.set(start[i] * (length + 1) + end[i], i)
  // Spans are sorted by their ends: what a span begins with has been joined before it.
  for (let first = 0; first < start.length; ) {
    let next = first
    while (next < start.length && end[next] === end[first]) next++
    for (let i = first; i < next; i++) {
      if (allowed[i] !== 0) continue
      for (let last = i + 1; last < next; last++) {
        if ((allowed[last] & (ORGANIZATION | LOCATION)) === 0 || surface[i][start[last] - start[i] - 1] !== ' ') continue
        const beginning = spanOf.get(start[i] * (length + 1) + start[last] - 1)
        if (beginning !== undefined) allowed[i] |= labelsOf(allowed[beginning], allowed[last])
      }
    }
    first = next
  }
}

function labelsOf(beginning: number, last: number): number {
  if ((beginning & (ORGANIZATION | LOCATION)) === 0) return 0
  if ((last & ORGANIZATION) !== 0) return ORGANIZATION | LOCATION
  return beginning & last & LOCATION
}
