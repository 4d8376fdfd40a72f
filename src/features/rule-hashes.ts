// The rules of candidates as the model knows them: by hashes of their names, and by how sure they are.

import type { Candidate } from '../types.js'
import { EXTRA, longerHash } from './hashes.js'

/** Hashes of a rule's whole name, of its family and of its room: `person/title-right/known`, `person/title-right`, `person`. */
export interface RuleHashes {
  source: number
  family: number
  room: number
}
const hashesBySource = new Map<string, RuleHashes>()
const hashesByRule: RuleHashes[] = []
/** Hash → what has it. */
export const ruleNames = new Map<number, string>()

/** Looked up once a candidate: by the number of its rule, where it has one, as the name is long. */
export const hashesOfRule = ({ rule, source }: Candidate): RuleHashes =>
  rule === undefined ? hashesOf(source) : (hashesByRule[rule] ??= hashesOf(source))

/** A rule's score in halves is cut to these many numbers from the least one. */
export const LEAST_HALVES = -8
export const HALVES = 21

export const halvesOf = (rule: Candidate): number => Math.max(LEAST_HALVES, Math.min(LEAST_HALVES + HALVES - 1, Math.round(2 * rule.score)))
/** The content of a feature that says how sure a rule of a room is. */
export const sureContent = (room: number, halves: number): number => (room + Math.imul(halves, EXTRA)) | 0

function hashesOf(source: string): RuleHashes {
  let known = hashesBySource.get(source)
  if (known === undefined) {
    const first = source.indexOf('/')
    const last = source.lastIndexOf('/')
    const family = last > first ? source.slice(0, last) : source
    const room = source.slice(0, first)
    known = { source: pathHash(source), family: pathHash(family), room: pathHash(room) }
    hashesBySource.set(source, known)
    ruleNames.set(known.source, source).set(known.family, family).set(known.room, room)
  }
  return known
}

/** `hashOf`, with the hash of what stands before the last slash remembered: few rooms and families have many rules. */
function pathHash(path: string): number {
  let hash = pathHashes.get(path)
  if (hash === undefined) {
    const parent = path.slice(0, Math.max(0, path.lastIndexOf('/')))
    pathHashes.set(path, (hash = longerHash(pathHash(parent), path, parent.length)))
  }
  return hash
}
const pathHashes = new Map([['', 0]])
