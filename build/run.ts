// Which functions of the bundles run when typical articles are read: by the engine's own count, so the same each time.

import { Session } from 'node:inspector'
import { fileURLToPath } from 'node:url'

/** File → where the functions begin that `read` has run. The files are loaded by it for the first time. */
export function functionsRunBy(read: () => void): Map<string, Set<number>> {
  const session = new Session()
  session.connect()
  const run = new Map<string, Set<number>>()
  session.post('Profiler.enable')
  session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false })
  read()
  // A session of the same thread answers at once.
  session.post('Profiler.takePreciseCoverage', (error, { result }) => {
    if (error !== null) throw error
    for (const { url, functions } of result)
      if (url.startsWith('file:'))
        run.set(fileURLToPath(url), new Set(functions.flatMap(({ ranges: [{ startOffset, count }] }) => (count > 0 ? [startOffset] : []))))
  })
  session.disconnect()
  return run
}
