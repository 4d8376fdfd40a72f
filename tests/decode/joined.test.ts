// Weakly labelled names side by side: which become one name.

import { describe, expect, test } from 'vitest'
import { allowJoined } from '../../src/decode/training/joined.js'
import type { Lattice } from '../../src/decode/training/lattice.js'

const PERSON = 1
const ORGANIZATION = 2
const LOCATION = 4

/** All spans of whole words; `names` says what the forms allow. */
function joinedIn(text: string, names: Record<string, number>): Record<string, number> {
  const spans: [start: number, end: number][] = []
  const words = [...text.matchAll(/\S+/g)].map((match) => [match.index, match.index + match[0].length])
  for (const [, end] of words) for (const [start] of words) if (start < end) spans.push([start, end])
  const surface = spans.map(([start, end]) => text.slice(start, end))
  const allowed = Uint8Array.from(surface, (form) => names[form] ?? 0)
  const start = Int32Array.from(spans, ([s]) => s)
  const end = Int32Array.from(spans, ([, e]) => e)
  allowJoined({ start, end, length: text.length, surface, allowed } as Lattice)
  return Object.fromEntries(surface.flatMap((form, i) => (allowed[i] === (names[form] ?? 0) ? [] : [[form, allowed[i]]])))
}

describe('weakly labelled names side by side', () => {
  test('places become one place, however many', () => {
    const places = { 서울: LOCATION, 강남구: LOCATION, 역삼동: LOCATION }
    expect(joinedIn('서울 강남구 역삼동', places)).toEqual({
      '서울 강남구': LOCATION,
      '강남구 역삼동': LOCATION,
      '서울 강남구 역삼동': LOCATION,
    })
  })

  test('a body takes the place or the body before it in, and the whole may be the place where it stands', () => {
    const both = ORGANIZATION | LOCATION
    expect(joinedIn('부산 해운대경찰서', { 부산: LOCATION, 해운대경찰서: ORGANIZATION })).toEqual({ '부산 해운대경찰서': both })
    expect(joinedIn('가람대 법학과', { 가람대: ORGANIZATION, 법학과: ORGANIZATION })).toEqual({ '가람대 법학과': both })
  })

  test('people, words between and a place behind a body stay apart', () => {
    expect(joinedIn('가람전자 마루결', { 가람전자: ORGANIZATION, 마루결: PERSON })).toEqual({})
    expect(joinedIn('서울 근처 인천', { 서울: LOCATION, 인천: LOCATION })).toEqual({})
    expect(joinedIn('가람전자 서울', { 가람전자: ORGANIZATION, 서울: LOCATION })).toEqual({})
  })

  test('what the forms allow as a whole keeps its label', () => {
    expect(joinedIn('한국 은행', { 한국: LOCATION, 은행: ORGANIZATION, '한국 은행': ORGANIZATION })).toEqual({})
  })
})
