// Rules that take their words from lists of a row a kind: a word that is added to the list is heard.

import { expect, it } from 'vitest'
import { compileFolder, readFolder } from '../../src/cli/folder.js'
import { loadGazetteer } from '../../src/gazetteer/gazetteer.js'
import { recognize } from '../../src/recognizers/recognize.js'
import { contextOf } from '../support/context.js'
import { unlearned } from '../support/lists.js'

/** Words that these rules do not know, by list and kind. */
const ADDED: Record<string, Record<string, string>> = {
  'body-kind': { fund: '모둠', numbered: '꾸러미', unit: '뜨락' },
  'body-sign': { founds: '빚어', makes: '엮', called: '공방' },
  'person-sign': { called: '떠올' },
  'post-kind': { head: '전무' },
}
const lists = readFolder('data')
const shipped = unlearned()
const longer = loadGazetteer(
  compileFolder(
    'data',
    null,
    lists.map((list) => {
      const added = ADDED[list.name] ?? {}
      if (list.name === 'alias-word') return { ...list, rows: [...list.rows, { form: '간판', kind: 'legal' }] }
      return {
        ...list,
        rows: list.rows.map((row) => (added[row.kind] === undefined ? row : { ...row, words: `${row.words}|${added[row.kind]}` })),
      }
    }),
  ),
)
const found = (text: string, lists: typeof shipped): string[] =>
  recognize(contextOf(text, lists)).map(({ start, end, source }) => `${text.slice(start, end)} ${source}`)

it.each([
  ['a fund before its number', '씨앗모둠 2호가 나섰다.', '씨앗모둠 2호 organization/fund/stem-body', true],
  ['what is a fund by its number', '씨앗꾸러미 2호가 나섰다.', '씨앗꾸러미 2호 organization/fund/stem-body', true],
  ['a number of a fund', '씨앗모둠 2호가 나섰다.', '2호 quantity/counter', false],
  ['a part of a body, before who goes there', '▲고요뜨락 김하나', '고요뜨락 organization/open-entry/entry', false],
  ['what somebody founds', '그는 물보라를 빚어 냈다. 물보라는 크다.', '물보라 organization/told/subject', true],
  ['who makes something', '그릇을 엮는 물보라에 다닌다. 물보라의 직원이다. 물보라는 크다.', '물보라 organization/told/subject', true],
  ['what is called a body', '물보라라는 공방이 있다. 물보라는 크다.', '물보라 organization/told/subject', true],
  ['who heads a firm', '정하늘 물보라 전무가 왔다. 물보라는 크다.', '물보라 organization/told/subject', true],
  ['what is a name of it', '작은 가게다. 간판은 물보라다. 물보라는 크다.', '물보라 organization/told/subject', true],
  ['what others call someone', '남들은 바바라 위버로 떠올린다.', '바바라 위버 person/called', true],
])('%s', (_, text, candidate, heard) => {
  expect(found(text, longer).some((one) => one.startsWith(candidate))).toBe(heard)
  expect(found(text, shipped).some((one) => one.startsWith(candidate))).toBe(!heard)
})
