// Vitest's global setup: a folder in which test files leave the lists that they compile (`lists.ts`), so that others need not.

import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  export interface ProvidedContext {
    compiledLists: string
  }
}

export default function setup(project: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'ireum-lists-'))
  project.provide('compiledLists', folder)
  const remove = (): void => rmSync(folder, { recursive: true })
  // In watch mode, what was compiled before an edit is no longer true.
  project.onTestsRerun(() => {
    remove()
    mkdirSync(folder)
  })
  return remove
}
