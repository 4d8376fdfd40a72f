// The forms of bodies' names in one document.

import type { Shape } from './body-names.js'
import type { Form, Forms } from './forms.js'
import type { Known } from './known.js'

export interface BodyForm extends Form {
  /** Without spaces, the key it is known by. */
  key: string
  shape: Shape
  /** What the lists say of it. */
  known: Known | null
  /** Names that the lists give it: its own, or the canonical ones it is an alias of. */
  names: readonly string[]
  /** Stands in a list of organizations. */
  listed: boolean
  /** Said to be another name, outright, in this document. */
  told: boolean
  /** Told to be a name of old. */
  former: boolean
  /** Were its ids looked for? */
  asked: boolean
  /** Of a root, filled by `passage.ts`: its first mention; its mentions but photo credits; is it a group of firms; does it stand in the first line? */
  first: number
  count: number
  group: boolean
  headline: boolean
}

/** Forms of bodies; their text is without legal form. */
export type Bodies = Forms<BodyForm>

/** Do the lists know them as two? */
export function apart(a: BodyForm, b: BodyForm): boolean {
  if (!a.listed || !b.listed) return false
  for (const name of a.names) if (b.names.includes(name)) return false
  return true
}
