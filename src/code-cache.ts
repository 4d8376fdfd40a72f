// V8's code cache of the engine in `dist/`: written here, read by the first text of every later process (`build/cached-engine.cjs`).

import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire, wrap } from 'node:module'
import { Script } from 'node:vm'

type Engine = typeof import('./engine.js')

// The same path from src/ and from dist/.
const folder = `${import.meta.dirname}/../dist/`
const filename = `${folder}engine.cjs`

/** Compiles the engine, lets `use` run what shall be in the cache, and writes it for this version of Node alone. Gives the file and its bytes. */
export function cacheEngine(use: (engine: Engine) => void): { file: string; bytes: number } {
  const script = new Script(wrap(readFileSync(filename, 'utf8')), { filename })
  const made = { exports: {} as Engine }
  script.runInThisContext()(made.exports, createRequire(filename), made, filename, folder)
  use(made.exports)
  // What a function was compiled to is in the cache only once it has run.
  const data = script.createCachedData()
  const file = `${folder}engine.${process.version}-${process.arch}.cache`
  writeFileSync(file, data)
  return { file, bytes: data.length }
}
