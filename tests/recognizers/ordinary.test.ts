// Words that name nobody, and names that only look like one.

import { expect, test } from 'vitest'
import { compileFolder } from '../../src/cli/folder.js'
import { loadGazetteer } from '../../src/gazetteer/gazetteer.js'
import { isHonour, isNobody, isOrdinary } from '../../src/recognizers/names/ordinary.js'
import { contextOf } from '../support/context.js'

const gazetteer = loadGazetteer(compileFolder('data', null))
const asks = (is: typeof isNobody) => (marked: string) =>
  is(contextOf(marked.replace(/[[\]]/g, ''), gazetteer), marked.indexOf('['), marked.indexOf(']') - 1)
const nobody = asks(isNobody)
const ordinary = asks(isOrdinary)

test('a word for people names nobody', () => {
  for (const text of ['[관계자]는 말했다', '[장모]를 모신다', '[오히려] 대표가 나섰다', '회장 [방미]', '[원]/달러 환율'])
    expect(nobody(text)).toBe(true)
})

test('a surname and a masked name do', () => {
  for (const text of ['[양] 대표', '[장모]씨는 풀려났다', '[장모] 씨는 풀려났다', '[장모](62)씨']) expect(nobody(text)).toBe(false)
})

test('a part of a number, of an index or of a longer name is no body', () => {
  for (const text of ['[KT 45],300', '스탠더드앤드푸어스([S&P]) 500지수', '주식회사 [달빛공방]은', '[달빛시민회]의는 반대했다'])
    expect(ordinary(text)).toBe(true)
  for (const text of ['[KT 45]는', '스탠더드앤드푸어스([S&P])는', '국민주식회사 [달빛공방]은', '[달빛연구회]의 대표'])
    expect(ordinary(text)).toBe(false)
})

test('nor is who does a work or what a firm makes, and an honour is no post either', () => {
  for (const text of ['[첼리스트]가 왔다', '[첼리스트 김하나]가 왔다', '[헤어디자이너]를 찾는다', '[보잉 737맥스]가 난다'])
    expect(ordinary(text)).toBe(true)
  expect(asks(isHonour)('▲[동탑산업훈장] 김하나')).toBe(true)
  expect(asks(isHonour)('[훈장골] 대표')).toBe(false)
})
