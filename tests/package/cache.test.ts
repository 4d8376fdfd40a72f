// The engine's code cache: used where it is this Node's, passed over where it is not.

import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ROOT } from '../support/sources.js'

let folder = ''
const cacheOf = (): string | undefined => readdirSync(join(folder, 'dist')).find((name) => name.endsWith('.cache'))

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ireum-'))
  cpSync(join(ROOT, 'dist'), join(folder, 'dist'), { recursive: true })
  cpSync(join(ROOT, 'package.json'), join(folder, 'package.json'))
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'))
})

afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

/** What a process says of an example: its markup, and whether V8 took the cache. */
function run(): { markup: string; taken: boolean | null } {
  const program = `
    const { Script } = require('node:vm'); let taken = null
    require('node:vm').Script = class extends Script { constructor(...given) { super(...given); taken = this.cachedDataRejected === false } }
    const { analyze } = require('./dist/index.cjs')
    const { entities } = analyze(require('node:fs').readFileSync(${JSON.stringify(join(ROOT, 'examples/robotics.txt'))}, 'utf8'))
    console.log(JSON.stringify({ markup: entities.map(({ label, text }) => label + ' ' + text).join('\\n'), taken }))`
  return JSON.parse(execFileSync(process.execPath, ['-e', program], { cwd: folder, encoding: 'utf8' }))
}

describe('the code cache', () => {
  it('is made by the build and taken', () => {
    expect(cacheOf()).toBe(`engine.${process.version}-${process.arch}.cache`)
    expect(run().taken).toBe(true)
  })

  it('changes nothing but the time: the same without it, with a broken one and with a new one', () => {
    const { markup } = run()
    expect(markup).toContain('ORGANIZATION')
    const file = join(folder, 'dist', cacheOf()!)
    const bytes = readFileSync(file)
    writeFileSync(file, bytes.subarray(0, bytes.length >> 1))
    expect(run()).toEqual({ markup, taken: false })
    rmSync(file)
    expect(run()).toEqual({ markup, taken: null })
    const made = spawnSync(process.execPath, ['dist/cli.cjs', 'cache', join(ROOT, 'examples/battery.txt')], {
      cwd: folder,
      encoding: 'utf8',
    })
    expect(made).toMatchObject({ status: 0, stderr: expect.stringMatching(/^ireum: .*\.cache, \d+ bytes\n$/) })
    expect(run()).toEqual({ markup, taken: true })
  })

  it('asks for an article', () => {
    const { status, stderr } = spawnSync(process.execPath, ['dist/cli.cjs', 'cache'], { cwd: folder, encoding: 'utf8' })
    expect(status).toBe(2)
    expect(stderr).toContain('cache was given no article (cache). Write: ireum cache FILE')
  })
})
