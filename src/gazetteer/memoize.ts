// What is made of an object once and kept as long as the object: the tables of a gazetteer.

/** `make` that is asked once for each object, or for all objects that share what `keyOf` takes of them. */
export function memoize<Of extends object, Value>(make: (of: Of) => Value, keyOf: (of: Of) => object = (of) => of): (of: Of) => Value {
  const made = new WeakMap<object, Value>()
  return (of) => {
    const key = keyOf(of)
    let value = made.get(key)
    if (value === undefined) made.set(key, (value = make(of)))
    return value
  }
}
