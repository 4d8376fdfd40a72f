// CP949, which Korean Windows calls ANSI: EUC-KR and, where that has no room, the syllables that it lacks.
//
// Node's decoder of `euc-kr` knows EUC-KR (KS X 1001) alone. The other 8,822 syllables stand in the order of Unicode in the free places of two bytes
// (Unicode's table CP949.TXT; the index of euc-kr in the Encoding standard), so no table is needed.

/** The last syllable, 힝 to 힣, ends here. */
const LAST_PLACE = 0xc652

/** Second bytes of the free places, for a first byte below 0xa1 and for one from there on. */
const WIDE = bytes([0x41, 0x5a], [0x61, 0x7a], [0x81, 0xfe])
const NARROW = bytes([0x41, 0x5a], [0x61, 0x7a], [0x81, 0xa0])

function bytes(...ranges: [from: number, to: number][]): number[] {
  return ranges.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, n) => from + n))
}

/** Both bytes as one number → the syllable, of those that EUC-KR lacks. */
let added: ReadonlyMap<number, string> | null = null

function addedSyllables(): ReadonlyMap<number, string> {
  const plain = new TextDecoder('euc-kr')
  const known = new Set<string>()
  for (let lead = 0xb0; lead <= 0xc8; lead++)
    for (let trail = 0xa1; trail <= 0xfe; trail++) known.add(plain.decode(Uint8Array.of(lead, trail)))
  const out = new Map<number, string>()
  let syllable = '가'.charCodeAt(0)
  for (let lead = 0x81; lead <= LAST_PLACE >> 8; lead++)
    for (const trail of lead < 0xa1 ? WIDE : NARROW) {
      if ((lead << 8) + trail > LAST_PLACE) return out
      while (known.has(String.fromCharCode(syllable))) syllable++
      out.set((lead << 8) + trail, String.fromCharCode(syllable++))
    }
  return out
}

/** Decodes piece by piece, as a TextDecoder does. */
export class Cp949Decoder {
  readonly encoding = 'cp949'
  readonly #plain = new TextDecoder('euc-kr')
  /** The first byte of a letter whose second one has not come yet. */
  #lead: number | null = null

  decode(chunk?: Uint8Array, { stream = false }: { stream?: boolean } = {}): string {
    const all = this.#withLead(chunk ?? new Uint8Array())
    added ??= addedSyllables()
    let out = ''
    let from = 0
    let at = 0
    while (at < all.length) {
      if (all[at] < 0x80) {
        at++
        continue
      }
      if (at + 1 === all.length) break
      const letter = added.get((all[at] << 8) + all[at + 1])
      if (letter !== undefined) {
        out += this.#plain.decode(all.subarray(from, at)) + letter
        from = at + 2
      }
      // A byte that begins no letter is one by itself, and the next may be a plain one.
      at += letter !== undefined || all[at + 1] >= 0x80 ? 2 : 1
    }
    const whole = stream ? at : all.length
    this.#lead = whole < all.length ? all[whole] : null
    return out + this.#plain.decode(all.subarray(from, whole))
  }

  #withLead(chunk: Uint8Array): Uint8Array {
    if (this.#lead === null) return chunk
    const all = new Uint8Array(chunk.length + 1)
    all[0] = this.#lead
    all.set(chunk, 1)
    return all
  }
}
