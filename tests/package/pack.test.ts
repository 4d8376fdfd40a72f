// What a user downloads: which files, how large, and that nothing runs at install.

import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ROOT } from '../support/sources.js'

interface Pack {
  size: number
  unpackedSize: number
  files: { path: string }[]
}

const [pack] = JSON.parse(
  execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    cwd: ROOT,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  }),
) as Pack[]
const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))

describe('the package', () => {
  it('is at most 2 MB to download and 6 MB on disk', () => {
    expect(pack.size).toBeLessThanOrEqual(2_000_000)
    expect(pack.unpackedSize).toBeLessThanOrEqual(6_000_000)
  })

  it('holds the built bundles, the usual documents, and where the lists are from', () => {
    const paths = pack.files.map(({ path }) => path)
    expect(paths.filter((path) => !path.startsWith('dist/')).sort()).toEqual([
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'data/README.md',
      'docs/wink.md',
      'package.json',
    ])
    expect(paths.filter((path) => !/\.(?:js|cjs|d\.ts|d\.cts)$/.test(path) && path.startsWith('dist/'))).toEqual(['dist/lists.bin'])
    for (const file of ['index.js', 'index.cjs', 'index.d.ts', 'index.d.cts', 'browser.js', 'cli.cjs', 'lists.js'])
      expect(paths).toContain(`dist/${file}`)
  })

  it('runs nothing when it is installed from the registry', () => {
    for (const script of ['preinstall', 'install', 'postinstall']) expect(manifest.scripts).not.toHaveProperty(script)
  })

  it('needs two packages at run time', () => {
    expect(Object.keys(manifest.dependencies)).toEqual(['hangul-js', 'wink-nlp'])
  })

  it('locks its packages by name and digest, not by address', () => {
    const lock = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
      packages: Record<string, { resolved?: string; integrity?: string; link?: boolean }>
    }
    for (const [path, entry] of Object.entries(lock.packages)) {
      expect(entry.resolved, path).toBeUndefined()
      if (path !== '') expect(entry.integrity, path).toMatch(/^sha512-/)
    }
  })
})
