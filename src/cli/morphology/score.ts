// The morphology against sentences that people analysed: where a noun ends, and the part of speech of an eojeol's head.

import { analyzeWith } from '../../analyze.js'
import { lookup } from '../../gazetteer/lookup.js'
import { cutMorphemes } from '../../morphology/cut.js'
import { loadMorphology } from '../../morphology/model.js'
import { PARTS_OF_SPEECH } from '../../morphology/morphemes.js'
import { readText } from '../../text/read.js'
import { tokenize } from '../../tokens/tokenize.js'
import { headOf, type Sentence, tagsOf } from './sentences.js'
import type { Lists } from './train.js'

export interface MorphologyScore {
  /** Of the places where a noun ends before its particles; `border` is F. */
  precision: number
  recall: number
  border: number
  /** Share of the eojeols whose head has the right part of speech. */
  head: number
  /** The commonest mistakes about heads: `NOUN→PROPN 46, …`. */
  confusions: string
  /** Each wrong eojeol: its letters, the head as it should be and as it is, the same of where the noun ends, and its tags. */
  wrong: string[]
}

/** `entities`: whether the text is cut by the entities that are found in it, as it is in use. `section` is what `compileMorphology` made. */
export function scoreMorphology(
  { gazetteer }: Lists,
  sentences: readonly Sentence[],
  section: Uint8Array,
  entities: boolean,
): MorphologyScore {
  const model = loadMorphology(section)
  let hit = 0
  let said = 0
  let asked = 0
  let right = 0
  let total = 0
  const confused = new Map<string, number>()
  const wrong: string[] = []
  for (const sentence of sentences) {
    const spans = entities ? analyzeWith(gazetteer, sentence.text).entities : []
    const text = readText(sentence.text)
    const tokens = tokenize(text)
    const context = { text, tokens, hits: lookup(text, tokens, gazetteer), gazetteer, date: null }
    const morphemes = cutMorphemes(model, context, spans)
    let m = 0
    for (const eojeol of sentence.eojeols) {
      if (eojeol.morphs.length === 0) continue
      while (m < morphemes.count && morphemes.start[m] < eojeol.start) m++
      const parts: string[] = []
      let border: number | undefined
      for (; m < morphemes.count && morphemes.end[m] <= eojeol.end; m++) {
        const part = PARTS_OF_SPEECH[morphemes.part[m]]
        if (border === undefined && (part === 'ADP' || part === 'AUX') && parts.length > 0 && isNominal(parts[parts.length - 1]))
          border = morphemes.start[m]
        parts.push(part)
      }
      if (border !== undefined) said++
      if (eojeol.border !== undefined) asked++
      if (border !== undefined && border === eojeol.border) hit++
      const head = parts.find((part) => part !== 'PUNCT' && part !== 'SYM') ?? 'PUNCT'
      const want = headOf(tagsOf(eojeol.morphs))
      total++
      if (head === want) right++
      else confused.set(`${want}→${head}`, (confused.get(`${want}→${head}`) ?? 0) + 1)
      if (border !== eojeol.border || head !== want)
        wrong.push(
          `${text.value.slice(eojeol.start, eojeol.end)}\t${want}\t${head}\t${eojeol.border ?? '-'}\t${border ?? '-'}\t${tagsOf(eojeol.morphs).join(' ')}`,
        )
    }
  }
  const precision = hit / said
  const recall = hit / asked
  const confusions = [...confused]
    .sort((a, b) => b[1] - a[1])
    .slice(0, 16)
    .map(([k, n]) => `${k} ${n}`)
    .join(', ')
  return {
    border: (2 * precision * recall) / (precision + recall),
    precision,
    recall,
    head: right / total,
    confusions,
    wrong,
  }
}

const isNominal = (part: string): boolean =>
  part === 'NOUN' || part === 'PROPN' || part === 'PRON' || part === 'NUM' || part === 'X' || part === 'SYM'
