// Linking beyond the examples: status, homonyms, validity of names, spellings, limits.

import { describe, expect, it } from 'vitest'
import { readFolder } from '../../src/cli/folder.js'
import { readMarks } from '../../src/formats/markup.js'
import { compile } from '../../src/gazetteer/compile.js'
import { loadGazetteer } from '../../src/gazetteer/gazetteer.js'
import { overlay } from '../../src/gazetteer/overlay.js'
import { explainReferent } from '../../src/link/explain-referent.js'
import { type Links, link } from '../../src/link/link.js'
import { differInOnsetOnly, lettersOf, soundKey, spellingDistance } from '../../src/link/spelling.js'
import { contextOf } from '../support/context.js'
import { shipped } from '../support/lists.js'

const gazetteer = shipped()

function linked(marked: string, date: string | null = null, lists = gazetteer): Links {
  const { text, entities } = readMarks(marked)
  const winners = entities.map(({ start, end, label }) => ({ start, end, label, score: 0.5, source: 'test' }))
  return link(contextOf(text, lists, date), winners)
}

describe('status', () => {
  it.each([
    ['<PER|마이든> <ORG|가람소프트> <POS|대표>가 왔다.', 'current'],
    ['<PER|마이든> 전 <ORG|가람소프트> <POS|대표>가 왔다.', 'former'],
    ['<ORG|가람소프트>의 전 <POS|대표> <PER|마이든>이 왔다.', 'former'],
    ['前 <ORG|가람소프트> <POS|대표> <PER|마이든>이 왔다.', 'former'],
    ['<ORG|가람소프트> 신임 <POS|대표> <PER|마이든>이 왔다.', 'appointed'],
    ['<ORG|가람소프트>는 <PER|마이든>을 <POS|대표>로 선임했다.', 'appointed'],
    ['<PER|마이든> <ORG|가람소프트> <POS|대표> 내정자가 왔다.', 'appointed'],
    ['<PER|마이든> <ORG|가람소프트> <POS|회장> 직무대행이 왔다.', 'acting'],
    ['<PER|마이든>은 <ORG|가람소프트> <POS|대표>를 지냈다.', 'former'],
    ['<ORG|가람소프트>는 <POS|대표>를 지낸 <PER|마이든>을 불렀다.', 'former'],
    ['<PER|마이든> <ORG|前가람소프트> <POS|대표>가 왔다.', 'former'],
    ['<PER|마이든> <ORG|가람소프트> <POS|現대표>가 왔다.', 'current'],
    ['<ORG|가람소프트> <PER|마이든> <POS|대표> 선임', 'appointed'],
    ['<ORG|가람소프트> <PER|마이든> <POS|대표> 사임…후임은 미정', 'former'],
    ['<ORG|가람소프트> <PER|마이든> <POS|대표> 선임 안건이 부결됐다.', 'current'],
    ['<ORG|가람소프트> 초대 <POS|대표>에는 <PER|마이든>이 왔다.', 'appointed'],
  ])('%s', (marked, status) => {
    expect(linked(marked).relations.map((relation) => relation.status)).toEqual([status])
  })

  it('is acting of the post that the word follows alone', () => {
    expect(linked('<PER|마이든> <POS|대통령> 권한대행 <POS|국무총리>가 왔다.').relations).toMatchObject([
      { position: '대통령', status: 'acting' },
      { position: '국무총리', status: 'current' },
    ])
  })
})

it('learns a verb that fills a post from the list', () => {
  const marked = '<ORG|가람소프트>의 새 <POS|대표>에는 <PER|마이든>이 둥지를 틀었다.'
  const lists = readFolder('data').filter((list) => list.folder === 'words')
  expect(linked(marked, null, loadGazetteer(compile(lists))).relations).toEqual([])
  lists.find(({ name }) => name === 'post-sign')!.rows.push({ kind: 'fills', words: '둥지' })
  expect(linked(marked, null, loadGazetteer(compile(lists))).relations).toMatchObject([{ position: '대표', status: 'appointed' }])
})

describe('ids', () => {
  const idsOf = (marked: string, date: string | null = null) => linked(marked, date).referents[0].ids

  it('gives a listed firm its number, market and the day of the list', () => {
    expect(idsOf('<ORG|삼성전자>가 나섰다.')).toMatchObject({
      krx: '005930',
      market: 'KOSPI',
      asOf: expect.stringMatching(/^20\d\d-\d\d-\d\d$/),
    })
  })

  it('gives a short form the number of its firm', () => {
    const links = linked('<ORG|SK하이닉스>가 나섰다. <ORG|하이닉스>는 크다.')
    expect(links.ids.map((ids) => ids?.krx)).toEqual(['000660', '000660'])
  })

  it('marks the preferred share that follows a name', () => {
    expect(linked('<ORG|삼성전자>우가 올랐다.').ids[0]).toMatchObject({ krx: '005930', preferred: '005935' })
  })

  it('gives countries and districts their codes, a district by the province before it', () => {
    const { ids } = linked('<LOC|독일>과 <LOC|서울 중구>, <LOC|중구>')
    expect(ids[0]).toMatchObject({ iso3166: 'DE' })
    expect(ids[1]?.district).toMatch(/^11140/)
    expect(ids[2]?.candidates?.length).toBeGreaterThan(1)
  })

  it('gives a foreign firm its ticker and country', () => {
    expect(idsOf('<ORG|엔비디아>가 나섰다.')).toMatchObject({ ticker: 'NVDA', country: 'US' })
  })

  it('tells bodies of one name apart by the words around', () => {
    expect(idsOf('완구와 캐릭터 인형을 파는 코스닥 상장사 <ORG|오로라>가 공시했다.')).toMatchObject({ krx: '039830' })
    expect(idsOf('미국의 자율주행 트럭 회사 <ORG|오로라>가 나스닥에서 올랐다.')).toMatchObject({ country: 'US' })
  })

  it('leaves bodies of one name open where the words around say nothing', () => {
    const ids = idsOf('<ORG|오로라> 대표가 왔다.')
    expect(ids?.krx).toBeUndefined()
    expect(ids?.candidates?.map((one) => one.krx ?? one.country)).toEqual(['039830', 'US'])
  })

  it('gives a renamed firm the number it keeps', () => {
    expect(idsOf('<ORG|롯데제과>가 나섰다.')).toMatchObject({ krx: '280360', name: '롯데웰푸드' })
  })

  it("takes the caller's ids before those of the lists, for people too", () => {
    const lists = overlay(gazetteer, {
      names: [
        { label: 'ORGANIZATION', name: '가람소프트', aliases: ['가람'], ids: { internal: 'A-17' } },
        { label: 'PERSON', name: '마이든', ids: { staff: '7' } },
      ],
    })
    const links = linked('<PER|마이든> <ORG|가람> <POS|대표>가 왔다. <PER|마> <POS|대표>의 <ORG|가람소프트>다.', null, lists)
    expect(links.referents.map(({ ids }) => ids)).toEqual([
      { staff: '7', name: '마이든' },
      { internal: 'A-17', name: '가람소프트' },
    ])
    expect(links.ids.map((ids) => ids?.name)).toEqual(['마이든', '가람소프트', undefined, '마이든', undefined, '가람소프트'])
  })

  it('asks for evidence before a common word is a firm', () => {
    expect(idsOf('<ORG|대상>은 넓다.')).toBeUndefined()
    expect(idsOf('<ORG|대상> 주가가 올랐다.')).toMatchObject({ krx: '001680' })
    expect(idsOf('<ORG|㈜대상>은 넓다.')).toMatchObject({ krx: '001680' })
    expect(idsOf('<PER|마이든> <ORG|대상> <POS|대표>가 왔다.')).toBeUndefined()
    expect(linked('<PER|마이든> <ORG|대상> <POS|대표>가 왔다.').referents[1].ids).toMatchObject({ krx: '001680' })
  })
})

describe('people', () => {
  const refs = (marked: string) => linked(marked).refs.filter((ref) => ref?.startsWith('p'))

  it('gives a family name to the only one who bears it, whatever the title', () => {
    expect(refs('<PER|김마루> <ORG|가람소프트> <POS|대표>가 왔다. <PER|김> <POS|사장>은 웃었다.')).toEqual(['p1', 'p1'])
    expect(refs('<PER|복마루> <ORG|가람소프트> <POS|상무>가 왔다. <PER|복> <POS|사장>은 몰랐다.')).toEqual(['p1', 'p1'])
    expect(refs('<PER|김마루> <ORG|가람소프트> <POS|영업담당 상무>가 왔다. <PER|김> <POS|상무>는 알았다.')).toEqual(['p1', 'p1'])
  })
})

describe('relations', () => {
  const postsOf = (marked: string) => {
    const { relations, referents } = linked(marked)
    const named = new Map(referents.map(({ ref, name }) => [ref, name]))
    return relations.map(({ person, position, organization }) => `${named.get(person)} ${position} ${named.get(organization ?? '') ?? '-'}`)
  }

  it('gives a post to nobody whose son or aunt has it', () => {
    expect(postsOf('<PER|마이든> <POS|회장>의 장남이 <ORG|가람화학> <POS|전무>로 승진했다.')).not.toContain('마이든 전무 가람화학')
    expect(postsOf('<PER|마이든> <POS|이사>가 <ORG|가람화학> <POS|전무>로 승진했다.')).toContain('마이든 전무 가람화학')
  })

  it('finds a chairman in the group rather than in one of its firms', () => {
    const passage = (post: string) => `<ORG|가람그룹> 다툼은 <ORG|가람화학> 주총에서 끝난다. 차남 <PER|마이든> <POS|${post}>이 이겼다.`
    expect(postsOf(passage('회장'))).toEqual(['마이든 회장 가람그룹'])
  })
})

describe('reasons', () => {
  it('says why mentions are one and why a firm has its number', () => {
    const links = linked('<PER|존 마린> <ORG|SK하이닉스> <POS|CEO>가 왔다. <PER|마린>은 <ORG|하이닉스>를 이끈다.')
    expect(links.referents.flatMap((referent) => explainReferent(links, referent))).toEqual([
      '마린 = 존 마린: 마린 is its first or last part (person/part-of-name)',
      expect.stringMatching(/^하이닉스 = SK하이닉스: .+\(body\/(?:listed-alias|short-form)\)$/),
      expect.stringMatching(/^SK하이닉스 → 000660: .+, as of 20.+\(id\/only-one-of-the-name\)$/),
    ])
  })
})

describe('referents', () => {
  it('names a body by its present name and lists the others', () => {
    const [referent] = linked('<ORG|누리바이오>(옛 <ORG|해솔제약식품>)가 나섰다. <ORG|㈜누리바이오>는 작다.').referents
    expect(referent).toMatchObject({ ref: 'o1', name: '누리바이오', aliases: ['해솔제약식품', '㈜누리바이오'], mentions: [0, 1, 2] })
  })
})

describe('spellings', () => {
  const distance = (a: string, b: string, limit: number) => spellingDistance(lettersOf(a), lettersOf(b), limit)

  it.each([
    ['올트먼', '올트만', 1],
    ['올트먼', '울트먼', 1],
    ['하이닉스', '하이닉쓰', 1],
  ])('%s and %s are near', (a, b, limit) => {
    expect(distance(a, b, 2)).toBeLessThanOrEqual(limit)
    expect(soundKey(a)).toBe(soundKey(b))
  })

  it.each([
    ['이재용', '이재명'],
    ['최태원', '최태완'],
    ['삼성전자', '삼성전기'],
  ])('%s and %s are two', (a, b) => {
    expect(differInOnsetOnly(a, b)).toBe(false)
  })

  it('is a distance: nothing from itself, the same both ways, cut off at the limit', () => {
    const names = ['샘', '올트먼', '알트만', '젠슨', '황', '무뇨스', '뮤노즈', '폰데어라이엔']
    for (const a of names)
      for (const b of names) {
        expect(distance(a, a, 2)).toBe(0)
        expect(distance(a, b, 99)).toBeCloseTo(distance(b, a, 99))
        expect(distance(a, b, 1) <= 1).toBe(distance(a, b, 99) <= 1)
      }
  })
})

describe('cost', () => {
  const seconds = (marked: string): number => {
    const from = performance.now()
    linked(marked)
    return performance.now() - from
  }

  it('grows with the text, not with its square', () => {
    const page = (n: number): string =>
      Array.from(
        { length: n },
        (_, i) =>
          `<PER|김${String.fromCharCode(0xac00 + (i % 9000))}민> <ORG|가${String.fromCharCode(0xac00 + ((i * 7) % 9000))}전자> <POS|대표>, <PER|김> <POS|대표>`,
      ).join(', ')
    seconds(page(500))
    const one = seconds(page(1000))
    const eight = seconds(page(8000))
    expect(eight / one).toBeLessThan(30)
  })
})
