// LOCATION: listed places, chains of nested places, one-letter countries, facilities by their last part, places said again.

import type { Candidate, Context } from '../types.js'
import { placesAgain } from './location/again.js'
import { complexes } from './location/complex.js'
import { constituencies } from './location/constituency.js'
import { districts } from './location/district.js'
import { landmarks } from './location/landmark.js'
import { letters } from './location/letter.js'
import { listedPlaces } from './location/listed.js'

export function location(context: Context, out: Candidate[]): void {
  const from = out.length
  listedPlaces(context, out)
  letters(context, out)
  landmarks(context, out)
  // What reads these is loaded by the first text that may have one.
  if (SEATS.some((word) => context.text.value.includes(word))) constituencies(context, out)
  districts(context, out)
  complexes(context, out)
  placesAgain(context, out, from)
}

const SEATS = ['의원', '위원(', '갑)', '을)', '병)', '정)']
