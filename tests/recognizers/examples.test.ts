// The examples beside the recognizers: every line is analysed without its marks and must come out with them again.
//
// A file says in its first lines what it is about: `# labels: MONEY PERCENT` and, if it matters, `# date: 2025-02-05`.
// Marks of other labels are not compared. A line without marks says that none of these labels is there.
// `# decided by: rules` leaves the learned weights out: the file is about what the rules say by themselves.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { analyzeWith } from '../../src/analyze.js'
import { CODE_OF } from '../../src/formats/codes.js'
import { readMarks } from '../../src/formats/markup.js'
import { normalFormOf } from '../../src/formats/normalform.js'
import { LABELS, type Label } from '../../src/types.js'
import { shipped, unlearned } from '../support/lists.js'
import { ROOT } from '../support/sources.js'

const FOLDER = join(ROOT, 'src/recognizers')
const gazetteer = shipped()
const withoutWeights = unlearned()

interface Span {
  start: number
  end: number
  label: Label
  form?: string
}

/** The line with its marks, in one spelling. */
function show(text: string, spans: readonly Span[]): string {
  let out = ''
  let at = 0
  for (const { start, end, label, form } of spans) {
    out += `${text.slice(at, start)}<${CODE_OF[label]}|${text.slice(start, end)}${form === undefined ? '' : `|${form}`}>`
    at = end
  }
  return out + text.slice(at)
}

function examplesOf(file: string): {
  labels: Label[]
  date: string | undefined
  byRules: boolean
  lines: { number: number; line: string }[]
} {
  const all = readFileSync(join(FOLDER, file), 'utf8').split('\n')
  const header = (key: string): string | undefined =>
    all
      .find((line) => line.startsWith(`# ${key}:`))
      ?.slice(key.length + 3)
      .trim()
  const labels = (header('labels') ?? '').split(/[\s,]+/).filter((label): label is Label => (LABELS as readonly string[]).includes(label))
  const lines = all.map((line, n) => ({ number: n + 1, line })).filter(({ line }) => line.trim() !== '' && !line.startsWith('#'))
  return { labels, date: header('date'), byRules: header('decided by') === 'rules', lines }
}

const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.examples.txt'))
  .sort()

describe('the examples beside the recognizers', () => {
  for (const file of files) {
    it(file, () => {
      const { labels, date, byRules, lines } = examplesOf(file)
      expect(labels, `${file} names its labels: # labels: MONEY`).not.toEqual([])
      const wrong: string[] = []
      for (const { number, line } of lines) {
        const { text, entities } = readMarks(line)
        const want = show(
          text,
          entities.filter(({ label }) => labels.includes(label)),
        )
        const got = show(
          text,
          analyzeWith(byRules ? withoutWeights : gazetteer, text, date === undefined ? {} : { date })
            .entities.filter(({ label }) => labels.includes(label))
            .map(({ start, end, label, value }): Span => {
              const form = normalFormOf(label, value)
              return form === undefined ? { start, end, label } : { start, end, label, form }
            }),
        )
        if (got !== want) wrong.push(`${file}:${number}\n  want ${want}\n  got  ${got}`)
      }
      expect(wrong.join('\n')).toBe('')
      expect(lines.length).toBeGreaterThan(0)
    })
  }
})
