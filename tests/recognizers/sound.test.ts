// How foreign Hangul sounds: sums over a document against the runs read one by one, and what the shipped sounds say.

import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { compileFolder } from '../../src/cli/folder.js'
import { parseList } from '../../src/gazetteer/lists.js'
import type { SoundRow } from '../../src/recognizers/evidence/compile-sounds.js'
import { SOUND, soundOf, soundOfStart } from '../../src/recognizers/evidence/sound.js'
import { cellOf, EDGE } from '../../src/recognizers/evidence/sound-weights.js'
import { contextOf } from '../support/context.js'
import { temporaryFolder, write } from '../support/files.js'
import { loadLists, unlearned } from '../support/lists.js'
import { seeded } from '../support/random.js'

const LETTERS = '가나다라마'
const LIST = parseList('names', 'anything', `name\n${LETTERS}`)
const cell = (pair: string, weight: number): SoundRow => {
  const [first, second] = [...pair].map((letter) => (letter === '^' ? EDGE : letter.charCodeAt(0)))
  return { kind: 'cell', what: String(cellOf(first, second)), weight: String(weight) }
}
const ROWS: SoundRow[] = [
  { kind: 'bias', what: '', weight: '-5' },
  { kind: 'syllable', what: '가', weight: '7' },
  { kind: 'syllable', what: '나', weight: '-3' },
  cell('^가', 11),
  cell('가나', -13),
  cell('나다', 17),
  cell('다^', 19),
  cell('나^', -23),
]

describe('soundOf', () => {
  const gazetteer = loadLists([LIST], ROWS)

  it('adds up syllables, pairs and edges of a run', () => {
    const context = contextOf('가나다', gazetteer)
    expect(soundOf(context, 0, 3)).toBe(-5 + 7 - 3 + 11 - 13 + 17 + 19)
    // Any other end is read as if the run ended there, any other start as if it began there.
    expect(soundOf(context, 0, 2)).toBe(-5 + 7 - 3 + 11 - 13 - 23)
    expect(soundOf(context, 2, 3)).toBe(-5 + 19)
    expect(soundOfStart(context, 0, 3)).toBe(-5 + 7 - 3 + 11 - 13 + 17)
  })

  it('is the mean of the runs of a span, wherever it begins and ends', () => {
    const random = seeded(5)
    const letter = (): string => `${LETTERS} A1`[Math.floor(random() * 8)]
    for (let n = 0; n < 200; n++) {
      const source = Array.from({ length: 12 }, letter).join('').trim()
      const context = contextOf(source, gazetteer)
      const text = context.text.value
      for (let start = 0; start < text.length; start++)
        for (let end = start + 1; end <= text.length; end++) {
          const runs = text.slice(start, end).match(/[가-힣]+/g) ?? []
          const sounds = runs.map((run) => soundOf(contextOf(run, gazetteer), 0, run.length))
          const mean = sounds.length === 0 ? 0 : sounds.reduce((a, b) => a + b) / sounds.length
          expect(soundOf(contextOf(text, gazetteer), start, end)).toBeCloseTo(mean, 9)
        }
    }
  })

  it('says nothing of lists without sounds', () => {
    expect(soundOf(contextOf('가나다', loadLists([LIST])), 0, 3)).toBe(0)
  })
})

it('of a kind that nobody knows are refused', () => {
  const folder = temporaryFolder()
  mkdirSync(join(folder, 'names'))
  write(folder, 'names/nobody.tsv', 'name\n가나')
  write(folder, 'sounds.tsv', 'kind\twhat\tweight\nsylable\t가\t3')
  expect(() => compileFolder(folder, null)).toThrow('The column "kind" does not know "sylable"')
})

describe('the shipped sounds', () => {
  const gazetteer = unlearned()
  const sound = (run: string): number => soundOf(contextOf(run, gazetteer), 0, run.length)

  it('tell foreign names that no list knows from words', () => {
    for (const name of ['브렌타노프스키', '오쿠마루', '하즈라트', '쿠에르텐', '벤카타라만'])
      expect(sound(name)).toBeGreaterThan(SOUND.surelyForeign)
    for (const word of ['말했다고', '늘어나면서', '거래처마다', '싸우겠다', '물려주었다']) expect(sound(word)).toBeLessThan(SOUND.native)
  })
})
