// `npm run lossless [-- FILES]`: does wink give back every text, and are its entities ireum's, character for character?
//
// Without files, 20,000 random strings; a .jsonl file is read by its field `text`, any other line by line. Exit code 1 when anything differs.

import { readFileSync } from 'node:fs'
import { compileFolder } from '../../src/cli/folder.js'
import { createIreum } from '../../src/index.js'
import { ireumOf, spanOf, winkKorean } from '../../src/wink/index.js'

const lists = compileFolder('data')
// biome-ignore lint/suspicious/noExplicitAny: wink-nlp's own types do not cover what is used here
const nlp: any = winkKorean({ lists })
const { analyze } = createIreum({ lists })
const PIECES = [
  ...[
    ' ',
    '  ',
    '\t',
    '\r\n',
    '\n',
    '\u3000',
    '\u00a0',
    '\u200b',
    '\u2009',
    '\u2028',
    '\ufeff',
    '\u0085',
    '\0',
    '\u0007',
    '\u001b',
    '\ue000',
  ],
  ...[
    '😀',
    '👩‍👧',
    '🇰🇷',
    '\ud800',
    '\udc00',
    '\u1112\u1161\u11ab',
    '\u1109\u1161\u11b7성',
    'e\u0301',
    '\u0301',
    '\u11a8',
    'ㄱ',
    'ﾊﾝ',
    '漢字',
  ],
  ...['[', ']', '|', '^', '(', ')', '“', '.', '。', '·', '~', '-', '％', '$', '㈜', '__proto__', 'constructor', 'https://a.b/c', 'a@b.co'],
  ...['한지우', '한빛전자', 'SK하이닉스', 'LG', '회장', '국회의장', '서울', '는', '에서', '이었다', '투자했다', '두시간쯤', '같은', '한미'],
  ...['5조', '3.5', '1,000', '１２', '억', '원', '달러', '2025년', '3월', '김', '씨'],
]
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
      text += random() < 0.05 ? String.fromCharCode(random() * 65536) : PIECES[Math.floor(random() * PIECES.length)]
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

function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}
