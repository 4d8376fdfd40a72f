// Training by the command line: weights of a user's own conventions go from annotated sentences to an instance.

import { existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { compileFolder } from '../../src/cli/folder.js'
import { run } from '../../src/cli/train.js'
import { createIreum } from '../../src/index.js'
import { temporaryFolder } from '../support/files.js'

const folder = temporaryFolder()

/** A convention of its own: governments are organizations, titles are nothing. */
const sentences = ['환영', '비난', '발표', '거부', '수용'].flatMap((verb) =>
  ['한국', '일본', '독일'].map((name) => {
    const text = `${name} 정부는 어제 합의를 ${verb}했고 서도윤 장관은 말이 없었다.`
    const person = text.indexOf('서도윤')
    return {
      text,
      entities: [
        { start: 0, end: name.length + 3, label: 'ORGANIZATION' },
        { start: person, end: person + 3, label: 'PERSON' },
      ],
    }
  }),
)

describe('ireum train --plan general', () => {
  test('makes weights of the convention that it was shown', async () => {
    const gold = join(folder, 'gold.jsonl')
    writeFileSync(gold, sentences.map((sentence) => JSON.stringify(sentence)).join('\n'))
    for (const kind of ['names', 'words', 'sounds.tsv']) symlinkSync(resolve('data', kind), join(folder, kind))
    const weights = join(folder, 'weights.tsv')
    expect(await run([gold, '--plan', 'general', '-o', weights])).toBe(0)
    expect(readFileSync(weights, 'utf8').split('\n', 1)[0]).toMatch(/everywhere/)
    const ireum = createIreum({ lists: compileFolder(folder) })
    const { entities } = ireum.analyze('프랑스 정부는 어제 합의를 발표했고 민서진 장관은 말이 없었다.')
    expect(entities.map(({ text, label }) => `${label} ${text}`)).toEqual(
      expect.arrayContaining(['ORGANIZATION 프랑스 정부', 'PERSON 민서진']),
    )
    expect(entities.filter(({ label }) => label === 'POSITION')).toEqual([])
  })

  test('and no other plan', async () => {
    await expect(run(['gold.jsonl', '--plan', 'other', '-o', 'never.tsv'])).rejects.toThrow(/no plan/)
  })

  test('says what to do where it cannot read', async () => {
    const output = ['-o', join(folder, 'never.tsv')]
    await expect(run([join(folder, 'none.gold'), ...output])).rejects.toThrow(/no such file/)
    const broken = join(folder, 'broken.jsonl')
    writeFileSync(broken, '{ "text": "한빛" }\n')
    await expect(run([broken, ...output])).rejects.toThrow(/no annotated document.*broken.jsonl:1/s)
  })

  test('learns from nothing that is not annotated, and replaces no weights unasked', async () => {
    const output = join(folder, 'never.tsv')
    const bare = join(folder, 'bare.ndjson')
    writeFileSync(bare, '{ "text": "한빛", "entities": [] }\n')
    await expect(run([bare, '-o', output])).rejects.toThrow(/no annotation in it \(.*bare\.ndjson\)/)
    await expect(run(['examples/robotics.txt', '-o', output])).rejects.toThrow(/ends in none of .* \(examples\/robotics\.txt\)/)
    expect(existsSync(output)).toBe(false)
    await expect(run(['data/articles/t-01.gold'])).rejects.toThrow(/not told where/)
    await expect(run(['data/articles/t-01.gold', '-o', output, '--limit', '5'])).rejects.toThrow(/raw sentences.*\(--limit\)/)
  })
})
