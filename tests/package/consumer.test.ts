// The types as a strict program of somebody else's sees them, in both module systems and for a bundler.

import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { temporaryFolder } from '../support/files.js'
import { ROOT } from '../support/sources.js'

const folder = temporaryFolder()
mkdirSync(join(folder, 'node_modules'))
symlinkSync(ROOT, join(folder, 'node_modules', 'ireum'))
symlinkSync(join(ROOT, 'node_modules', 'wink-nlp'), join(folder, 'node_modules', 'wink-nlp'))

const PROGRAM = `
import { analyze, analyzeAll, createIreum, type Entity, IreumError, type Recognizer, type Values } from 'ireum'
import { koreanModel, spanOf, winkKorean } from 'ireum/wink'

declare const date: string | undefined
const document = analyze('3조원', { date, id: undefined })
for (const entity of document.entities) {
  if (entity.label === 'MONEY') entity.value?.currency satisfies string | undefined
  if (entity.label === 'DATE') entity.value?.iso satisfies string | undefined
  if (entity.label === 'PERSON') entity.value satisfies undefined
}
const value: Values['MONEY'] | undefined = document.entities.find((entity) => entity.label === 'MONEY')?.value
const money: Entity<'MONEY'>[] = document.entities.filter((entity) => entity.label === 'MONEY')
const recognizer: Recognizer = ({ text }, out) => {
  out.push({ start: 0, end: text.length, label: 'ORGANIZATION', score: 9, source: 'own/all' })
}
const own = { names: [{ label: 'ORGANIZATION', name: '가나', aliases: undefined, ids: { a: 'b' } }], deny: ['다라'] } as const
createIreum({ ...own, recognizers: [recognizer] }).analyze('가나').entities[0]?.ids?.krx satisfies string | undefined
export async function read(): Promise<void> {
  for await (const one of analyzeAll(['가', { text: '나', date }])) one.id satisfies string | number | undefined
  // Rows as a database gives them: fields that say nothing, and fields of other names.
  interface Row { text: string; date: string | null; title: string }
  const rows: Row[] = [{ text: '나', date: null, title: '제목' }]
  for await (const one of analyzeAll(rows)) one.id satisfies string | number | undefined
  analyzeAll([{ text: '나', title: '제목', date: null, from: '', id: 7 }])
  // @ts-expect-error: an article has a text.
  analyzeAll([{ title: '제목' }])
  // @ts-expect-error: a day is a string.
  analyzeAll([{ text: '나', date: new Date() }])
}
spanOf(winkKorean({ date }).readDoc('가').entities().itemAt(0)).label satisfies string | undefined
koreanModel({ ...own, date })
try {
  // @ts-expect-error: a day is a string.
  analyze('가', { date: new Date() })
  // @ts-expect-error: there is no such label.
  createIreum({ names: [{ label: 'COMPANY', name: '가나' }] })
} catch (error) {
  if (error instanceof IreumError) error.code satisfies 'bad-option' | string
}
export { money, value }
`

/** What the compiler says of the program, in one line each. */
function complaints(file: string, module: ts.ModuleKind, moduleResolution: ts.ModuleResolutionKind): string[] {
  const path = join(folder, file)
  writeFileSync(path, PROGRAM)
  const program = ts.createProgram([path], {
    module,
    moduleResolution,
    target: ts.ScriptTarget.ES2022,
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    lib: ['lib.es2022.d.ts'],
    noEmit: true,
    types: [],
  })
  return ts.getPreEmitDiagnostics(program).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '))
}

describe('a strict program', () => {
  it.each([
    ['an ES module', 'module.mts', ts.ModuleKind.Node16, ts.ModuleResolutionKind.Node16],
    ['CommonJS', 'common.cts', ts.ModuleKind.Node16, ts.ModuleResolutionKind.Node16],
    ['CommonJS of old', 'old.ts', ts.ModuleKind.CommonJS, ts.ModuleResolutionKind.Node10],
    ['for a bundler', 'bundled.ts', ts.ModuleKind.ESNext, ts.ModuleResolutionKind.Bundler],
  ])('compiles as %s', { timeout: 60_000 }, (_name, file, module, resolution) => {
    expect(complaints(file, module, resolution)).toEqual([])
  })
})
