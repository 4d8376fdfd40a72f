// Words that linking takes from the lists: one that is added is heard, and without it the same sentence says nothing.

import { expect, it } from 'vitest'
import { readFolder } from '../../src/cli/folder.js'
import { readMarks } from '../../src/formats/markup.js'
import { compile } from '../../src/gazetteer/compile.js'
import { type Gazetteer, loadGazetteer } from '../../src/gazetteer/gazetteer.js'
import { type Links, link } from '../../src/link/link.js'
import { mayHold } from '../../src/link/may-hold.js'
import { linkWords } from '../../src/link/words.js'
import { contextOf } from '../support/context.js'

/** Rows that no list has. */
const ADDED: Record<string, Record<string, string>[]> = {
  'alias-word': [
    { form: '집안이름', kind: 'other' },
    { form: '옥호', kind: 'legal' },
  ],
  'body-dress': [
    { kind: 'before', words: '(농)' },
    { kind: 'head', words: '온누리' },
  ],
  'body-kind': [{ kind: 'called', words: '공방' }],
  'body-sign': [
    { kind: 'once', words: '애초' },
    { kind: 'renames', words: '갈았' },
    { kind: 'venture', words: '합명사' },
    { kind: 'bracket', words: '나스닥' },
  ],
  'person-sign': [{ kind: 'called', words: '일컬' }],
  'post-body': [{ form: '소모임장', within: '모임' }],
}
const lists = readFolder('data')
const shipped = loadGazetteer(compile(lists))
const longer = loadGazetteer(compile(lists.map((list) => ({ ...list, rows: [...list.rows, ...(ADDED[list.name] ?? [])] }))))

function linked(marked: string, lists: Gazetteer): Links {
  const { text, entities } = readMarks(marked)
  return link(
    contextOf(text, lists),
    entities.map(({ start, end, label }) => ({ start, end, label, score: 0.5, source: 'test' })),
  )
}
const aliases = (links: Links): unknown => links.referents.map(({ name, aliases }) => [name, ...aliases])
const bodies = (links: Links): unknown =>
  links.relations.map(({ organization }) => links.referents.find(({ ref }) => ref === organization)?.name)

it.each([
  ['a legal form before a name', '<ORG|(농)달뜨는마을>이 컸다. <ORG|달뜨는마을>은 크다.', aliases, [['(농)달뜨는마을', '달뜨는마을']]],
  ['a first word that is left off', '<ORG|온누리별빛모임>이 컸다. <ORG|별빛모임>은 크다.', aliases, [['온누리별빛모임', '별빛모임']]],
  ['another name of somebody', '<PER|한다솔>의 집안이름은 <PER|마이든>이다.', aliases, [['한다솔', '마이든']]],
  ['what somebody is called', '<PER|한다솔>은 <PER|물박사>로 일컬어진다.', aliases, [['한다솔', '물박사']]],
  ['an old name', '<ORG|가람소프트>는 애초 이름이 <ORG|물보라>였다.', aliases, [['가람소프트', '물보라']]],
  ['a new name', '<ORG|가람소프트>는 <ORG|물보라>로 옥호를 바꿨다.', aliases, [['가람소프트', '물보라']]],
  ['that a name is changed', '<ORG|가람소프트>는 <ORG|물보라>로 이름을 갈았다.', aliases, [['가람소프트', '물보라']]],
  [
    'a body by what it is',
    '<ORG|물보라공방>은 컸다. <ORG|가람소프트>는 작다. 이 공방 <PER|마이든> <POS|대표>가 왔다.',
    bodies,
    ['물보라공방'],
  ],
  ['a venture', '<ORG|가람소프트>는 합명사 ‘<ORG|물보라>’를 두었다. 합명사 초대 <POS|대표>에 <PER|마이든>이 뽑혔다.', bodies, ['물보라']],
])('%s', (_, marked, what, said) => {
  expect(what(linked(marked, longer))).toEqual(said)
  expect(what(linked(marked, shipped))).not.toEqual(said)
})

it('a market in a bracket behind a firm whose name is a word', () => {
  const krx = (lists: Gazetteer): unknown => linked('<ORG|대상>(나스닥)은 넓다.', lists).ids[0]?.krx
  expect([krx(longer), krx(shipped)]).toEqual(['001680', undefined])
})

it('a post of one kind of body', () => {
  const holds = (lists: Gazetteer, body: string): boolean => mayHold(linkWords(lists), '소모임장')(body)
  expect([holds(longer, '별빛모임'), holds(longer, '가람소프트'), holds(shipped, '가람소프트')]).toEqual([true, false, true])
  const chairs = (post: string, body: string): boolean => mayHold(linkWords(shipped), post)(body)
  expect([chairs('공동부위원장', '나래소프트'), chairs('공동부위원장', '나래위'), chairs('나래위원장', '나래소프트')]).toEqual([
    false,
    true,
    true,
  ])
})
