// Lists that several doors open (`ireum`, `ireum/wink`) are loaded once: the doors share the tables and what is remembered of them.

import { type Gazetteer, loadGazetteer } from './gazetteer.js'

const loaded = new WeakMap<() => Uint8Array, Gazetteer>()

/** The lists whose bytes `read` gives when it is first asked. */
export function loadOnce(read: () => Uint8Array): Gazetteer {
  let gazetteer = loaded.get(read)
  if (gazetteer === undefined) loaded.set(read, (gazetteer = loadGazetteer(read())))
  return gazetteer
}
