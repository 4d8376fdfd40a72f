// `npm run lossless [-- FILES]`: does wink give back every text, and are its entities ireum's, character for character?
//
// Without files, 20,000 random strings; a .jsonl file is read by its field `text`, any other line by line. Exit code 1 when anything differs.

import { readFileSync } from 'node:fs'
import { compileFolder } from '../../src/cli/folder.js'
import { createIreum } from '../../src/index.js'
import { ireumOf, spanOf, winkKorean } from '../../src/wink/index.js'
import { WINK_PIECES } from '../support/pieces.js'
import { seeded } from '../support/random.js'

const lists = compileFolder('data')
// biome-ignore lint/suspicious/noExplicitAny: wink-nlp's own types do not cover what is used here
const nlp: any = winkKorean({ lists })
const { analyze } = createIreum({ lists })
const wrong: string[] = []
let texts = 0
let entities = 0

const paths = process.argv.slice(2)
for (const path of paths)
  for (const line of readFileSync(path, 'utf8').split('\n')) if (line !== '') check(path.endsWith('.jsonl') ? JSON.parse(line).text : line)
if (paths.length === 0) {
  const random = seeded(20250205)
  for (let i = 0; i < 20_000; i++) {
    let text = ''
    for (let n = Math.floor(random() * 14); n > 0; n--)
      text += random() < 0.05 ? String.fromCharCode(random() * 65536) : WINK_PIECES[Math.floor(random() * WINK_PIECES.length)]
    check(text)
  }
}
console.log(`${texts} texts, ${entities} entities, ${wrong.length} differ`)
for (const text of wrong.slice(0, 20)) console.log(JSON.stringify(text))
process.exitCode = wrong.length > 0 ? 1 : 0

function check(text: string): void {
  texts++
  const document = nlp.readDoc(text)
  // wink drops spaces at the end of a text before the model sees it.
  const read = ireumOf(document).text
  const want = analyze(read).entities.map(({ start, end, label }) => `${start} ${end} ${label} ${text.slice(start, end)}`)
  const got: string[] = []
  document.entities().each((entity: { out(): string; parentDocument(): never; tokens(): never }) => {
    const { start, end, label } = spanOf(entity)
    got.push(`${start} ${end} ${label} ${entity.out()}`)
  })
  entities += want.length
  if (document.out() !== text.trim() || read.trimEnd() !== text.trimEnd() || got.join('\n') !== want.join('\n')) wrong.push(text)
}
