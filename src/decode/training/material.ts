// What is learned from: annotated documents, raw sentences, and the forms that were annotated in them.

import type { Label } from '../../types.js'

export interface GoldEntity {
  start: number
  end: number
  label: Label
}

export interface GoldDocument {
  id: string
  text: string
  date?: string
  entities: GoldEntity[]
}

/** How often a form was annotated with labels of ours: bit set of the labels it may have. */
export interface WeakForm {
  labels: number
  count: number
  /** Whether the annotation is worth a bonus: false for kinds that our guideline counts only sometimes. */
  firm: boolean
}

export interface Material {
  /** Business documents annotated by the guideline. */
  business: GoldDocument[]
  /** News of other conventions, without POSITION. */
  general: GoldDocument[]
  /** Raw sentences and the forms that were annotated in them. */
  raw: string[]
  forms: Map<string, WeakForm>
}
