// CP949: every syllable that EUC-KR lacks, wherever its bytes are cut.

import { describe, expect, it } from 'vitest'
import { Cp949Decoder } from '../../src/cli/cp949.js'

const decode = (...bytes: number[]): string => new Cp949Decoder().decode(Uint8Array.from(bytes))

describe('CP949', () => {
  it.each([
    ['갂', 0x81, 0x41],
    ['똠', 0x8c, 0x63],
    ['뷁', 0x94, 0xee],
    ['쌰', 0x9b, 0x58],
    ['톄', 0xc5, 0xe2],
    ['펲', 0xbc, 0x84],
    ['힣', 0xc6, 0x52],
    ['가', 0xb0, 0xa1],
    ['힝', 0xc8, 0xfe],
  ])('knows %s', (letter, lead, trail) => {
    expect(decode(lead, trail)).toBe(letter)
  })

  it('gives every syllable one place', () => {
    const seen = new Set<string>()
    for (let lead = 0x81; lead <= 0xfe; lead++)
      for (let trail = 0x41; trail <= 0xfe; trail++) {
        const letter = decode(lead, trail)
        if (letter.length === 1 && letter >= '가' && letter <= '힣') seen.add(letter)
      }
    expect(seen.size).toBe(11172)
  })

  it('reads letters that are cut between pieces', () => {
    const bytes = [0x8c, 0x63, 0x41, 0xb0, 0xa1, 0x94, 0xee, 0x0a, 0xc6, 0x52]
    for (let size = 1; size <= bytes.length; size++) {
      const decoder = new Cp949Decoder()
      let out = ''
      for (let at = 0; at < bytes.length; at += size) out += decoder.decode(Uint8Array.from(bytes.slice(at, at + size)), { stream: true })
      expect(out + decoder.decode()).toBe('똠A가뷁\n힣')
    }
  })

  it('says U+FFFD for bytes that are no letter, and goes on', () => {
    expect(decode(0xff, 0x41, 0xb0, 0xa1, 0xb0)).toBe('\ufffdA가\ufffd')
  })
})
