// A caller's own names over shipped ones: found together, told apart, refused with the place of the mistake.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analyzeWith } from '../../src/analyze.js'
import { compileFolder, readFolder } from '../../src/cli/folder.js'
import { IreumError } from '../../src/errors.js'
import { compile } from '../../src/gazetteer/compile.js'
import { factsOf, type Gazetteer, listBit, listsOf, loadGazetteer } from '../../src/gazetteer/gazetteer.js'
import { type List, OWN_LISTS, parseList } from '../../src/gazetteer/lists.js'
import { type OwnLists, type OwnName, overlay } from '../../src/gazetteer/overlay.js'
import { readText } from '../../src/text/read.js'
import { tokenize } from '../../src/tokens/tokenize.js'
import type { Candidate, RecognizerContext } from '../../src/types.js'
import { contextOf } from '../support/context.js'
import { loadLists } from '../support/lists.js'

const firms = parseList('names', 'firm', 'name\taliases\tkrx\n가온전지\t가온\t900010\n나래제약\t나래\t900020')
const particles = parseList('words', 'josa', 'form\tcondition\tclass\n은\tC\ttopic\n과\tC\twith\n와\tV\twith\n을\tC\tobject')
const load = (...lists: List[]): Gazetteer => loadLists(lists)
const shipped = load(firms, particles)

type Found = [start: number, text: string, lists: string[]]

function found(gazetteer: Gazetteer, source: string): Found[] {
  const { text, hits } = contextOf(source, gazetteer)
  return Array.from({ length: hits.count }, (_, i): Found => {
    const lists = [...gazetteer.lists, ...OWN_LISTS].filter((list) => (hits.lists[i] & listBit(gazetteer, list)) !== 0)
    expect(hits.lists[i]).toBe(listsOf(gazetteer, hits.name[i]))
    expect(hits.at[hits.start[i]]).toBeLessThanOrEqual(i)
    expect(hits.start[hits.at[hits.start[i]]]).toBe(hits.start[i])
    return [hits.start[i], text.value.slice(hits.start[i], hits.end[i]), lists]
  })
}

describe('overlay', () => {
  it('finds own and shipped names side by side, and joins what both hold', () => {
    const own = overlay(shipped, {
      names: [
        { label: 'ORGANIZATION', name: '가온전지산업', aliases: ['가온'] },
        { label: 'PERSON', name: '가온' },
      ],
      deny: ['나래'],
    })
    expect(found(own, '나래, 가온전지산업')).toEqual([
      [0, '나래', ['firm', 'deny']],
      [4, '가온', ['firm', 'user-PERSON', 'user-ORGANIZATION']],
      [4, '가온전지', ['firm']],
      [4, '가온전지산업', ['user-ORGANIZATION']],
    ])
  })

  it('leaves the shipped gazetteer as it was', () => {
    overlay(shipped, { deny: ['가온전지'] })
    expect(found(shipped, '가온전지').map(([, , lists]) => lists)).toEqual([['firm'], ['firm']])
  })

  it('gives the facts of the own rows, then those of the shipped ones', () => {
    const own = overlay(shipped, { names: [{ label: 'ORGANIZATION', name: '가온', ids: { internal: 'A-17' }, type: 'startup' }] })
    const { hits } = contextOf('가온', own)
    expect(factsOf(own, hits.name[0])).toEqual([
      { list: 'user-ORGANIZATION', label: 'ORGANIZATION', name: '가온', type: 'startup', internal: 'A-17' },
      { list: 'firm', name: '가온전지', krx: '900010' },
    ])
  })

  it('reads names as texts are read: width, spaces, composed or not', () => {
    const own = overlay(shipped, {
      names: [
        { label: 'ORGANIZATION', name: ' 새들 ＡＢ ' },
        { label: 'PERSON', name: '솔'.normalize('NFD') },
      ],
    })
    expect(found(own, '새들 AB, 새들AB, 솔').map(([, text]) => text)).toEqual(['새들 AB', '새들AB', '솔'])
  })

  it('finds own names that overlap, chain and repeat as naive search does', () => {
    const name = fc.string({ unit: fc.constantFrom('가', '나', 'a', ' '), minLength: 1, maxLength: 4 }).filter((s) => s.trim() !== '')
    fc.assert(
      fc.property(
        fc.array(name, { maxLength: 8 }),
        fc.array(name, { maxLength: 8 }),
        fc.string({ unit: fc.constantFrom('가', '나', 'a', ' ', ','), maxLength: 30 }),
        (a, b, text) => {
          const base = loadGazetteer(
            compile(a.length === 0 ? [] : [{ folder: 'names', name: 'list', rows: a.map((form) => ({ name: form })) }]),
          )
          const own = overlay(base, { names: b.map((form) => ({ label: 'PERSON', name: form })) })
          const tokens = tokenize(readText(text))
          const starts = [...tokens.start.subarray(0, tokens.count)]
          const forms = [
            ...new Set(
              [...a, ...b].map((form) => form.trim()).flatMap((form) => [form, form.replace(/ {2,}/g, ' '), form.replaceAll(' ', '')]),
            ),
          ]
          const wanted = starts.flatMap((start) =>
            forms.filter((form) => text.startsWith(form, start)).map((form) => [start, form] as const),
          )
          wanted.sort((x, y) => x[0] - y[0] || x[1].length - y[1].length)
          expect(found(own, text).map(([start, form]) => [start, form])).toEqual(wanted)
        },
      ),
      { numRuns: 300 },
    )
  })

  it('finds more own names than the first arrays hold', () => {
    const own = overlay(shipped, { names: [{ label: 'PERSON', name: '새' }] })
    expect(found(own, '새 나래 '.repeat(5000)).length).toBe(10000)
  })
})

describe('case', () => {
  const lists = load(particles, parseList('names', 'firm', 'name\taliases\tkrx\n가온AI\tGaonAI\t900010\nNaRe\t\t900020'))
  const text = 'GaonAI, gaonai와 GAONAI, 가온ai, ＧaonAI, NaRe'
  const texts = (own: OwnLists): string[] => {
    const { hits, text: read } = contextOf(text, overlay(lists, own))
    const bits = listBit(lists, 'user-ORGANIZATION') | listBit(lists, 'deny')
    return [...hits.start.subarray(0, hits.count)].flatMap((start, i) =>
      (hits.lists[i] & bits) === 0 ? [] : [read.value.slice(start, hits.end[i])],
    )
  }
  const names = (...own: string[]): OwnName[] => own.map((name) => ({ label: 'ORGANIZATION', name }))

  it('does not count in own names and denied strings', () => {
    for (const written of ['GaonAI', 'gaonai', 'GAONAI']) {
      expect(texts({ names: names(written) })).toEqual(['GaonAI', 'gaonai', 'GAONAI', 'GaonAI'])
      expect(texts({ deny: [written] })).toEqual(['GaonAI', 'gaonai', 'GAONAI', 'GaonAI'])
    }
    expect(texts({ names: names('가온AI', 'Οδός', 'İz') })).toEqual(['가온ai'])
  })

  it('counts when asked to', () => {
    expect(texts({ names: names('GaonAI'), deny: ['가온AI', 'nare'], caseSensitive: true })).toEqual(['GaonAI', 'GaonAI'])
  })

  it('is that of the caller in ids, and takes nothing from what the lists know', () => {
    const own = overlay(lists, { names: [{ label: 'ORGANIZATION', name: 'gaonai', ids: { internal: 'A-17' } }] })
    const { hits } = contextOf('GAONAI', own)
    expect(factsOf(own, hits.name[0])).toEqual([
      { list: 'user-ORGANIZATION', label: 'ORGANIZATION', name: 'gaonai', internal: 'A-17' },
      { list: 'firm', name: '가온AI', krx: '900010' },
    ])
    expect(found(own, 'gaonai').map(([, , bits]) => bits)).toEqual([['firm', 'user-ORGANIZATION']])
  })

  it('does not matter to letters that have none, or two for one', () => {
    const all = ['ΑΣ', 'ας', 'ŉa', 'ß', 'ẞ', 'ǆ', 'ﬁ', '😀a', 'Ⅷ']
    for (const name of all) {
      const own = overlay(lists, { names: names(name, ...all) })
      expect(found(own, name).length, name).toBeGreaterThan(0)
    }
  })
})

describe('own names in a document', () => {
  const entities = (own: OwnLists, text: string): [string, string][] =>
    analyzeWith(overlay(shipped, own), text).entities.map((e) => [e.text, e.label])

  it('win with their label, whole words only', () => {
    const own: OwnLists = {
      names: [
        { label: 'ORGANIZATION', name: '새들물산' },
        { label: 'DATE', name: '새들의 날' },
        { label: 'ORGANIZATION', name: 'NARE' },
      ],
    }
    expect(entities(own, '새들물산은 새들물산업과 다르다. NARE와 NAREX는 새들의 날을 쉰다.')).toEqual([
      ['새들물산', 'ORGANIZATION'],
      ['NARE', 'ORGANIZATION'],
      ['새들의 날', 'DATE'],
    ])
  })

  it('carry the ids of the caller, with what the lists know besides', () => {
    const own = overlay(shipped, {
      names: [{ label: 'ORGANIZATION', name: '가온전지', aliases: ['가온배터리'], ids: { internal: 'A-17' } }],
    })
    const document = analyzeWith(own, '가온전지와 가온배터리와')
    expect(document.entities.map((e) => e.ids?.internal)).toEqual(['A-17', 'A-17'])
    expect(document.entities[1].ids?.name).toBe('가온전지')
    expect(document.referents[0]?.ids?.internal).toBe('A-17')
  })

  describe('that the lists know', () => {
    const rows = (name: string, ...lines: string[]) => parseList('names', name, lines.join('\n'))
    const lists = load(
      particles,
      rows('organization-company', 'name\taliases\tkrx\tcorp', '가온전지\t가온\t900010\t00000010', '한들\t\t900030', '한들\t\t900040'),
      rows('location-korea', 'name\tdistrict', '새들시\t1200000000'),
    )
    const ids = (text: string, ...names: OwnName[]): unknown => analyzeWith(overlay(lists, { names }), text).entities[0].ids
    const known = { name: '가온전지', krx: '900010', corp: '00000010' }

    it.each<[string, OwnName, unknown]>([
      ['keep the ids of the lists', { label: 'ORGANIZATION', name: '가온전지' }, known],
      [
        'win key by key',
        { label: 'ORGANIZATION', name: '가온', ids: { internal: 'A-17', corp: '00000010' } },
        { ...known, name: '가온', internal: 'A-17' },
      ],
      ['take nothing of another body', { label: 'ORGANIZATION', name: '가온', ids: { krx: '900099' } }, { name: '가온', krx: '900099' }],
      ['take nothing of another label', { label: 'LOCATION', name: '가온', ids: { internal: 'A-17' } }, { name: '가온', internal: 'A-17' }],
      [
        'keep the ids of a place',
        { label: 'LOCATION', name: '새들시', ids: { internal: 'B-1' } },
        { name: '새들시', district: '1200000000', internal: 'B-1' },
      ],
      ['say which of several is meant', { label: 'ORGANIZATION', name: '한들', ids: { krx: '900040' } }, { name: '한들', krx: '900040' }],
      [
        'stand beside those that the text does not choose from',
        { label: 'ORGANIZATION', name: '한들', ids: { internal: 'C-2' } },
        {
          name: '한들',
          internal: 'C-2',
          candidates: [
            { name: '한들', krx: '900030' },
            { name: '한들', krx: '900040' },
          ],
        },
      ],
    ])('%s', (_, name, expected) => {
      expect(ids(`${name.name}와`, name)).toEqual(expected)
    })

    it('say of their referent why it has its number', () => {
      const explained = (own: OwnName): string[] => analyzeWith(overlay(lists, { names: [own] }), '가온전지와').explain('o1')
      expect(explained({ label: 'ORGANIZATION', name: '가온전지', ids: { internal: 'A-17' } })[0]).toContain('id/only-one-of-the-name')
      expect(explained({ label: 'ORGANIZATION', name: '가온전지', ids: { krx: '900010' } })[0]).toContain('id/own-name')
    })
  })

  describe('of several rows', () => {
    const own = overlay(shipped, {
      names: [
        { label: 'ORGANIZATION', name: '새들로보틱스', aliases: ['새들'], ids: { internal: 'A-17' }, type: 'supplier' },
        { label: 'ORGANIZATION', name: '한들소재', aliases: ['새들'], ids: { internal: 'B-2' }, type: 'customer' },
        { label: 'ORGANIZATION', name: '한들소재', aliases: ['한들'], type: 'customer' },
      ],
    })
    const [robots, stuff] = [
      { name: '새들로보틱스', internal: 'A-17' },
      { name: '한들소재', internal: 'B-2' },
    ]
    const ids = (text: string): unknown[] => analyzeWith(own, text).entities.map((entity) => [entity.text, entity.ids, entity.type])

    it('are all candidates of a string that they share, and have no type but a common one', () => {
      expect(ids('새들과')).toEqual([['새들', { candidates: [robots, stuff] }, undefined]])
      expect(analyzeWith(own, '새들과').explain('o1')[0]).toContain('id/left-open')
    })

    it('are one where they give one name and no other ids', () => {
      expect(ids('한들소재와 한들을')).toEqual([
        ['한들소재', stuff, 'customer'],
        ['한들', stuff, 'customer'],
      ])
    })

    it('are told apart by the other mentions', () => {
      for (const text of ['새들과 새들로보틱스와', '새들로보틱스와 새들과'])
        expect(analyzeWith(own, text).entities.map((entity) => entity.ids)).toEqual([robots, robots])
    })
  })

  it('of amounts have no value, and so restate nothing', () => {
    const { entities } = analyzeWith(overlay(shipped, { names: [{ label: 'MONEY', name: '한빛페이' }] }), '한빛페이(한빛페이)')
    expect(entities.map(({ text, value }) => [text, value])).toEqual([
      ['한빛페이', undefined],
      ['한빛페이', undefined],
    ])
  })

  it('are found however their spaces were typed', () => {
    expect(entities({ names: [{ label: 'ORGANIZATION', name: ' 새들  물산 ' }] }, '새들 물산과 새들물산')).toHaveLength(2)
  })

  it('lose when they are denied', () => {
    expect(entities({ names: [{ label: 'PERSON', name: '새들' }], deny: ['새들'] }, '새들 씨')).toEqual([])
  })

  it('lose within a word, too, where a recognizer of the caller proposes them', () => {
    const own = overlay(shipped, { deny: ['들판'] })
    const propose = ({ text }: RecognizerContext, out: Candidate[]): void => {
      for (const { index } of text.value.matchAll(/들판/g))
        out.push({ start: index, end: index + 2, label: 'ORGANIZATION', score: 12, source: 'own/field' })
    }
    const places = (gazetteer: Gazetteer): number[] =>
      analyzeWith(gazetteer, '들판 너머 새들판 새-들판', { recognizers: [propose] }).entities.map((e) => e.start)
    expect(places(shipped)).toEqual([0, 7, 12])
    expect(places(own)).toEqual([])
  })

  it('may stand in the files of a compiled folder as well', () => {
    const rows = (name: string, content: string) => parseList('names', name, content)
    const built = load(particles, rows('user-ORGANIZATION', 'name\tinternal\n새들물산\tA-1'), rows('deny', 'name\n한들'))
    const { entities, referents } = analyzeWith(built, '새들물산과 한들')
    expect(entities.map((e) => [e.text, e.label, e.source, e.ids?.internal])).toEqual([
      ['새들물산', 'ORGANIZATION', 'organization/own-list', 'A-1'],
    ])
    expect(referents[0].ids?.internal).toBe('A-1')
  })

  it('need no more there than their name', () => {
    const rows = (name: string, content: string) => parseList('names', name, content)
    const built = load(particles, rows('user-PERSON', 'name\n바람돌이'), rows('user-ORGANIZATION', 'name\taliases\n새들물산\t'))
    expect(analyzeWith(built, '바람돌이, 새들물산').entities.map((e) => [e.text, e.source])).toEqual([
      ['바람돌이', 'person/own-list'],
      ['새들물산', 'organization/own-list'],
    ])
  })

  it('are denied from such a file, too, where weights decide', () => {
    const texts = ['삼성전자와 LG전자가 손을 잡았다.', '삼성전자는 5조원을 쓴다.']
    const built = loadGazetteer(compileFolder('data', undefined, [...readFolder('data'), parseList('names', 'deny', 'name\n삼성전자')]))
    expect(texts.flatMap((text) => analyzeWith(built, text).entities.map((e) => e.text))).toEqual(['LG전자', '5조원'])
  })
})

describe('bad own lists', () => {
  const cases: [unknown, string][] = [
    [{ names: {} }, 'names'],
    [{ names: ['가온'] }, 'names[0]'],
    [{ names: [{ label: 'ORG', name: '가온' }] }, 'names[0].label'],
    [
      {
        names: [
          { label: 'PERSON', name: '가온' },
          { label: 'PERSON', name: ' ' },
        ],
      },
      'names[1].name',
    ],
    [{ names: [{ label: 'PERSON' }] }, 'names[0].name'],
    [{ names: [{ label: 'PERSON', name: '가'.repeat(300) }] }, 'names[0].name'],
    [{ names: [{ label: 'PERSON', name: '가온', aliases: '가' }] }, 'names[0].aliases'],
    [{ names: [{ label: 'PERSON', name: '가온', aliases: ['가', 1] }] }, 'names[0].aliases[1]'],
    [{ names: [{ label: 'PERSON', name: '가온', ids: { a: 1 } }] }, 'names[0].ids.a'],
    [{ names: [{ label: 'PERSON', name: '가온', ids: { type: 'a' } }] }, 'names[0].ids.type'],
    [{ names: [{ label: 'PERSON', name: '가온', type: 1 }] }, 'names[0].type'],
    [{ names: [{ label: 'PERSON', name: '가온', krx: '1' }] }, 'names[0].krx'],
    [{ deny: '가온' }, 'deny'],
    [{ deny: ['가온', null] }, 'deny[1]'],
  ]
  it.each(cases)('%j is refused at %s', (own, place) => {
    try {
      overlay(shipped, own as OwnLists)
      expect.unreachable()
    } catch (error) {
      expect(error).toBeInstanceOf(IreumError)
      expect((error as IreumError).code).toBe('bad-option')
      expect((error as IreumError).place).toBe(place)
    }
  })
})
