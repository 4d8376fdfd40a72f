// `npm run probe [-- WORD]`: which shapes of sentence lose names that are in no list. WORD picks the shapes that hold it.
//
// `shapes.txt` holds the shapes and the invented names that fill them; each shape is filled forty times. A sentence is right when its entities
// are those marked, no more, and so its relations where the shape has any. Nothing is learned from these names: they measure, and no file of `data/` may hold them.

import { compileFolder } from '../../src/cli/folder.js'
import { addDocument, newScore } from '../../src/cli/score.js'
import { readMarkups } from '../../src/formats/markup.js'
import { table } from '../../src/formats/table.js'
import { openFrontDoor } from '../../src/ireum.js'
import { fill, readShapes } from './shapes.js'

const SENTENCES = 40

const { names, shapes } = readShapes()
const { analyze } = openFrontDoor(() => compileFolder('data'))
const word = process.argv[2] ?? ''
const rows: { group: string; shape: string; sentences: number; lost: string[] }[] = []
for (const { group, markup } of shapes) {
  if (!`${group}\n${markup}`.includes(word)) continue
  const filled = [...new Set(Array.from({ length: SENTENCES }, (_, n) => fill(markup, names, n)))].map(
    (sentence) => readMarkups(sentence)[0],
  )
  const lost = filled.filter((gold) => {
    const score = newScore()
    addDocument(score, gold, analyze(gold.text), () => false)
    return score.errors.some((error) => gold.relations.length > 0 || !error.startsWith('relation'))
  })
  rows.push({ group, shape: markup.split('\n')[0], sentences: filled.length, lost: lost.map(({ text }) => text) })
}

if (rows.length === 0) {
  console.error(`probe: no shape holds "${word}"; tests/probes/shapes.txt has them all`)
  process.exit(1)
}

const counted = (rows: readonly { sentences: number; lost: readonly string[] }[]): string =>
  `${rows.reduce((sum, { lost }) => sum + lost.length, 0)} of ${rows.reduce((sum, { sentences }) => sum + sentences, 0)}`
const groups = [...new Set(rows.map(({ group }) => group))]
console.log(
  table(
    ['sentences of', 'wrong'],
    [...groups.map((group) => [group, counted(rows.filter((row) => row.group === group))]), ['all', counted(rows)]],
  ),
)
rows.sort((a, b) => b.lost.length / b.sentences - a.lost.length / a.sentences)
const shown = rows.filter(({ lost }) => lost.length > 0).map((row) => [counted([row]), row.shape, row.lost.slice(0, 2).join(' / ')])
console.log(`\n${table(['wrong', 'shape', 'for example'], shown)}`)
