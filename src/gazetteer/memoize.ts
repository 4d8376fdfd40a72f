// What is made of an object once and kept as long as the object: the tables of a gazetteer.

/**
 * `make` that is asked once for each object, or for all objects that share what `keyOf` takes of them. Hot loops may ask: what was
 * made of the object that was asked about last is at hand without a look-up, and is kept until another is asked about.
 */
export function memoize<Of extends object, Value>(make: (of: Of) => Value, keyOf?: (of: Of) => object): (of: Of) => Value {
  const made = new WeakMap<object, Value>()
  let last: object | null = null
  let latest!: Value
  return (of) => {
    const key = keyOf === undefined ? of : keyOf(of)
    if (key === last) return latest
    let value = made.get(key)
    if (value === undefined) made.set(key, (value = make(of)))
    last = key
    latest = value
    return value
  }
}
