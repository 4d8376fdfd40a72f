// Keywords of Korean articles and the articles most like each other: wink-nlp's BM25 over the tokens of ireum.
//
//   node examples/keywords.mjs            the articles below
//   node examples/keywords.mjs A.txt B.txt C.txt

import { readFileSync } from 'node:fs'
import { ireumOf, winkKorean } from 'ireum/wink'
import bm25 from 'wink-nlp/utilities/bm25-vectorizer.js'
import similarity from 'wink-nlp/utilities/similarity.js'

const OWN = {
  공장: '한빛전자가 충북 청주에 배터리 공장을 짓는다. 한지우 한빛전자 대표는 4일 “청주 공장에 1조 2000억원을 투자해 전기차 배터리를 만들겠다”고 말했다. 배터리 공장은 2027년 문을 연다.',
  수주: '한빛전자는 유럽 자동차 회사에 전기차 배터리를 공급한다고 밝혔다. 계약 규모는 30억달러다. 배터리는 청주 공장에서 만든다.',
  금리: '한국은행은 기준금리를 연 2.5%로 유지했다. 물가가 안정됐지만 환율이 높다는 이유다. 시장은 다음 회의에서 금리가 내릴 것으로 본다.',
  환율: '원·달러 환율이 1400원을 넘었다. 한국은행은 환율이 물가를 자극할 수 있다고 설명했다. 금리를 내리기 어려워졌다는 분석이 나온다.',
  로봇: '가온로보틱스가 물류 로봇을 선보였다. 로봇은 창고에서 상자를 나른다. 회사는 내년 로봇 500대를 판다는 계획이다.',
}

const articles = process.argv.length > 2 ? Object.fromEntries(process.argv.slice(2).map((path) => [path, readFileSync(path, 'utf8')])) : OWN

const nlp = winkKorean()
const { its, as } = nlp
const TOPICAL = new Set(['NOUN', 'PROPN', 'VERB', 'ADJ', 'X'])

/** What an article is about: whole entities (청주 공장 stays two, 한빛전자 one), and lemmas of the other nouns, verbs and adjectives. */
function terms(text) {
  const document = nlp.readDoc(text)
  const out = document
    .tokens()
    .filter((token) => TOPICAL.has(token.out(its.pos)) && !token.out(its.stopWordFlag) && token.parentEntity() === undefined)
    .out(its.lemma)
    .filter((lemma) => lemma.length > 1)
  document.entities().each((entity) => {
    const type = entity.out(its.type)
    if (type === 'PERSON' || type === 'ORGANIZATION' || type === 'LOCATION') out.push(entity.out())
  })
  return out
}

const names = Object.keys(articles)
const all = names.map((name) => terms(articles[name]))
const index = bm25({ k: 1, norm: 'l2' })
for (const one of all) index.learn(one)

for (const [i, name] of names.entries()) {
  const keywords = index
    .doc(i)
    .out(its.tf)
    .slice(0, 5)
    .map(([term]) => term)
  const [like] = names
    .map((other, j) => [other, i === j ? -1 : similarity.bow.cosine(index.doc(i).out(its.bow), index.doc(j).out(its.bow))])
    .sort((a, b) => b[1] - a[1])
  const { referents } = ireumOf(nlp.readDoc(articles[name]))
  console.log(`${name}: ${keywords.join(' · ')}`)
  console.log(`  most like ${like[0]} (${like[1].toFixed(2)}); ${referents.map((referent) => referent.name).join(', ') || 'nobody is named'}`)
}

const counts = all.flat().reduce((map, term) => map.set(term, (map.get(term) ?? 0) + 1), new Map())
console.log(`\n${counts.size} terms in ${names.length} articles, as wink knows them: ${nlp.readDoc(Object.values(articles)[0]).tokens().out(its.value, as.unique).slice(0, 8).join(' ')} …`)
