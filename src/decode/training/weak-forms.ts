// Annotated forms with the fine labels of the TTA tag set → what our labels make of them.

import { LOCATION, ORGANIZATION, PERSON, POSITION } from './labels.js'
import type { WeakForm } from './material.js'

/** `lines`: a head, then form, label and count, parted by tabs. `isTitle` says which words are titles of ours. */
export function weakForms(lines: readonly string[], isTitle: (form: string) => boolean): Map<string, WeakForm> {
  const forms = new Map<string, WeakForm>()
  for (const line of lines.slice(1)) {
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
