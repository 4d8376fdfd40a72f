// Final sounds, against another library and by example.

import { hasBatchim } from 'es-hangul'
import { describe, expect, it } from 'vitest'
import { CONSONANT, EITHER, finalSound, RIEUL, VOWEL } from '../../src/text/final-sound.js'
import { FINAL_RIEUL, FIRST_SYLLABLE, finalOf, SYLLABLES } from '../../src/text/hangul.js'
import { readText } from '../../src/text/read.js'

function soundOf(word: string): number {
  const { units, classes, length } = readText(word)
  return finalSound(units, classes, length)
}

describe('final sounds', () => {
  it('agree with es-hangul on every syllable', () => {
    for (let n = 0; n < SYLLABLES; n++) {
      const unit = FIRST_SYLLABLE + n
      const syllable = String.fromCharCode(unit)
      expect(soundOf(syllable) === VOWEL, syllable).toBe(!hasBatchim(syllable))
      expect(soundOf(syllable) === RIEUL, syllable).toBe(finalOf(unit) === FINAL_RIEUL)
    }
  })

  it.each([
    ['2', VOWEL],
    ['3', CONSONANT],
    ['7', RIEUL],
    ['10', CONSONANT],
    ['SK', VOWEL],
    ['KT&G', VOWEL],
    ['LG CNS', VOWEL],
    ['GM', CONSONANT],
    ['NHN', CONSONANT],
    ['LINE', EITHER],
    ['35%', VOWEL],
    ['‘문앞’', CONSONANT],
    ['', EITHER],
  ])('%s', (word, sound) => {
    expect(soundOf(word)).toBe(sound)
  })
})
