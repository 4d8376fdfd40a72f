// The build: data/ → dist/lists.js, then one bundle for each door.

import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { defineConfig, type Options } from 'tsup'
import { compileFolder } from './src/cli/folder.js'

const common: Options = {
  target: 'es2022',
  clean: false,
  treeshake: true,
  esbuildOptions(options) {
    // Names stay whole: users read them in stack traces.
    options.minifyWhitespace = true
    options.minifySyntax = true
  },
}

export default defineConfig((): Options[] => {
  const lists = compileFolder('data')
  rmSync('dist', { recursive: true, force: true })
  mkdirSync('dist')
  writeFileSync('dist/lists.js', `export default '${Buffer.from(lists).toString('base64')}'\n`)
  return [
    { ...common, entry: { index: 'src/index.ts' }, platform: 'node', format: ['esm', 'cjs'], shims: true, splitting: false, dts: true },
    {
      ...common,
      entry: { browser: 'src/browser.ts' },
      platform: 'browser',
      format: ['esm'],
      noExternal: [/.*/],
      external: ['./lists.js'],
      esbuildPlugins: [
        {
          name: 'lists',
          setup: (build) => build.onResolve({ filter: /^ireum:lists$/ }, () => ({ path: './lists.js', external: true })),
        },
      ],
    },
    { ...common, entry: { cli: 'src/cli/main.ts' }, platform: 'node', format: ['esm'], splitting: true },
  ]
})
