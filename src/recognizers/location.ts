// LOCATION: listed places, chains of nested places, one-letter countries, places by shape, facilities by their head.

import type { Candidate, Context } from '../types.js'
import { landmarks } from './location/landmark.js'
import { letters } from './location/letter.js'
import { listedPlaces } from './location/listed.js'

export function location(context: Context, out: Candidate[]): void {
  listedPlaces(context, out)
  letters(context, out)
  landmarks(context, out)
}
