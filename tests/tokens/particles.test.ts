// The particle automaton against examples: `word|rest` and what the rest is.

import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { compile } from '../../src/gazetteer/compile.js'
import { entriesOf, loadGazetteer, type Word } from '../../src/gazetteer/gazetteer.js'
import { parseList } from '../../src/gazetteer/lists.js'
import { encode } from '../../src/gazetteer/lookup.js'
import { readText } from '../../src/text/read.js'
import { createParticles } from '../../src/tokens/compile-particles.js'
import { COPULA, classOf, DISAGREES, EMPTY, JOSA, kindOf, OTHER, restAt, SUFFIX } from '../../src/tokens/particles.js'

const files = ['josa', 'ending']
const gazetteer = loadGazetteer(
  compile([
    parseList('names', 'anything', 'name\n가나'),
    ...files.map((name) => parseList('words', name, readFileSync(new URL(`../../data/words/${name}.tsv`, import.meta.url), 'utf8'))),
  ]),
)
const rows: Word[][] = []
for (const { leaf, word } of files.flatMap((name) => entriesOf(gazetteer, name))) (rows[leaf] ??= []).push(word)
const particles = createParticles(gazetteer.words, rows)

function read(example: string): { kind: number; name: string } {
  const at = example.indexOf('|')
  const text = readText(example.replace('|', ''))
  const rest = restAt(particles, text, encode(text, gazetteer), at)
  return { kind: kindOf(rest), name: particles.classes[classOf(rest)] }
}

describe('particles', () => {
  const cases: [number, string[]][] = [
    [EMPTY, ['하늘|', '하늘| 회장', '하늘|·바다', '하늘|(대표']],
    [
      JOSA,
      [
        '하늘|이',
        '바다|가',
        '하늘|에서는',
        '바다|에서도',
        '하늘|로',
        '도쿄|로',
        '부산|으로',
        '하늘|보다',
        'LG|는',
        'SK|가',
        'KBS|의',
        '뉴스1|이',
        '제3호|는',
        '하늘(HN)|은',
        '하늘(HN)|는',
        '‘문턱’|이',
        '바다|까지만',
      ],
    ],
    [DISAGREES, ['바다|은', '하늘|가', '부산|로', '하늘|으로', 'LG|은', '바다|이']],
    [COPULA, ['회장|이다', '바다|였다', '하늘|이라는', '바다|라며', '회장|입니다']],
    [SUFFIX, ['하늘|씨는', '바다|측', '하늘|측은', '미국|산', '중국|계', '유럽|식', '부산|발', '회장|들에게', '바다|씨']],
    [OTHER, ['삼성|전자', '이사|회', '바다|했다', '하늘|거리는데말이지요그게', '기자|간담회']],
  ]
  for (const [kind, examples] of cases)
    for (const example of examples)
      it(`${example} is ${['OTHER', 'EMPTY', 'JOSA', 'COPULA', 'SUFFIX', 'DISAGREES'][kind]}`, () => expect(read(example).kind).toBe(kind))

  it('tells the class of the first particle', () => {
    expect(read('바다|는').name).toBe('topic')
    expect(read('미국|산').name).toBe('made-in-suffix')
    expect(read('하늘|씨는').name).toBe('honorific-suffix')
  })
})
