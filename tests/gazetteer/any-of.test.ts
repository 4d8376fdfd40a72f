// Words of a list within a regular expression.

import { expect, it } from 'vitest'
import { anyOf, firstsOf } from '../../src/gazetteer/any-of.js'
import { compile } from '../../src/gazetteer/compile.js'
import { loadGazetteer } from '../../src/gazetteer/gazetteer.js'
import type { KindOf } from '../../src/gazetteer/kinds.js'

const rows = [
  { kind: 'announces', words: '회사|(주)|A+' },
  { kind: 'owns', words: '주가' },
  { kind: 'owns', words: '지분' },
]
const gazetteer = loadGazetteer(compile([{ name: 'body-sign', folder: 'words', rows }]))
const found = (kind: KindOf<'body-sign'>, text: string): boolean => new RegExp(`^${anyOf(gazetteer, 'body-sign')(kind)}$`).test(text)

it('is any of the words, letter by letter', () => {
  expect(['회사', '(주)', 'A+', '주', 'AA', ''].filter((text) => found('announces', text))).toEqual(['회사', '(주)', 'A+'])
})

it('takes several rows of one kind', () => {
  expect(['주가', '지분', '회사'].filter((text) => found('owns', text))).toEqual(['주가', '지분'])
})

it('reads the kinds of single words, too, and gives words as they are', () => {
  const signs = anyOf(
    loadGazetteer(
      compile([
        {
          name: 'alias-word',
          folder: 'words',
          rows: [
            { form: '본명', kind: 'other' },
            { form: '옛', kind: 'former' },
          ],
        },
      ]),
    ),
    'alias-word',
  )
  expect(signs('other')).toBe('(?:본명)')
  expect(anyOf(gazetteer, 'body-sign').words('announces')).toEqual(['회사', '(주)', 'A+'])
  expect(firstsOf(anyOf(gazetteer, 'body-sign').words('owns'))).toBe('주지')
})

it('is nowhere where the list has no such kind, or where there is no such list', () => {
  for (const text of ['', 'acts', '주가']) expect(found('acts', text)).toBe(false)
  expect(anyOf(gazetteer, 'post-sign').words('fills')).toEqual([])
})
