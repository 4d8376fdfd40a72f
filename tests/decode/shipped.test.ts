// The shipped weights on the whole: names as they stand in sentences that nobody trained on.

import { expect, test } from 'vitest'
import { analyzeWith } from '../../src/analyze.js'
import { readMarks } from '../../src/formats/markup.js'
import { shipped } from '../support/lists.js'

const gazetteer = shipped()

test.each([
  // A name and its post in one word, as captions and blogs have them.
  ['<PER|김하나><POS|회장>은 웃었다.'],
  ['사진은 <PER|이두리><POS|기자>.'],
  ['<PER|트럼프><POS|대통령>은 웃었다.'],
  // What a verb or an adjective says of somebody is no name.
  ['<POS|사장>으로 승진해 <POS|CEO>를 맡는다.'],
  ['업계에서 유명한 <POS|교수>다. 국내외 <POS|기자>가 왔다.'],
  ['공장을 방문한 <POS|장관>은 말을 아꼈다. 이같은 <POS|위원장>의 말에 노조가 반발했다.'],
  // The end of a verb.
  ['공사를 앞당기자 말이 나왔다. 줄을 끊자 웃었다.'],
  // What is also the name of a county or a firm.
  ['경쟁력 강화, 비용 절감에 나섰다. 목표 달성, 세부 내용과 음성 인식.'],
  ['<LOC|인천 강화>에 공장을 짓는다. <ORG|기아>는 웃었다.'],
  // Contracted particles.
  ['<LOC|독일 베를린>에선 눈이 왔다.'],
  // The last part of a person's name is no shipping line.
  ['<ORG|테슬라> <PER|일론 머스크> <POS|CEO>가 왔다. <PER|머스크>는 웃었다.'],
  ['<PER|이억원> <POS|위원장>은 웃었다.'],
  // What a chain of places leads to is no link of it.
  ['<LOC|칠레 오이긴스주> <LOC|엘테니엔테 광산>이 다시 열렸다. <LOC|제2경인고속도로>를 탔다.'],
  // Titles before ordinary words.
  ['<POS|이사장> 신경전에 <POS|회장> 신년사가 늦었다. <POS|사장> 인선에 나섰다.'],
  // Letters that are the initials of the body before them.
  ['<ORG|다온로보틱스>(<ORG|DRB>)가 새 공장을 짓는다.'],
  // What a table counts in is no body.
  ['매출액(백만원) 자본금(조원)'],
])('%s', (markup) => {
  const { text, entities } = readMarks(markup)
  expect(analyzeWith(gazetteer, text).entities.map(({ text, label }) => [text, label])).toEqual(
    entities.map(({ start, end, label }) => [text.slice(start, end), label]),
  )
})
