// Words of a list within a regular expression.

import { expect, it } from 'vitest'
import { anyOf, firstsOf } from '../../src/gazetteer/any-of.js'
import { compile } from '../../src/gazetteer/compile.js'
import { loadGazetteer } from '../../src/gazetteer/gazetteer.js'

const rows = [
  { kind: 'announces', words: '회사|(주)|A+' },
  { kind: 'owns', words: '주가' },
  { kind: 'owns', words: '지분' },
]
const gazetteer = loadGazetteer(compile([{ name: 'signs', folder: 'words', rows }]))
const found = (list: string, kind: string, text: string): boolean => new RegExp(`^${anyOf(gazetteer, list)(kind)}$`).test(text)

it('is any of the words, letter by letter', () => {
  expect(['회사', '(주)', 'A+', '주', 'AA', ''].filter((text) => found('signs', 'announces', text))).toEqual(['회사', '(주)', 'A+'])
})

it('takes several rows of one kind', () => {
  expect(['주가', '지분', '회사'].filter((text) => found('signs', 'owns', text))).toEqual(['주가', '지분'])
})

it('reads the kinds of single words, too, and gives words as they are', () => {
  const signs = anyOf(
    loadGazetteer(
      compile([
        {
          name: 'signs',
          folder: 'words',
          rows: [
            { form: '본명', kind: 'other' },
            { form: '옛', kind: 'former' },
          ],
        },
      ]),
    ),
    'signs',
  )
  expect(signs('other')).toBe('(?:본명)')
  expect(anyOf(gazetteer, 'signs').words('announces')).toEqual(['회사', '(주)', 'A+'])
  expect(firstsOf(anyOf(gazetteer, 'signs').words('owns'))).toBe('주지')
})

it('is nowhere where the list has no such kind, or where there is no such list', () => {
  for (const list of ['signs', 'none']) for (const text of ['', 'acts', '주가']) expect(found(list, 'acts', text)).toBe(false)
})
