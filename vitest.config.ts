// Tests: one folder a room; nothing here needs the network or a file outside the project.

import { defineConfig } from 'vitest/config'

/** Where the machine-readable report goes, when someone counts. */
const report = process.env.IREUM_TEST_REPORT

export default defineConfig({
  test: {
    globalSetup: 'tests/support/compiled-lists.ts',
    include: ['tests/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    reporters: report === undefined ? ['default'] : ['default', ['json', { outputFile: report }]],
  },
})
