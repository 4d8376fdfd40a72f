// The lists that ship: well-formed, described, and true in a few well-known facts.

import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { compileFolder, readFolder } from '../../src/cli/folder.js'
import { COLUMNS, missingWords } from '../../src/cli/registry.js'
import { compile } from '../../src/gazetteer/compile.js'
import { entriesOf, factsOf, listBit, loadGazetteer, nameOf } from '../../src/gazetteer/gazetteer.js'
import { KINDS, kindsOf } from '../../src/gazetteer/kinds.js'
import { OWN_BIT, parseList } from '../../src/gazetteer/lists.js'
import { BIT_OF } from '../../src/recognizers/evidence/compile-tables.js'
import { KINDS as KINDS_BESIDE } from '../../src/recognizers/numerals/context-bits.js'
import { TABLED } from '../../src/recognizers/tabled.js'
import { matchAt } from '../../src/trie/trie.js'
import { temporaryFolder, write } from '../support/files.js'
import { unlearned } from '../support/lists.js'
import { sources } from '../support/sources.js'

const lists = readFolder('data')
const names = lists.filter((list) => list.folder === 'names')
const gazetteer = loadGazetteer(compile(lists))

/** What the lists say of a name, by list. */
function facts(name: string): Record<string, Record<string, string>> {
  const leaf = leafOf(name)
  return leaf < 0 ? {} : Object.fromEntries(factsOf(gazetteer, leaf).map((fact) => [fact.list, fact]))
}

function leafOf(name: string): number {
  const codes = new Uint16Array(name.length + 1)
  for (let i = 0; i < name.length; i++) codes[i] = gazetteer.alphabet[name.charCodeAt(i)]
  const found = new Int32Array(512)
  const n = matchAt(gazetteer.names, codes, 0, found)
  return n > 0 && found[2 * n - 2] === name.length ? found[2 * n - 1] : -1
}

describe('data/names', () => {
  it('fits the bits', () => {
    expect(names.length).toBeLessThanOrEqual(OWN_BIT)
  })

  it.each(names.map((list) => [list.name, list] as const))(
    '%s is sorted, without repeats, and described with its number of rows',
    (name, list) => {
      const keys = list.rows.map((row) =>
        Object.values(row)
          .filter((_, i) => Object.keys(row)[i] !== 'aliases')
          .join('\t'),
      )
      expect(new Set(keys).size).toBe(keys.length)
      expect(list.rows.filter((row, i) => i > 0 && list.rows[i - 1].name > row.name)).toEqual([])
      const row = readFileSync('data/README.md', 'utf8')
        .split('\n')
        .find((line) => new RegExp(`^\\| (.*, )?${name}(,| \\|)`).test(line))
      expect(row?.replaceAll(/(\d),(\d{3})/g, '$1$2')).toContain(String(list.rows.length))
    },
  )

  it('has codes of the right shape', () => {
    const shapes: Record<string, RegExp> = {
      krx: /^[0-9A-Z]{6}$/,
      corp: /^\d{8}$/,
      district: /^\d{10}$/,
      iso3166: /^[A-Z]{2}$/,
      country: /^[A-Z]{2}$/,
      market: /^KOSPI|KOSDAQ|KONEX$/,
    }
    for (const list of names)
      for (const row of list.rows)
        for (const [column, shape] of Object.entries(shapes))
          if (row[column]) expect(`${row.name} ${column} ${row[column]}`).toMatch(new RegExp(`${column} ${shape.source.slice(1)}`))
  })
})

describe('data/words', () => {
  const code = sources()
    .filter(({ path }) => path !== 'gazetteer/kinds.ts')
    .map(({ content }) => content)
    .join('')

  it.each(lists.filter((list) => list.folder === 'words').map((list) => list.name))(
    '%s is asked for, and says at its head what it is',
    (name) => {
      expect(new RegExp(`['"\\s]${name}['":]`).test(code), `some code asks for ${name}`).toBe(true)
      expect(readFileSync(`data/words/${name}.tsv`, 'utf8')).toMatch(/^# .{10,}/)
    },
  )

  it.each(lists.filter((list) => list.folder === 'words').map((list) => [list.name, list.rows] as const))(
    '%s has no empty column',
    (_, rows) => {
      expect(Object.keys(rows[0]).filter((column) => rows.every((row) => row[column] === ''))).toEqual([])
    },
  )

  it.each(Object.entries(KINDS))('%s has the columns whose words are checked', (name, kinds) => {
    const list = lists.find((one) => one.folder === 'words' && one.name === name)
    expect(Object.keys(list?.rows[0] ?? {})).toEqual(expect.arrayContaining(Object.keys(kinds)))
  })

  it('checks every kind that has a bit, and no other', () => {
    const sorted = (list: string): string[] => kindsOf(list)!.kind.split(' ').sort()
    expect([...sorted('date-context'), ...sorted('near-number')].sort()).toEqual(['prefix', ...KINDS_BESIDE].sort())
    const bits = Object.keys(BIT_OF).map((name) => name.split(':'))
    for (const [list, kind] of bits)
      if (kind !== undefined) expect(sorted(list)).toEqual(bits.flatMap((one) => (one[0] === list ? [one[1]] : [])).sort())
  })

  it.each(['body-dress', 'body-kind', 'body-sign', 'person-sign', 'post-kind', 'post-sign'])(
    '%s has a row for each kind, and words that are not empty',
    (name) => {
      const rows = lists.find((one) => one.name === name)!.rows
      expect(rows.map((row) => row.kind)).toEqual(kindsOf(name)!.kind.split(' '))
      for (const { words } of rows)
        expect(words.split('|').filter((word, i, all) => word.trim() !== word || all.indexOf(word) < i || word === '')).toEqual([])
    },
  )

  it('reads line ends of Windows as those of others', () => {
    const content = '# firms\nname\tkrx\taliases\n한빛로보틱스\t123450\t한빛봇\n\n나래항공\t\t나래\n'
    expect(parseList('names', 'firm', content.replaceAll('\n', '\r\n'))).toEqual(parseList('names', 'firm', content))
  })

  it('refuses a list, and the lack of a column, that no rule would hear of', () => {
    const refusal = (name: string, content: string): string => {
      const folder = temporaryFolder()
      for (const kind of ['names', 'words']) mkdirSync(join(folder, kind))
      write(folder, name, content)
      try {
        readFolder(folder)
        return ''
      } catch (error) {
        return (error as Error).message
      }
    }
    expect(refusal('words/units.tsv', 'form\n킬로')).toBe('No rule asks for this list (words/units.tsv). Did you mean unit.tsv?')
    expect(refusal('names/organisation-listed.tsv', 'form\n가나')).toMatch(/Did you mean organization-listed\.tsv\?/)
    expect(refusal('names/my-firms.tsv', 'form\n가나')).toMatch(/own go into names\/user-PERSON\.tsv/)
    expect(refusal('words/kin.tsv', 'form\tkinds\n형\telder')).toMatch(/no column "kind" \(words\/kin\.tsv\)/)
    expect(refusal('names/organization-group.tsv', 'name\taliases\tcode\n가나')).toMatch(/no column "krx" .*aliases, krx$/)
    expect(refusal('names/user-OTHER.tsv', 'name\tlabel\tmine\n가나\tDATE\t1')).toBe('')
  })

  it('are all that rules ask for', () => {
    const names = (folder: string): string[] => lists.filter((list) => list.folder === folder).map(({ name }) => name)
    expect(names('names')).toEqual(Object.keys(COLUMNS.names))
    expect(names('words')).toEqual(Object.keys(COLUMNS.words))
    expect(missingWords(lists.filter(({ name }) => name !== 'unit'))).toEqual(['unit'])
  })

  it('refuses an unknown kind in a folder of the caller, with its line', () => {
    const folder = temporaryFolder()
    mkdirSync(join(folder, 'words'))
    write(folder, 'words/counter-after.tsv', '# behind a counter\nform\tkind\n가량\tany|sum\n규모\tanywhere\n')
    expect(() => readFolder(folder)).toThrow(
      'The column "kind" does not know "anywhere" (words/counter-after.tsv:4). Use one of any, digit, measure, sum',
    )
  })
})

describe('weights without the sounds that they were learned with', () => {
  const folder = temporaryFolder()
  mkdirSync(join(folder, 'names'))
  write(folder, 'names/nobody.tsv', '# nobody\nname\n서울\n')
  const compiled = (sounds: number[]): Uint8Array =>
    compileFolder(
      folder,
      sounds.map((n) => ({ template: 'firstSound', content: String(n), key: n, weights: [1, 1, 1, 1] })),
    )

  it('are refused', () => {
    expect(() => compiled([1, 2])).toThrow(/learned with sounds, and there are none \(.*sounds\.tsv\)/)
  })

  it('are taken when they know of one sound alone: that of every word then', () => {
    expect(compiled([1]).length).toBeGreaterThan(0)
  })
})

describe('the shipped lists', () => {
  it('know listed firms by their name, their short name and their former one', () => {
    expect(facts('현대차')['organization-listed']).toMatchObject({ krx: '005380', market: 'KOSPI' })
    expect(facts('현대자동차')['organization-listed']).toMatchObject({ name: '현대차', krx: '005380' })
    expect(facts('에이비엘바이오')['organization-listed']).toMatchObject({ krx: '298380', market: 'KOSDAQ' })
    expect(facts('신화실업')['organization-former']).toMatchObject({ name: 'SHD', krx: '001770', former: '1' })
    expect(facts('조흥은행')['organization-former']).toMatchObject({ krx: '000010', delisted: '2004-07-02' })
    expect(facts('삼성전자우')['share-preferred']).toMatchObject({ krx: '005935', market: 'KOSPI' })
  })

  it('know foreign firms, countries and districts by their codes', () => {
    expect(facts('엔비디아')['organization-foreign']).toMatchObject({ ticker: 'NVDA', country: 'US' })
    expect(facts('NVIDIA')['organization-foreign']).toMatchObject({ name: '엔비디아' })
    expect(facts('독일')['location-country']).toMatchObject({ iso3166: 'DE' })
    expect(facts('美')['location-letter']).toMatchObject({ iso3166: 'US' })
    expect(facts('강남구')['location-korea']).toMatchObject({ district: '1168000000' })
    expect(factsOf(gazetteer, leafOf('중구')).map((fact) => fact.district)).toHaveLength(6)
  })

  it('hold everyday titles and words against names', () => {
    const has = (name: string, list: string): boolean => {
      const leaf = leafOf(name)
      return leaf >= 0 && (gazetteer.sets[gazetteer.setOf[leaf]] & listBit(gazetteer, list)) !== 0
    }
    for (const title of ['회장', '장관', '대통령', '최고경영자(CEO)']) expect(has(title, 'position')).toBe(true)
    expect(has('감독', 'position-ambiguous')).toBe(true)
    for (const word of ['정부', '노조', '코스피']) expect(has(word, 'generic-organization')).toBe(true)
    expect(has('관계자', 'nobody')).toBe(true)
    expect(has('국내', 'location-area')).toBe(false)
  })

  it('give the rows of one form as they give those of a list', () => {
    for (const { name } of lists.filter((list) => list.folder === 'words')) {
      const rows = new Map<number, unknown[]>()
      for (const { leaf, word } of entriesOf(gazetteer, name)) rows.set(leaf, [...(rows.get(leaf) ?? []), word])
      for (const [leaf, expected] of rows) expect(gazetteer.closed.rowsOf(name, leaf)).toEqual(expected)
    }
    expect(gazetteer.closed.rowsOf('unit', 0)).toEqual([])
    expect(gazetteer.closed.rowsOf('no-list', 1)).toEqual([])
  })

  it('leave out the rows that tables stand for', () => {
    const closed = lists.filter((list) => list.folder === 'words').map(({ name }) => name)
    const shipped = unlearned()
    for (const name of TABLED) expect(closed).toContain(name)
    for (const name of closed)
      if (TABLED.has(name)) expect(() => entriesOf(shipped, name)).toThrow('not kept')
      else expect(entriesOf(shipped, name)).toEqual(entriesOf(gazetteer, name))
  })

  it('give every name back by its leaf', () => {
    for (const list of names) for (const row of list.rows.slice(0, 50)) expect(nameOf(gazetteer, leafOf(row.name))).toBe(row.name)
  })
})
