// Several documents in one examples file, in gold markup: `# id:` opens a document, `# rel:` says what it states.

import { readFileSync } from 'node:fs'
import type { Candidate, Label } from '../../src/types.js'

export interface GoldExample {
  id: string
  line: number
  text: string
  winners: Candidate[]
  /** Identity of each winner, null where none is given. */
  ids: (string | null)[]
  relations: string[]
}

const LABELS: Record<string, Label> = { PER: 'PERSON', ORG: 'ORGANIZATION', LOC: 'LOCATION', POS: 'POSITION' }

export function readExamples(path: string): GoldExample[] {
  const examples: GoldExample[] = []
  let body: string[] = []
  const close = (): void => {
    const example = examples.at(-1)
    if (example !== undefined) addMarks(example, body.join('\n').trim())
    body = []
  }
  readFileSync(path, 'utf8')
    .split('\n')
    .forEach((line, n) => {
      if (line.startsWith('# id: ')) {
        close()
        examples.push({ id: line.slice(6), line: n + 1, text: '', winners: [], ids: [], relations: [] })
      } else if (line.startsWith('# rel: '))
        examples.at(-1)!.relations.push(
          line
            .slice(7)
            .split('|')
            .map((part) => part.trim())
            .join('|'),
        )
      else body.push(line)
    })
  close()
  return examples
}

function addMarks(example: GoldExample, marked: string): void {
  let at = 0
  for (const match of marked.matchAll(/<([A-Z]{3})(?:#([A-Za-z0-9_.-]+))?\|([^|<>]+)>/g)) {
    example.text += marked.slice(at, match.index)
    const start = example.text.length
    example.text += match[3]
    example.winners.push({ start, end: example.text.length, label: LABELS[match[1]], score: 1, source: 'example' })
    example.ids.push(match[2] ?? null)
    at = match.index + match[0].length
  }
  example.text += marked.slice(at)
}
