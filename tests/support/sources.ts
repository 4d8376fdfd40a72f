// The project's own sources and tests, for tests that read them.

import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { fileURLToPath } from 'node:url'

export const ROOT = fileURLToPath(new URL('../..', import.meta.url))

export interface Source {
  /** Path under the folder, with slashes: `text/read.ts`. */
  path: string
  content: string
}

export function sources(folder: 'src' | 'tests' = 'src'): Source[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.ts'))
    .sort()
    .map((path) => ({ path, content: readFileSync(join(ROOT, folder, path), 'utf8') }))
}

/** What a source imports: paths under `src` for its own files, names as written for packages. Static, dynamic and type imports. */
export function importsOf({ path, content }: Source): string[] {
  return [...content.matchAll(/(?:\bfrom\s+|\bimport\s*\(\s*|^import\s+)'([^']+)'/gm)].map(([, target]) =>
    target.startsWith('.') ? posix.normalize(posix.join(dirname(path), target)).replace(/\.js$/, '.ts') : target,
  )
}
