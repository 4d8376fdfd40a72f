// The build: data/ → dist/ireum.bin, then one bundle for each door.

import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import type { Plugin } from 'esbuild'
import { defineConfig, type Options } from 'tsup'
import { compileFolder } from './src/cli/folder.js'

export default defineConfig((): Options[] => {
  const lists = compileFolder('data')
  rmSync('dist', { recursive: true, force: true })
  mkdirSync('dist')
  writeFileSync('dist/ireum.bin', lists)

  const embedLists: Plugin = {
    name: 'embed-lists',
    setup(build) {
      build.onResolve({ filter: /^ireum:lists$/ }, ({ path }) => ({ path, namespace: 'lists' }))
      build.onLoad({ filter: /.*/, namespace: 'lists' }, () => ({
        contents: `export default '${Buffer.from(lists).toString('base64')}'`,
        loader: 'js',
      }))
    },
  }
  const common: Options = {
    target: 'es2022',
    clean: false,
    treeshake: true,
    // Names stay whole: users read them in stack traces.
    esbuildOptions(options) {
      options.minifyWhitespace = true
      options.minifySyntax = true
    },
  }
  return [
    { ...common, entry: { index: 'src/index.ts' }, platform: 'node', format: ['esm', 'cjs'], shims: true, splitting: false, dts: true },
    {
      ...common,
      entry: { browser: 'src/browser.ts' },
      platform: 'browser',
      format: ['esm'],
      noExternal: [/.*/],
      esbuildPlugins: [embedLists],
    },
    { ...common, entry: { cli: 'src/cli/main.ts' }, platform: 'node', format: ['esm'], splitting: true },
  ]
})
