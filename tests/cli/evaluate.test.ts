// Evaluation that learns: no document is scored by weights that saw it, and learning, lists and rules each show in the figures.

import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { analyzeWith } from '../../src/analyze.js'
import { labelsOf, readDocuments } from '../../src/cli/documents.js'
import { evaluate, run, type Task } from '../../src/cli/evaluate.js'
import { foldOf, keepApart, learn, roundsOf, withoutWeights } from '../../src/cli/folds.js'
import { listedIn } from '../../src/cli/listed.js'
import { rates, total } from '../../src/cli/score.js'
import { partsOf, without } from '../../src/cli/without.js'
import { type Material, PLAN } from '../../src/decode/training/train.js'
import { temporaryFolder } from '../support/files.js'
import { unlearned } from '../support/lists.js'

const folder = temporaryFolder()

const ARTICLES = ['t-01', 't-02', 't-03', 't-04'].map((name) => `data/articles/${name}.gold`)
const documents = readDocuments(ARTICLES)
const gazetteer = unlearned()
const isListed = listedIn(gazetteer)
const quiet = (): void => undefined
const material = (learned: typeof documents): Material => ({ business: learned, general: [], raw: [], forms: new Map() })
const task: Task = { documents, folds: 0, most: 0, material: null, general: false, progress: quiet }
const NAMES = ['PERSON', 'ORGANIZATION', 'LOCATION', 'POSITION'] as const

describe('lists', () => {
  it('knows a name by its label and as a whole', () => {
    expect(isListed('ORGANIZATION', '삼성전자')).toBe(true)
    expect(isListed('PERSON', '삼성전자')).toBe(false)
    expect(isListed('ORGANIZATION', '삼성전자의')).toBe(false)
    expect(isListed('LOCATION', '부산')).toBe(true)
    expect(isListed('PERSON', '이')).toBe(true)
    expect(isListed('POSITION', '회장')).toBe(true)
    expect(isListed('MONEY', '삼성전자')).toBe(false)
    expect(isListed('PERSON', '없는이름을누가알까')).toBe(false)
  })
})

describe('rounds', () => {
  it('score each document once, by the others alone, in the same fold whatever else there is', () => {
    const rounds = roundsOf(documents, 3)
    expect(rounds.flatMap(({ scored }) => scored.map(({ id }) => id)).sort()).toEqual(documents.map(({ id }) => id))
    expect(rounds.length).toBeGreaterThan(1)
    for (const { scored, learned } of rounds) {
      expect(scored.length + learned.length).toBe(documents.length)
      expect(scored.some((document) => learned.includes(document))).toBe(false)
      expect(new Set(scored.map(({ id }) => foldOf(id, 3))).size).toBe(1)
    }
    const counts = [0, 0, 0, 0]
    for (let i = 0; i < 4000; i++) counts[foldOf(`document-${i}`, 4)]++
    for (const count of counts) expect(count).toBeGreaterThan(800)
  })

  it('learn from no more than they are told, and from the same ones when they are told more', () => {
    const [few, more, all] = [1, 2, 0].map((most) => roundsOf(documents, 3, most))
    few.forEach(({ scored, learned }, n) => {
      expect(scored).toEqual(all[n].scored)
      expect(learned.length).toBe(1)
      expect(more[n].learned.length).toBe(Math.min(2, all[n].learned.length))
      expect(more[n].learned).toContain(learned[0])
      expect(all[n].learned).toEqual(expect.arrayContaining([...more[n].learned]))
    })
  })

  it('refuse a document that is learned and scored, and learn no sentence that is scored', () => {
    expect(() => keepApart(documents, material(documents.slice(0, 1)))).toThrow(/t-01/)
    const raw = [documents[0].text, '다른 문장이다.']
    expect(keepApart(documents, { ...material([]), raw }).raw).toEqual(['다른 문장이다.'])
  })
})

describe('learning in memory', () => {
  const learned = learn(gazetteer, material(documents.slice(0, 3)), PLAN, false, quiet)
  const f = (score: ReturnType<typeof evaluate>['whole']): number => rates(total(score, NAMES)).f

  it('gives weights that know what they learned, and leaves the lists as they were', () => {
    expect(gazetteer.sections.weights).toBeUndefined()
    const { whole } = evaluate(learned, { ...task, documents: documents.slice(0, 3) }, isListed)
    expect(f(whole)).toBeGreaterThan(97)
  })

  it('gives weights for other news, which find names but no positions', () => {
    const other = learn(gazetteer, material(documents.slice(0, 3)), PLAN, true, quiet)
    const { text, date } = documents[0]
    const labels = new Set(analyzeWith(other, text, { date }).entities.map(({ label }) => label))
    expect(labels).toContain('PERSON')
    expect(labels).not.toContain('POSITION')
    expect(new Set(analyzeWith(learned, text, { date }).entities.map(({ label }) => label))).toContain('POSITION')
  })

  it('scores less on what it did not learn', () => {
    const { whole, rounds } = evaluate(gazetteer, { ...task, folds: 2, material: material([]) }, isListed)
    expect(whole.documents).toBe(4)
    expect(rounds.reduce((sum, { documents }) => sum + documents, 0)).toBe(4)
    const known = evaluate(learned, { ...task, documents: documents.slice(0, 3) }, isListed).whole
    expect(f(whole)).toBeLessThan(f(known))
    expect(f(whole)).toBeGreaterThan(f(known) / 2)
  })

  it('leaves out rules, lists and weights', () => {
    const { text, date } = documents[0]
    const sources = (own: typeof gazetteer): string[] => analyzeWith(own, text, { date }).entities.map(({ source }) => source)
    const byRule = (source: string): boolean =>
      /^(person|organization|location|position)\//.test(source) && !/\/(learned|repeated|listed)$/.test(source)
    expect(sources(learned).some(byRule)).toBe(true)
    expect(sources(without('rules', learned, 'data')).filter(byRule)).toEqual([])
    expect(sources(without('rules', learned, 'data')).some((source) => source.endsWith('/learned'))).toBe(true)
    expect(sources(without('weights', learned, 'data'))).toEqual(sources(gazetteer))
    const wordsOnly = without('lists', learned, 'data')
    expect(listedIn(wordsOnly)('ORGANIZATION', '삼성전자')).toBe(false)
    expect(analyzeWith(wordsOnly, '3200억원을 썼다.').entities.map(({ label }) => label)).toEqual(['MONEY'])
    expect(() => without('lists', learned, undefined)).toThrow(/--lists DIR/)
    expect(() => partsOf(['lists,names'])).toThrow(/"names"/)
    expect(withoutWeights(learned).sections.weights).toBeUndefined()
  })
})

describe('ireum evaluate', () => {
  async function outputOf(argv: string[]): Promise<string> {
    let out = ''
    const spy = vi.spyOn(process.stdout, 'write').mockImplementation((piece) => {
      out += String(piece)
      return true
    })
    const errors = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
    try {
      expect(await run(argv)).toBe(0)
    } finally {
      spy.mockRestore()
      errors.mockRestore()
    }
    return out
  }

  it('prints accuracy, kinds of errors, calibration, and what each part adds', async () => {
    const out = await outputOf([ARTICLES[0], '--train', ARTICLES[1], '--without', 'rules,weights', '--errors', '1'])
    expect(out).toMatch(/^1 documents\n/)
    for (const part of [
      /^PERSON +[\d.]+/m,
      /^PERSON, unlisted +[\d.]+/m,
      /^expected calibration error: 0\.\d+, of names 0\.\d+$/m,
      /^DATE values right/m,
    ])
      expect(out).toMatch(part)
    for (const row of ['everything', 'without rules', 'without weights']) expect(out).toMatch(new RegExp(`^${row} +1 +\\d`, 'm'))
    expect(out.split('\n').filter((line) => line.includes('\tt-01\t'))).toHaveLength(1)
  })

  it('counts only names in JSONL of other conventions, and cross-validates it', async () => {
    const records = Array.from({ length: 8 }, (_, i) => {
      const text = `${i + 1}일 윤서하는 다온로보틱스에서 100억원을 썼다.`
      const span = (part: string, label: string): object => ({ start: text.indexOf(part), end: text.indexOf(part) + part.length, label })
      return { id: `s-${i}`, text, entities: [span('윤서하', 'PERSON'), span('다온로보틱스', 'ORGANIZATION'), span('100억', 'QUANTITY')] }
    })
    const path = join(folder, 'other.ndjson')
    writeFileSync(path, records.map((record) => JSON.stringify(record)).join('\n'))
    expect(labelsOf(readDocuments([path]))).toEqual(['PERSON', 'ORGANIZATION', 'QUANTITY'])
    const out = await outputOf([path, '--folds', '2'])
    expect(out).toMatch(/^8 documents\n/)
    expect(out).toMatch(/^PERSON +100\.0 +100\.0 +100\.0 +8 of 8/m)
    expect(out).not.toMatch(/QUANTITY|MONEY|POSITION/)
    expect(out).toMatch(/^2 +\d+ +100\.0/m)
  })

  it('refuses what makes no sense', async () => {
    await expect(run([])).rejects.toThrow(/no annotated documents/)
    await expect(run([ARTICLES[0], '--folds', '1'])).rejects.toThrow(/One fold/)
    await expect(run([ARTICLES[0], '--most', '5'])).rejects.toThrow(/--folds, too/)
    await expect(run([ARTICLES[0], '--raw', ARTICLES[0]])).rejects.toThrow(/go together/)
    await expect(run([ARTICLES[0], '--limit', '3'])).rejects.toThrow(/raw sentences.*\(--limit\)/)
    await expect(run([ARTICLES[0], '--general', ARTICLES[0]])).rejects.toThrow(/--train or --folds/)
    await expect(run([ARTICLES[0], '--train', ARTICLES[0]])).rejects.toThrow(/learned and scored/)
    await expect(run([join(folder, 'none.gold')])).rejects.toThrow(/no such file/)
    await expect(run(['examples/robotics.txt'])).rejects.toThrow(/ends in none of .gold, .jsonl, .ndjson/)
    const path = join(folder, 'bad.jsonl')
    writeFileSync(path, '{"text":"가","entities":[{"start":0,"end":1,"label":"PLACE"}]}')
    await expect(run([path])).rejects.toThrow(/bad\.jsonl:1/)
  })
})
