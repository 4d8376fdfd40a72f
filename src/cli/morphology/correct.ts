// What people would say where only the teacher spoke: a model over the run's features and the teacher's answer, learned from text that has both.

import { readFileSync } from 'node:fs'
import { seeded } from '../../decode/training/random.js'
import { HEADS, WIDTH } from '../../morphology/features.js'
import type { Item } from './corpus.js'
import { distribution, type Instance, learn, RANGE } from './learn.js'
import type { Answer, Sentence } from './sentences.js'

/** Facts of words over all the teacher's text: how often a noun with 하다 is an action, and how often a form was annotated as a name. */
export interface WordFacts {
  action: (noun: string) => number
  name: (form: string) => number
}

const VERBAL = ['하는', '한다', '하려', '하도록', '하라', '하자', '하고 있', '하기 위']
const ROOTS = new Set(['NNG', 'XR', 'NNP', 'MAG'])

/** `forms`: TSV of entity forms with label and count. */
export function wordFacts(taught: readonly Sentence[], forms: string | undefined): WordFacts {
  const hada = new Map<string, [all: number, action: number]>()
  const stems = new Map<string, number>()
  for (const { text, eojeols } of taught) {
    for (const { morphs } of eojeols) {
      for (let i = 1; i < morphs.length; i++) {
        const { tag, start } = morphs[i]
        if (!(tag.startsWith('XSV') || tag.startsWith('XSA')) || !ROOTS.has(morphs[i - 1].tag)) continue
        if (!'하해한할함합했되된됐될됩돼됨'.includes(text[start])) continue
        const counts = hada.get(text.slice(morphs[i - 1].start, morphs[i - 1].end)) ?? [0, 0]
        counts[0]++
        if ('되된됐될됩돼됨'.includes(text[start]) || VERBAL.some((form) => text.startsWith(form, start))) counts[1]++
        hada.set(text.slice(morphs[i - 1].start, morphs[i - 1].end), counts)
      }
      const stem = stemOf(text, morphs)
      if (stem !== '') stems.set(stem, (stems.get(stem) ?? 0) + 1)
    }
  }
  const named = new Map<string, number>()
  if (forms !== undefined)
    for (const line of readFileSync(forms, 'utf8').split('\n')) {
      const [form, label, count] = line.split('\t')
      if (/^(PS|OG|LC)/.test(label ?? '')) named.set(form, (named.get(form) ?? 0) + Number(count))
    }
  return {
    action: (noun) => {
      const counts = hada.get(noun)
      return counts === undefined || counts[0] < 4 ? -1 : step(counts[1] / counts[0])
    },
    name: (form) => {
      const occurs = stems.get(form) ?? 0
      return occurs < 3 ? -1 - occurs - (named.has(form) ? 4 : 0) : step((named.get(form) ?? 0) / occurs)
    },
  }
}

/** 0 … 6: none, under 4 %, 15 %, 35 %, 60 %, 85 %, more. */
const step = (part: number): number => [0, 0.04, 0.15, 0.35, 0.6, 0.85].filter((bound) => part > bound).length

const NOMINAL = new Set(['NNG', 'NNP', 'NNB', 'NNBC', 'NR', 'XSN', 'XPN', 'SL', 'SN'])

function stemOf(text: string, morphs: Sentence['eojeols'][number]['morphs']): string {
  let j = 0
  while (j < morphs.length && NOMINAL.has(morphs[j].tag)) j++
  return j === 0 ? '' : text.slice(morphs[0].start, morphs[j - 1].end)
}

/** Names of features that the teacher's answer gives; the second list is for one cut. */
function sharedNames(item: Item, facts: WordFacts): string[] {
  const { teacher, before, after, text, known } = item
  const said = (answer: Answer | null): string => (answer === null ? '-' : HEADS[answer.head])
  const head = said(teacher)
  const out = [
    `h ${head}`,
    `h1 ${head} ${text.slice(-1)}`,
    `h2 ${head} ${text.slice(-2)}`,
    `hf ${head} ${text.slice(0, 2)}`,
    `hw ${head} ${text}`,
  ]
  out.push(`n ${head} ${said(before)}`, `a ${head} ${said(after)}`, `na ${said(before)} ${head} ${said(after)}`, `k ${head} ${known}`)
  if (teacher === null) return out
  const stem = text.slice(0, text.length - lengthOfTail(item))
  out.push(`t ${teacher.tags}`, `f ${head} ${facts.name(stem)}`, `fk ${head} ${facts.name(stem)} ${known} ${Math.min(stem.length, 5)}`)
  out.push(`hs ${head} ${stem}`, `hs1 ${head} ${stem.slice(-1)}`, `hs2 ${head} ${stem.slice(-2)}`)
  const first = teacher.tags.split(' ')
  out.push(`t2 ${first.slice(0, 2).join(' ')}`, `tl ${first.at(-1)}`)
  const suffix = first.findIndex((tag) => tag === 'XSV' || tag === 'XSA')
  if (suffix > 0) {
    const at = text.search(/[하해한할함합했되된됐될됩돼됨]/)
    const noun = at > 0 ? text.slice(0, at) : text
    out.push(`x ${first[suffix]} ${facts.action(noun)}`, `xn ${noun}`)
  }
  return out
}

/** The first cut of an item is the uncut one. */
const lengthOfTail = ({ teacher, cuts }: Item): number => (teacher === null ? 0 : cuts[0].at - teacher.cut)

function cutNames(item: Item, at: number): string[] {
  const { teacher, cuts, text } = item
  if (teacher === null) return ['c -']
  const end = cuts[0].at
  const tail = text.slice(text.length - (end - at))
  const same = teacher.cut === at ? 'same' : teacher.cut < at ? 'longer' : 'shorter'
  return [
    `c ${same}`,
    `ch ${same} ${HEADS[teacher.head]}`,
    `ct ${same} ${tail}`,
    `cl ${text.slice(text.length - (end - teacher.cut))} ${tail}`,
  ]
}

/** A function that gives the readings' probabilities for an item that only the teacher has answered. */
export function corrector(
  pool: Int32Array,
  features: number,
  known: readonly Item[],
  facts: WordFacts,
  options: { epochs: number; l1: number; rate: number },
): (item: Item) => [number, number][] {
  const numbers = new Map<string, number>()
  let own = new Int32Array(1 << 20)
  let size = 0
  let learning = true
  const put = (number: number): void => {
    if (size === own.length) {
      const grown = new Int32Array(2 * own.length)
      grown.set(own)
      own = grown
    }
    own[size++] = number
  }
  const numberOf = (name: string): void => {
    let number = numbers.get(name)
    if (number === undefined) {
      if (!learning) return
      number = features + numbers.size
      numbers.set(name, number)
    }
    put(number)
  }
  const instance = (item: Item): Instance => {
    const from = size
    for (let f = item.from; f < item.to; f++) put(pool[f])
    for (const name of sharedNames(item, facts)) numberOf(name)
    const to = size
    const cuts = item.cuts.map((cut) => {
      const start = size
      for (let f = cut.from; f < cut.to; f++) put(pool[f])
      for (const name of cutNames(item, cut.at)) numberOf(name)
      return { at: cut.at, tail: cut.tail, from: start, to: size }
    })
    return { from, to, cuts, target: targetOf(item), weight: 1 }
  }
  const instances = known.map(instance)
  learning = false
  const w = learn(own, instances, features + numbers.size, { ...options, l2: 0.1 }, seeded(11))
  const p = new Float64Array(WIDTH * 16)
  return (item) => {
    size = 0
    const one = instance(item)
    distribution(w, own, one, p)
    const out: [number, number][] = []
    let sum = 0
    one.cuts.forEach((cut, c) => {
      for (let h = RANGE[cut.tail][0]; h < RANGE[cut.tail][1]; h++)
        if (p[c * WIDTH + h] > 0.02) {
          out.push([c * WIDTH + h, p[c * WIDTH + h]])
          sum += p[c * WIDTH + h]
        }
    })
    return out.map(([reading, one]) => [reading, one / sum])
  }
}

/** The answer as a distribution. */
export const targetOf = ({ answer, cuts }: Item): [number, number][] => [
  [cuts.findIndex((cut) => cut.at === answer.cut) * WIDTH + answer.head, 1],
]
