// What is learned from: annotated documents, raw sentences, and the forms that were annotated in them.

import { readFileSync } from 'node:fs'
import type { Label } from '../../types.js'
import { LOCATION, ORGANIZATION, PERSON, POSITION } from './labels.js'

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

/** Raw sentences, one a line. */
export const readLines = (path: string): string[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')

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

/** `form label count` lines with the fine labels of the TTA tag set. `isTitle` says which words are titles of ours. */
export function readForms(path: string, isTitle: (form: string) => boolean): Map<string, WeakForm> {
  const forms = new Map<string, WeakForm>()
  for (const line of readLines(path).slice(1)) {
    const [form, fine, countText] = line.split('\t')
    let labels = 0
    let firm = true
    if (fine.startsWith('PS_')) {
      const last = form.slice(form.lastIndexOf(' ') + 1)
      if (form.includes(' ') && isTitle(last)) continue
      if (fine === 'PS_PET') continue
      labels = PERSON
    } else if (/^OGG_(?:ART|EDUCATION|FOOD|HOTEL|MEDICINE|LIBRARY)$/.test(fine)) labels = ORGANIZATION | LOCATION
    else if (fine.startsWith('OGG_')) labels = ORGANIZATION
    else if (fine === 'LCP_COUNTRY') labels = LOCATION | ORGANIZATION
    else if (fine.startsWith('LC') || fine === 'AF_BUILDING' || fine === 'AF_CULTURAL_ASSET') labels = LOCATION
    else if (fine === 'TMI_SERVICE') {
      labels = ORGANIZATION
      firm = false
    } else if (fine === 'AF_ROAD') {
      labels = LOCATION
      firm = false
    } else if (fine === 'CV_POSITION' || (fine === 'CV_OCCUPATION' && isTitle(form))) labels = POSITION
    if (labels === 0) continue
    const known = forms.get(form)
    if (known) {
      known.labels |= labels
      known.count += Number(countText)
      known.firm ||= firm
    } else forms.set(form, { labels, count: Number(countText), firm })
  }
  return forms
}
