// The examples beside the linking rules: the marked mentions are linked, and who is who and what is stated must come out.

import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Links, link } from '../../src/link/link.js'
import { contextOf } from '../support/context.js'
import { type GoldExample, readExamples } from '../support/gold.js'
import { shipped } from '../support/lists.js'
import { ROOT } from '../support/sources.js'

const gazetteer = shipped()
const FOLDER = join(ROOT, 'src/link')
const FILES = readdirSync(FOLDER).filter((file) => file.endsWith('.examples.gold'))

const linked = ({ text, winners }: GoldExample): Links => link(contextOf(text, gazetteer), winners)

/** Identities as they are and as they came out: one number for each, in order of appearance. `open` must have no referent. */
function partitions(example: GoldExample, links: Links): [wanted: string[], found: string[]] {
  const wanted: string[] = []
  const found: string[] = []
  const numbers = new Map<string, number>()
  const refs = new Map<string, number>()
  example.ids.forEach((id, i) => {
    if (id === null) return
    const { start, end } = example.winners[i]
    const surface = example.text.slice(start, end)
    const ref = links.refs[i]
    if (id !== 'open' && !numbers.has(id)) numbers.set(id, numbers.size)
    if (ref !== null && !refs.has(ref)) refs.set(ref, refs.size)
    wanted.push(`${surface} ${id === 'open' ? 'open' : numbers.get(id)}`)
    found.push(`${surface} ${ref === null ? 'open' : refs.get(ref)}`)
  })
  return [wanted, found]
}

/** Relations by the identities of the example. */
function stated(example: GoldExample, links: Links): string[] {
  const idOf = new Map<string, string>()
  example.ids.forEach((id, i) => {
    const ref = links.refs[i]
    if (id !== null && ref !== null) idOf.set(ref, id)
  })
  return links.relations.map(
    ({ person, position, organization }) =>
      `${idOf.get(person) ?? person}|${position}|${organization === null ? '' : (idOf.get(organization) ?? organization)}`,
  )
}

describe.each(FILES)('%s', (file) => {
  const examples = readExamples(join(FOLDER, file))
  it.each(examples.map((example) => [`line ${example.line}: ${example.id}`, example] as const))('%s', (_, example) => {
    const links = linked(example)
    const [wanted, found] = partitions(example, links)
    expect(found).toEqual(wanted)
    for (const { source } of links.relations) expect(source).toMatch(/^relation\/./)
    expect(stated(example, links).sort()).toEqual([...example.relations].sort())
  })
})
