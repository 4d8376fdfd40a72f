// Time by the clock, in rounds that take turns, so that a noisy machine is noisy for every contestant.

import { spawnSync } from 'node:child_process'
import { ROOT } from '../support/sources.js'

export interface Contestant {
  name: string
  run: () => unknown
}

/** Milliseconds of each contestant in each round, after two rounds that do not count. `now` is the clock. */
export function inRounds(contestants: readonly Contestant[], rounds: number, now = (): number => performance.now()): Map<string, number[]> {
  const times = new Map(contestants.map(({ name }) => [name, [] as number[]]))
  for (let round = -2; round < rounds; round++) {
    for (const { name, run } of contestants) {
      global.gc?.()
      const start = now()
      run()
      const elapsed = now() - start
      if (round >= 0) times.get(name)!.push(elapsed)
    }
  }
  return times
}

/** Milliseconds of each program in a fresh process, the programs taking turns. */
export function inProcesses(programs: Readonly<Record<string, string>>, runs: number): Map<string, number[]> {
  const times = new Map(Object.keys(programs).map((name) => [name, [] as number[]]))
  // Certificates of a workplace take Node longer to read than all the rest of its start.
  const env = { ...process.env, NODE_EXTRA_CA_CERTS: undefined }
  for (let run = -1; run < runs; run++) {
    for (const [name, program] of Object.entries(programs)) {
      const start = performance.now()
      const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', program], { cwd: ROOT, env })
      const elapsed = performance.now() - start
      if (status !== 0) throw new Error(`${name}: ${stderr}`)
      if (run >= 0) times.get(name)!.push(elapsed)
    }
  }
  return times
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}

/** Round by round: how many times `b` fits into `a`. */
export const ratios = (a: readonly number[], b: readonly number[]): number[] => a.map((time, i) => time / b[i])
