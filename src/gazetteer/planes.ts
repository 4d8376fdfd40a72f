// Whole numbers by bytes: first the lowest byte of all of them, then the next. Read where they lie; it compresses best.

/** Bytes that the largest number needs. */
export const width = (numbers: readonly number[]): number =>
  Math.max(1, Math.ceil((32 - Math.clz32(numbers.reduce((a, b) => Math.max(a, b), 0))) / 8))

/** The numbers by bytes, as many of them a number as `width` says. */
export function planes(numbers: readonly number[]): Uint8Array {
  const bytes = width(numbers)
  const out = new Uint8Array(bytes * numbers.length)
  for (let b = 0; b < bytes; b++) for (let i = 0; i < numbers.length; i++) out[b * numbers.length + i] = numbers[i] >>> (8 * b)
  return out
}

/** Number `index` of `count`, `bytes` wide. */
export function numberAt(packed: Uint8Array, index: number, count: number, bytes: number): number {
  let value = 0
  for (let b = bytes - 1; b >= 0; b--) value = (value << 8) | packed[b * count + index]
  return value >>> 0
}
