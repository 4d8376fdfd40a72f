// Shapes of sentences and the names that fill them: `shapes.txt` → sentences in gold markup.

import { readFileSync } from 'node:fs'
import { josa } from 'es-hangul'

export interface Shape {
  group: string
  /** The sentence with its slots, and its `# rel:` lines. */
  markup: string
}

/** The names of each slot, and the shapes in order. */
export function readShapes(): { names: Map<string, string[]>; shapes: Shape[] } {
  const names = new Map<string, string[]>()
  const shapes: Shape[] = []
  let group = ''
  for (const line of readFileSync(new URL('shapes.txt', import.meta.url), 'utf8').split('\n')) {
    const list = /^\{(\w+)\}: (.+)$/.exec(line)
    if (list !== null) names.set(list[1], list[2].split(', '))
    else if (line.startsWith('## ')) group = line.slice(3)
    else if (line.startsWith('# rel: ')) shapes.at(-1)!.markup += `\n${line}`
    else if (line !== '' && !line.startsWith('#')) shapes.push({ group, markup: line })
  }
  return { names, shapes }
}

/** The `n`th sentence of a shape. Slots of one shape walk through their lists at their own pace, so that names meet others every time. */
export function fill(markup: string, names: ReadonlyMap<string, readonly string[]>, n: number): string {
  const taken = new Map<string, string>()
  const named = markup.replace(/\{([a-z]+)(\d?)\}/g, (slot, list: string, nth: string) => {
    const rows = names.get(list)
    if (rows === undefined) throw new Error(`No names for ${slot} of: ${markup}`)
    if (!taken.has(slot)) taken.set(slot, rows[(n * (1 + 2 * taken.size) + 7 * Number(nth)) % rows.length])
    return taken.get(slot)!
  })
  return named.replace(/([^\s<|>’]+)([>’]*)\{([^}]+)\}/g, (_, word: string, marks: string, pair) => word + marks + josa.pick(word, pair))
}
