// Buildings, facilities and natural places by their head: 가온타워, 평택항, 새봄국가산업단지; also two words: 두코 원전.

import { DIGIT, HANGUL } from '../../text/classes.js'
import { classOf, DISAGREES, EMPTY, JOSA, kindOf, OTHER } from '../../tokens/particles.js'
import type { Candidate, Context } from '../../types.js'
import { listsAt, particlesOf, rest } from '../evidence/edges.js'
import { nameBits } from '../evidence/lists.js'
import { LANDMARK_STRONG, LANDMARK_WEAK, marksOf, PLACE_SUFFIX } from '../evidence/marks.js'
import { scoreOf } from '../evidence/scores.js'
import { wordsOf } from '../evidence/words.js'

export function landmarks(context: Context, out: Candidate[]): void {
  const { tokens, text, gazetteer } = context
  const { classes, units } = text
  const marks = marksOf(context)
  const words = wordsOf(context)
  const lists = nameBits(gazetteer)
  const particles = particlesOf(gazetteer)
  const seen = new Set<number>()
  for (let m = 0; m < marks.count; m++) {
    const bits = marks.bits[m]
    if ((bits & (LANDMARK_STRONG | LANDMARK_WEAK | PLACE_SUFFIX)) === 0) continue
    const head = marks.start[m]
    const end = marks.end[m]
    const w = words.of[tokens.tokenAt[head]]
    if (w < 0 || seen.has(end)) continue
    const start = words.start[w]
    const r = rest(context, end)
    const kind = kindOf(r)
    if (kind === OTHER || kind === DISAGREES) continue
    if (end < words.end[w] && classes[end] !== HANGUL) continue
    const strength = (bits & LANDMARK_STRONG) !== 0 ? 'strong' : (bits & LANDMARK_WEAK) !== 0 ? 'weak' : 'suffix'
    if (head === start) {
      // A word of its own after a place or a name: 바라카 원전.
      if (strength === 'suffix' || end - start < 2 || w === 0 || words.spaced[w] === 0) continue
      const left = listsAt(gazetteer, words.start[w - 1], words.end[w - 1])
      push(words.start[w - 1], end, `location/spaced-${strength}-${(left & lists.place) !== 0 ? 'place' : (left & lists.commonNoun) !== 0 ? 'noun' : (left & lists.organization) !== 0 ? 'body' : 'new'}`)
      continue
    }
    seen.add(end)
    if (classes[start] === DIGIT) continue
    const whole = listsAt(gazetteer, start, end)
    const stem = listsAt(gazetteer, start, head)
    const what = (stem & lists.place) !== 0 ? 'place' : (stem & lists.commonNoun) !== 0 ? 'noun' : (stem & lists.organization) !== 0 ? 'body' : head - start === 1 ? 'one' : 'new'
    const name = particles.classes[classOf(r)]
    const place = kind === JOSA ? (name === 'locative' || name === 'instrumental' || name === 'until' || name === 'from' ? 'locative' : 'josa') : kind === EMPTY ? (units[end] === 0x20 ? 'bare' : 'end') : 'other'
    const before = w > 0 && words.spaced[w] === 1 && (listsAt(gazetteer, words.start[w - 1], words.end[w - 1]) & lists.place) !== 0 ? '-after-place' : ''
    push(start, end, `location/shape-${strength}-${what}${(whole & lists.commonNoun) !== 0 ? '-common' : ''}${before}/${place}`)
  }

  function push(start: number, end: number, source: string): void {
    out.push({ start, end, label: 'LOCATION', score: scoreOf(source), source })
  }
}
