// Analysed sentences → the particle tails that the morphology knows.

import { LONGEST_TAIL, TAIL_KINDS } from '../../morphology/model.js'
import { HANGUL } from '../../text/classes.js'
import { readText } from '../../text/read.js'
import { tokenize } from '../../tokens/tokenize.js'
import { answersOf, type Place, type Sentence } from './sentences.js'

/** Particle chains and copulas that stand behind a noun four times or more (people count twice), with their commonest kind. */
export function tailsOf(gold: readonly Sentence[], silver: readonly Sentence[]): Map<string, string> {
  const counts = new Map<string, Map<string, number>>()
  for (const [sentences, weight] of [
    [gold, 2],
    [silver, 1],
  ] as const)
    for (const sentence of sentences) {
      const text = readText(sentence.text)
      if (text.toSource !== null) continue
      const tokens = tokenize(text)
      const places: Place[] = []
      for (let t = 0; t < tokens.count; t++)
        if (tokens.kind[t] === HANGUL)
          places.push({
            start: tokens.start[t],
            end: tokens.end[t],
            left: tokens.start[t] === 0 ? 0 : text.classes[tokens.start[t] - 1],
            label: 0,
          })
      answersOf(sentence, places).forEach((answer, i) => {
        if (answer === null || answer.kind === '' || places[i].end - answer.cut > LONGEST_TAIL) return
        const form = sentence.text.slice(answer.cut, places[i].end)
        const kinds = counts.get(form) ?? new Map<string, number>()
        kinds.set(answer.kind, (kinds.get(answer.kind) ?? 0) + weight)
        counts.set(form, kinds)
      })
    }
  const tails = new Map<string, string>()
  for (const [form, kinds] of counts) {
    const total = [...kinds.values()].reduce((a, b) => a + b, 0)
    if (total < 4 || !/^[가-힣]+$/.test(form)) continue
    tails.set(
      form,
      TAIL_KINDS.reduce((best, kind) => ((kinds.get(kind) ?? 0) > (kinds.get(best) ?? 0) ? kind : best), TAIL_KINDS[0] as string),
    )
  }
  return tails
}
