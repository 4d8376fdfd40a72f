// Hangul arithmetic, against the normal forms of Unicode.

import { describe, expect, it } from 'vitest'
import { FIRST_SYLLABLE, finalOf, initialOf, isSyllable, SYLLABLES, syllableOf, vowelOf } from '../../src/text/hangul.js'

describe('syllables', () => {
  it('fall into the letters that NFD gives, and are made of them again', () => {
    for (let n = 0; n < SYLLABLES; n++) {
      const syllable = FIRST_SYLLABLE + n
      const [initial, vowel, final = 0x11a7] = Array.from(String.fromCharCode(syllable).normalize('NFD'), (letter) => letter.charCodeAt(0))
      const parts = [initialOf(syllable), vowelOf(syllable), finalOf(syllable)] as const
      expect(parts).toEqual([initial - 0x1100, vowel - 0x1161, final - 0x11a7])
      expect(syllableOf(...parts)).toBe(syllable)
    }
  })

  it.each([
    ['가', true],
    ['힣', true],
    ['ㄱ', false],
    ['漢', false],
    ['A', false],
    ['', false],
  ])('%s', (letter, is) => {
    expect(isSyllable(letter.charCodeAt(0))).toBe(is)
  })
})
