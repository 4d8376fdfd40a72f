// Hash → bits, for one document at a time: a table that is used again, where a Map would be made and asked by calls.

export interface HashBits {
  count: number
  /** Of the highest bits of a product the slot is made. */
  shift: number
  keys: Int32Array
  /** 0 for free slots. */
  bits: Uint8Array
}

const LEAST_LOG = 5

export const newHashBits = (): HashBits => ({
  count: 0,
  shift: 32 - LEAST_LOG,
  keys: new Int32Array(1 << LEAST_LOG),
  bits: new Uint8Array(1 << LEAST_LOG),
})

/** Forgets all, and makes room for so many. */
export function clearBits(table: HashBits, most: number): void {
  const log = Math.max(LEAST_LOG, 34 - Math.clz32(most))
  table.count = 0
  table.shift = 32 - log
  if (table.bits.length < 1 << log) {
    table.keys = new Int32Array(1 << log)
    table.bits = new Uint8Array(1 << log)
  } else table.bits.fill(0, 0, 1 << log)
}

/** Adds bits to those of a hash. */
export function addBits(table: HashBits, hash: number, added: number): void {
  const slot = slotOf(table, hash)
  if (table.bits[slot] === 0) table.count++
  table.keys[slot] = hash
  table.bits[slot] |= added
}

/** 0 for a hash that is not there. */
export const bitsOf = (table: HashBits, hash: number): number => table.bits[slotOf(table, hash)]

/** Where a hash stands, or would stand. */
function slotOf({ shift, keys, bits }: HashBits, hash: number): number {
  const mask = (1 << (32 - shift)) - 1
  let slot = Math.imul(hash, 0x9e3779b1) >>> shift
  while (bits[slot] !== 0 && keys[slot] !== hash) slot = (slot + 1) & mask
  return slot
}
