// Is a name's string in the lists of its label? Names that nobody listed are what the weights are for.

import { normal } from '../gazetteer/forms.js'
import { type Gazetteer, listBit, listsOf } from '../gazetteer/gazetteer.js'
import { OWN_LISTS } from '../gazetteer/lists.js'
import { matchAt } from '../trie/trie.js'
import type { Label } from '../types.js'

export const NAMES: readonly Label[] = ['PERSON', 'ORGANIZATION', 'LOCATION', 'POSITION']

/** Lists of the strings that are names by themselves: a family name may stand alone before a title. */
const LISTS: Readonly<Partial<Record<Label, RegExp>>> = {
  PERSON: /^(person-known|surname|foreign-name|foreign-family|user-PERSON)$/,
  ORGANIZATION: /^(organization-|user-ORGANIZATION$)/,
  LOCATION: /^(location-|user-LOCATION$)/,
  POSITION: /^(position|user-POSITION$)/,
}

export type IsListed = (label: Label, name: string) => boolean

export function listedIn(gazetteer: Gazetteer): IsListed {
  const found = new Int32Array(512)
  return (label, name) => {
    const lists = LISTS[label]
    const form = normal(name)
    if (lists === undefined || form === '') return false
    const codes = new Uint16Array(form.length + 16)
    for (let i = 0; i < form.length; i++) codes[i] = gazetteer.alphabet[form.charCodeAt(i)]
    const last = matchAt(gazetteer.names, codes, 0, found) - 1
    if (last < 0 || found[2 * last] !== form.length) return false
    const bits = listsOf(gazetteer, found[2 * last + 1])
    return [...gazetteer.lists, ...OWN_LISTS].some((list) => lists.test(list) && (bits & listBit(gazetteer, list)) !== 0)
  }
}
