// The built package, as its users get it.

import { spawn, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ROOT } from './sources.js'

export const dist = (file: string): string => {
  const path = join(ROOT, 'dist', file)
  if (!existsSync(path)) throw new Error(`${file} is not built: npm run build`)
  return path
}

type Door = typeof import('../../src/index.js')

/** A front door of the package by the name of its bundle. */
export const door = (file: 'index.js' | 'browser.js'): Promise<Door> => import(pathToFileURL(dist(file)).href)

/** `ireum/wink`. */
export const winkDoor = (): Promise<typeof import('../../src/wink/index.js')> => import(pathToFileURL(dist('wink.js')).href)

export interface Outcome {
  code: number | null
  out: string
  err: string
}

/** Runs the command line as a user would. */
export function ireum(args: string[], input: string | Uint8Array = '', env: Record<string, string> = {}): Outcome {
  return node([dist('cli.cjs'), ...args], input, env)
}

export function node(args: string[], input: string | Uint8Array = '', env: Record<string, string> = {}): Outcome {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: ROOT,
    input,
    env: { ...process.env, ...env },
    maxBuffer: 1 << 28,
  })
  return { code: status, out: stdout.toString('utf8'), err: stderr.toString('utf8') }
}

/** Starts the command line, closes its output after the first piece, and waits for its end. */
export function ireumCutShort(args: string[], input: string): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [dist('cli.cjs'), ...args], { cwd: ROOT })
    let err = ''
    child.stderr.on('data', (piece) => (err += piece))
    child.stdin.on('error', () => undefined)
    child.stdout.once('data', () => child.stdout.destroy())
    child.on('close', (code) => resolve({ code, out: '', err }))
    child.stdin.end(input)
  })
}
