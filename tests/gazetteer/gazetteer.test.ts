// Lists compiled, loaded and looked up: invented names, and bytes that are none.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { IreumError } from '../../src/errors.js'
import { compile } from '../../src/gazetteer/compile.js'
import { pack, unpack, VERSION } from '../../src/gazetteer/container.js'
import { entriesOf, factsOf, type Gazetteer, listBit, listsOf, loadGazetteer, nameOf } from '../../src/gazetteer/gazetteer.js'
import { type Kinds, type List, OWN_BIT, parseList } from '../../src/gazetteer/lists.js'
import { loadGiven, openGazetteer } from '../../src/gazetteer/load.js'
import { lookup } from '../../src/gazetteer/lookup.js'
import { readText } from '../../src/text/read.js'
import { tokenize } from '../../src/tokens/tokenize.js'
import { contextOf } from '../support/context.js'
import { shippedBytes } from '../support/lists.js'

const names = (name: string, ...lines: string[]): List => parseList('names', name, lines.join('\n'))
const words = (name: string, ...lines: string[]): List => parseList('words', name, lines.join('\n'))

const LISTS = [
  names(
    'firm',
    'name\taliases\tkrx\tmarket\tnote',
    '가온전지\t가온|GAON\t900010\tKOSPI\t',
    '나래제약\t\t90002K\tKOSDAQ\t첫째',
    '다솜 은행\t\t\tKOSPI\t둘째',
  ),
  names('former', 'name\tcanonical\tkrx\tformer', '옛가온\t가온전지\t900010\t1'),
  names('place', 'name\taliases\tdistrict', '새들시\t새들\t9911000000', '새들시\t\t9922000000', '가온\t\t9933000000'),
  names('surname', 'name', '가', '나'),
  words('unit', 'form\taliases\tcode', '가마\t가마니\tGM', '가마솥\t\tGS'),
]
const load = (lists: readonly List[]): Gazetteer => loadGazetteer(compile(lists))

interface Found {
  text: string
  start: number
  lists: string[]
  facts: Record<string, string>[]
}

function found(gazetteer: Gazetteer, source: string): Found[] {
  const { text, hits } = contextOf(source, gazetteer)
  return Array.from({ length: hits.count }, (_, i) => ({
    text: text.value.slice(hits.start[i], hits.end[i]),
    start: hits.start[i],
    lists: gazetteer.lists.filter((list) => (hits.lists[i] & listBit(gazetteer, list)) !== 0),
    facts: factsOf(gazetteer, hits.name[i]),
  }))
}

const codeOf = (act: () => unknown): string => {
  try {
    act()
  } catch (error) {
    return error instanceof IreumError ? error.code : `not an IreumError: ${error}`
  }
  return 'nothing thrown'
}

describe('lookup', () => {
  const gazetteer = load(LISTS)

  it('finds every listed prefix of what starts at a token, shortest first', () => {
    expect(found(gazetteer, '가온전지는').map((hit) => [hit.text, hit.lists])).toEqual([
      ['가', ['surname']],
      ['가온', ['firm', 'place']],
      ['가온전지', ['firm']],
    ])
  })

  it('finds nothing inside a token, and something after every sign', () => {
    expect(found(gazetteer, '신가온 (가온)·나래제약').map((hit) => [hit.start, hit.text])).toEqual([
      [5, '가'],
      [5, '가온'],
      [9, '나'],
      [9, '나래제약'],
    ])
  })

  it('finds a name in several words also as one', () => {
    expect(found(gazetteer, '다솜 은행, 다솜은행').map((hit) => hit.text)).toEqual(['다솜 은행', '다솜은행'])
  })

  it('leaves the first hit of every offset in `at`', () => {
    const text = readText('가온과 나래제약')
    const hits = lookup(text, tokenize(text), gazetteer)
    expect([...hits.at.subarray(0, text.length + 1)]).toEqual([0, -1, -1, -1, 2, -1, -1, -1, -1])
  })

  it('finds many hits in a long text and none in the next, empty one', () => {
    expect(found(gazetteer, '가온 '.repeat(20000)).length).toBe(40000)
    expect(found(gazetteer, '')).toEqual([])
  })
})

describe('factsOf', () => {
  const gazetteer = load(LISTS)
  const factsAt = (source: string): Record<string, string>[] => found(gazetteer, source).at(-1)!.facts

  it('gives rows that share another form in the order of the list, whatever their names sort like', () => {
    const rows = ['새들시\t들\t1', '가온시\t들\t2', '하늘시\t들\t3', '나래시\t들\t4']
    for (const order of [rows, [...rows].reverse()]) {
      const places = load([names('place', 'name\taliases\tdistrict', ...order)])
      expect(found(places, '들')[0].facts.map(({ name }) => name)).toEqual(order.map((row) => row.split('\t')[0]))
    }
  })

  it('gives the cells of the row and its canonical name, for an alias too', () => {
    const row = { list: 'firm', name: '가온전지', krx: '900010', market: 'KOSPI' }
    expect(factsAt('가온전지')).toEqual([row])
    expect(factsAt('GAON')).toEqual([row])
  })

  it('keeps all rows of one name, of one list and of several', () => {
    expect(factsAt('새들시').map((row) => row.district)).toEqual(['9911000000', '9922000000'])
    expect(factsAt('가온').map((row) => row.list)).toEqual(['firm', 'place'])
  })

  it('names the present name of a former one', () => {
    expect(factsAt('옛가온')).toEqual([{ list: 'former', name: '가온전지', krx: '900010', former: '1' }])
  })

  it('gives back codes with letters, leading zeros and gaps as they were', () => {
    const cells = ['000010', '00104K', '', '999999', '0ZZZZZ']
    const own = load([names('firm', 'name\tkrx\tcorp', ...cells.map((cell, i) => `가${'나다라마바'[i]}\t${cell}\t0${i}`))])
    expect(cells.map((_, i) => factsOf(own, lookupName(own, `가${'나다라마바'[i]}`))[0].krx ?? '')).toEqual(cells)
  })

  it('says nothing of a name whose row says nothing', () => {
    expect(factsAt('나')).toEqual([])
  })

  it('gives back any cells of any rows', () => {
    const cell = fc.oneof(
      fc.constantFrom('', 'A', 'B', '0', '00', '100', '4100000000'),
      fc.stringMatching(/^[0-9A-Z]{1,8}$/),
      fc.string({ unit: fc.constantFrom('가', '나', 'a', '1', '-'), maxLength: 5 }),
    )
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 40 }), (rows) => {
        const own = load([names('list', 'name\ta\tb', ...rows.map(([a, b], i) => `이름${i}\t${a}\t${b}`))])
        rows.forEach(([a, b], i) => {
          const [fact = {}] = factsOf(own, lookupName(own, `이름${i}`))
          expect([fact.a ?? '', fact.b ?? '']).toEqual([a, b])
        })
      }),
      { numRuns: 100 },
    )
  })
})

function lookupName(gazetteer: Gazetteer, name: string): number {
  const text = readText(name)
  const hits = lookup(text, tokenize(text), gazetteer)
  for (let i = 0; i < hits.count; i++) if (hits.end[i] === text.length) return hits.name[i]
  throw new Error(`${name} is not listed`)
}

describe('names', () => {
  it('can be read back by their leaf', () => {
    const gazetteer = load(LISTS)
    for (const name of ['가', '가온', '가온전지', 'GAON', '다솜 은행']) expect(nameOf(gazetteer, lookupName(gazetteer, name))).toBe(name)
  })

  it('are written as the text room reads them', () => {
    const gazetteer = load([names('firm', 'name', '가온 물산', 'ＡＢ전자', '가・나')])
    for (const name of ['가온 물산', 'AB전자', '가·나']) expect(listsOf(gazetteer, lookupName(gazetteer, name))).toBe(1)
  })
})

describe('entriesOf', () => {
  it('gives every form of a closed list with its row', () => {
    const gazetteer = load(LISTS)
    const entries = entriesOf(gazetteer, 'unit')
    expect(entries.map(({ word }) => [word.form, word.code])).toEqual([
      ['가마', 'GM'],
      ['가마', 'GM'],
      ['가마솥', 'GS'],
    ])
    for (const { leaf, word } of entries) expect(gazetteer.closed.rowsOf('unit', leaf)).toEqual([word])
    expect(entriesOf(gazetteer, 'other')).toEqual([])
  })

  it('says so when the rows stayed out, since tables stand for them', () => {
    const bytes = compile(LISTS, {}, () => ({ table: Uint8Array.of(1) }), new Set(['unit']))
    const gazetteer = loadGazetteer(bytes)
    expect(gazetteer.sections.table).toEqual(Uint8Array.of(1))
    expect(gazetteer.words.slots).toEqual(load(LISTS).words.slots)
    expect(() => entriesOf(gazetteer, 'unit')).toThrow('The rows of "unit" are not kept')
    expect(() => gazetteer.closed.rowsOf('unit', 0)).toThrow('The rows of "unit" are not kept')
  })
})

describe('compile', () => {
  it('gives the same bytes for the same lists in another order', () => {
    expect(compile([...LISTS].reverse())).toEqual(compile(LISTS))
  })

  it('takes no lists at all', () => {
    expect(found(load([]), '가온')).toEqual([])
  })

  it('refuses what does not fit, and says what to do', () => {
    const many = Array.from({ length: OWN_BIT + 1 }, (_, i) => names(`list-${i}`, 'name', '가온'))
    expect(codeOf(() => compile(many))).toBe('bad-list')
    expect(codeOf(() => compile([names('firm', 'name', '가'.repeat(256))]))).toBe('bad-list')
    expect(
      codeOf(() => compile([names('firm', 'name', Array.from({ length: 4100 }, (_, i) => String.fromCharCode(0x4e00 + i)).join('\n'))])),
    ).toBe('bad-list')
    expect(() => compile([names('former', 'name\tcanonical', '옛가온\t가온전지')])).toThrow('names/former.tsv')
  })
})

describe('parseList', () => {
  it('names file and line of a bad row', () => {
    expect(() => names('firm', '# comment', 'name\tkrx', '가온\t1', '나래\t1\t2')).toThrow('names/firm.tsv:4')
    expect(() => names('firm', 'name\tkrx', '\t1')).toThrow('names/firm.tsv:2')
  })

  it('refuses a word that a column does not know', () => {
    const parse = (kinds: Kinds, ...rows: string[]): List => parseList('words', 'after', ['form\tkind', ...rows].join('\n'), kinds)
    expect(() => parse({ kind: 'strong weak' }, '가량\tstrong', '규모\tbig')).toThrow(
      'The column "kind" does not know "big" (words/after.tsv:3). Use one of strong, weak',
    )
    expect(() => parse({ kind: 'strong weak' }, '가량\tstrong|weak')).toThrow('does not know "strong|weak"')
    expect(() => parse({ kind: 'strong weak' }, '가량')).toThrow('The column "kind" is empty (words/after.tsv:2)')
    expect(() => parse({ place: 'before after' }, '가량\tstrong')).toThrow('The column "place" is empty')
    expect(() => parse({ kind: '|any|sum' }, '가량\tany|often')).toThrow('does not know "often"')
    expect(parse({ kind: '|any|sum' }, '가량\tany|sum', '규모').rows.length).toBe(2)
    expect(parse({ kind: ' strong weak' }, '가량', '규모\tweak').rows.length).toBe(2)
  })
})

describe('loadGazetteer', () => {
  const bytes = compile(LISTS)

  it('reads bytes that are not aligned', () => {
    const moved = new Uint8Array(bytes.length + 1)
    moved.set(bytes, 1)
    expect(found(loadGazetteer(moved.subarray(1)), '가온전지').length).toBe(3)
  })

  it('refuses another version with advice', () => {
    const other = bytes.slice()
    other[8] = VERSION + 1
    expect(() => loadGazetteer(other)).toThrow(`version ${VERSION + 1}, this ireum reads version ${VERSION} (byte 8). Build it again`)
  })

  it('refuses bytes that end anywhere too early', () => {
    for (let length = 0; length < bytes.length; length += 1 + (length >> 5))
      expect(['bad-bytes', 'bad-version']).toContain(codeOf(() => loadGazetteer(bytes.slice(0, length))))
  })

  it('refuses bytes that are something else', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (noise) => {
        expect(['bad-bytes', 'bad-version']).toContain(codeOf(() => loadGazetteer(noise)))
        const headed = bytes.slice(0, 16 + noise.length)
        headed.set(noise, 16)
        expect(codeOf(() => loadGazetteer(headed))).toBe('bad-bytes')
      }),
    )
  })

  it('refuses bytes of which any has changed', () => {
    for (let at = 0; at < bytes.length; at++) {
      const changed = bytes.slice()
      changed[at] ^= 1 << (at % 8)
      expect(['bad-bytes', 'bad-version']).toContain(codeOf(() => loadGazetteer(changed)))
    }
  })

  it('refuses, when a caller gives it, a file without any one section', () => {
    const sections = unpack(shippedBytes())
    expect(Object.keys(loadGiven(pack(sections)).sections)).toEqual(Object.keys(sections))
    for (const name of Object.keys(sections)) {
      const { [name]: _, ...others } = sections
      const code = name === 'weights' || name === 'morphology' ? 'nothing thrown' : 'bad-bytes'
      expect([name, codeOf(() => loadGiven(pack(others)))]).toEqual([name, code])
    }
    const { 'number.bits': _, ...others } = sections
    expect(() => loadGiven(pack(others))).toThrow('The list file lacks a section (section number.bits). Build it again')
  })

  it('is opened when it is asked for, a file of the caller at once, with the names of the caller over either', () => {
    const whole = shippedBytes()
    let reads = 0
    const read = (): Uint8Array => {
      reads++
      return whole
    }
    const names = [{ label: 'PERSON', name: '바람돌이' }] as const
    const [shipped, own] = [openGazetteer({}, read), openGazetteer({ names }, read)]
    expect(reads).toBe(0)
    expect(shipped().own).toBeNull()
    expect(own().own).not.toBeNull()
    expect(own()).toBe(own())
    expect(reads).toBe(1)
    expect(openGazetteer({ lists: whole, names }, read)().own).not.toBeNull()
    expect(reads).toBe(1)
    expect(codeOf(() => openGazetteer({ lists: whole.subarray(0, 5000) }, read))).toBe('bad-bytes')
  })

  it('does not hang or crash the search on damaged bytes that are said to be shipped', () => {
    const position = fc.integer({ min: 16, max: bytes.length - 1 })
    fc.assert(
      fc.property(fc.array(fc.tuple(position, fc.integer({ min: 0, max: 255 })), { minLength: 1, maxLength: 20 }), (changes) => {
        const damaged = bytes.slice()
        for (const [at, value] of changes) damaged[at] = value
        const text = readText('가온전지와 새들시')
        let gazetteer: Gazetteer
        try {
          gazetteer = loadGazetteer(damaged, true)
        } catch (error) {
          expect(error).toBeInstanceOf(IreumError)
          return
        }
        lookup(text, tokenize(text), gazetteer)
      }),
      { numRuns: 300 },
    )
  })
})
