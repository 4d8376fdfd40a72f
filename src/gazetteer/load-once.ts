// Lists that several doors open (`ireum`, `ireum/wink`) are loaded once: the doors share the tables and what is remembered of them.

import { loadGazetteer } from './gazetteer.js'
import { memoize } from './memoize.js'

/** The lists whose bytes `read` gives when it is first asked. */
export const loadOnce = memoize((read: () => Uint8Array) => loadGazetteer(read(), true))
