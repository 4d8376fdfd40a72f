// Typed arrays with more room.

/** A longer array that begins with the same numbers. */
export function longer<T extends Int32Array | Uint32Array | Uint8Array | Float64Array>(array: T, length: number): T {
  const out = new (array.constructor as new (length: number) => T)(length)
  out.set(array)
  return out
}
