// The labels of names as the trainer counts them: by index in `WEIGHT_LABELS`, and as bits of a set.

import { WEIGHT_LABELS, type WeightLabel } from '../weights.js'

export const NAME_LABELS = WEIGHT_LABELS.length

const bitOf = (label: WeightLabel): number => 1 << WEIGHT_LABELS.indexOf(label)
export const PERSON = bitOf('PERSON')
export const ORGANIZATION = bitOf('ORGANIZATION')
export const LOCATION = bitOf('LOCATION')
export const POSITION = bitOf('POSITION')
export const ALL = PERSON | ORGANIZATION | LOCATION | POSITION
