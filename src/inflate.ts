// Raw DEFLATE (RFC 1951) → bytes, at once: what browsers have for it gives no result before the next turn.

/** What a browser's module holds as a string. */
export function inflateBase64(base64: string): Uint8Array {
  const binary = atob(base64)
  const packed = new Uint8Array(binary.length)
  for (let i = 0; i < binary.length; i++) packed[i] = binary.charCodeAt(i)
  return inflate(packed)
}

/** Of bytes that are known to be whole; damaged ones give damaged bytes. */
export function inflate(packed: Uint8Array): Uint8Array {
  let out = new Uint8Array(4 * packed.length)
  let size = 0
  let at = 0
  let bits = 0
  let count = 0

  const need = (wanted: number): void => {
    for (; count < wanted; count += 8) bits |= packed[at++] << count
  }
  const take = (wanted: number): number => {
    need(wanted)
    const value = bits & ((1 << wanted) - 1)
    bits >>>= wanted
    count -= wanted
    return value
  }
  const symbol = ({ table, longest }: Code): number => {
    need(longest)
    const entry = table[bits & ((1 << longest) - 1)]
    bits >>>= entry & 15
    count -= entry & 15
    return entry >> 4
  }
  const reserve = (more: number): void => {
    if (size + more <= out.length) return
    const larger = new Uint8Array(2 * out.length + more)
    larger.set(out)
    out = larger
  }

  for (let last = 0; last === 0 && at < packed.length; ) {
    last = take(1)
    const kind = take(2)
    if (kind === 0) {
      // As it is, from the next whole byte. Bytes that were read ahead are given back.
      at -= count >> 3
      bits = count = 0
      const length = packed[at] | (packed[at + 1] << 8)
      reserve(length)
      out.set(packed.subarray(at + 4, at + 4 + length), size)
      at += 4 + length
      size += length
      continue
    }
    const [letters, distances] = kind === 1 ? FIXED : readCodes()
    for (;;) {
      const letter = symbol(letters)
      if (letter < END) {
        if (size === out.length) reserve(1)
        out[size++] = letter
        continue
      }
      if (letter === END) break
      const length = LENGTHS[letter - END - 1] + take(LENGTH_BITS[letter - END - 1])
      const far = symbol(distances)
      const distance = DISTANCES[far] + take(DISTANCE_BITS[far])
      reserve(length)
      for (const end = size + length; size < end; size++) out[size] = out[size - distance]
    }
  }
  return out.subarray(0, size)

  function readCodes(): [Code, Code] {
    const letters = take(5) + 257
    const distances = take(5) + 1
    const given = take(4) + 4
    const short = new Uint8Array(19)
    for (let i = 0; i < given; i++) short[ORDER[i]] = take(3)
    const code = codeOf(short)
    const lengths = new Uint8Array(letters + distances)
    for (let i = 0; i < lengths.length; ) {
      const letter = symbol(code)
      if (letter < 16) {
        lengths[i++] = letter
        continue
      }
      const repeated = letter === 16 ? lengths[i - 1] : 0
      const times = letter === 16 ? 3 + take(2) : letter === 17 ? 3 + take(3) : 11 + take(7)
      lengths.fill(repeated, i, i + times)
      i += times
    }
    return [codeOf(lengths.subarray(0, letters)), codeOf(lengths.subarray(letters))]
  }
}

/** The letter that ends a block; greater ones are lengths. */
const END = 256
/** The order in which the lengths of the code for lengths come. */
const ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]
const LENGTH_BITS = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0]
const LENGTHS = [3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258]
const DISTANCE_BITS = Array.from({ length: 30 }, (_, i) => Math.max(0, (i >> 1) - 1))
const DISTANCES = DISTANCE_BITS.map((bits, i) => (i < 2 ? 1 + i : 1 + ((2 + (i & 1)) << bits)))

/** Huffman code: the next `longest` bits of the stream lead to a letter and the bits it takes, `letter << 4 | bits`. */
interface Code {
  readonly table: Uint16Array
  readonly longest: number
}

/** The canonical code in which letter i takes `lengths[i]` bits. */
function codeOf(lengths: Uint8Array): Code {
  const longest = Math.max(1, ...lengths)
  const table = new Uint16Array(1 << longest)
  let code = 0
  for (let bits = 1; bits <= longest; bits++) {
    for (let letter = 0; letter < lengths.length; letter++) {
      if (lengths[letter] !== bits) continue
      // The stream has the code's first bit lowest.
      let first = 0
      for (let b = 0; b < bits; b++) first |= ((code >> b) & 1) << (bits - 1 - b)
      for (let i = first; i < table.length; i += 1 << bits) table[i] = (letter << 4) | bits
      code++
    }
    code <<= 1
  }
  return { table, longest }
}

const FIXED: [Code, Code] = [
  codeOf(Uint8Array.from({ length: 288 }, (_, i) => (i < 144 ? 8 : i < 256 ? 9 : i < 280 ? 7 : 8))),
  codeOf(new Uint8Array(30).fill(5)),
]
