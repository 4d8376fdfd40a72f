// The build: data/ → dist/lists.js, then one bundle for each door.

import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { defineConfig, type Options } from 'tsup'
import { compileFolder } from './src/cli/folder.js'

const common: Options = {
  target: 'es2022',
  clean: false,
  esbuildOptions(options) {
    // Names stay whole: users read them in stack traces.
    options.minifyWhitespace = true
    options.minifySyntax = true
  },
}

type Plugin = NonNullable<Options['esbuildPlugins']>[number]

/** Without Node the shipped lists are imported from the file beside the bundle. */
const lists: Plugin = {
  name: 'lists',
  setup(build) {
    build.onResolve({ filter: /\/shipped\.js$/ }, ({ resolveDir }) => ({ path: `${resolveDir}/../shipped.browser.ts` }))
    build.onResolve({ filter: /^ireum:lists$/ }, () => ({ path: './lists.js', external: true }))
  },
}

export default defineConfig((): Options[] => {
  const bytes = compileFolder('data')
  rmSync('dist', { recursive: true, force: true })
  mkdirSync('dist')
  writeFileSync('dist/lists.js', `export default '${Buffer.from(bytes).toString('base64')}'\n`)
  const node: Options = { ...common, platform: 'node' }
  const index = 'src/index.ts'
  const wink = 'src/wink/index.ts'
  return [
    // The doors of one kind share their code in chunks.
    { ...node, entry: { index, wink, cli: 'src/cli/main.ts' }, format: ['esm'], splitting: true },
    { ...node, entry: { index, wink }, format: ['cjs'], splitting: false, shims: true },
    { ...common, entry: { index, wink }, format: ['esm', 'cjs'], dts: { only: true } },
    {
      ...common,
      entry: { browser: 'src/browser.ts', 'wink.browser': wink },
      platform: 'browser',
      format: ['esm'],
      splitting: true,
      // wink-nlp itself is the caller's: its instance and this model must come from one copy.
      noExternal: ['hangul-js', /^wink-nlp\/utilities\//],
      esbuildPlugins: [lists],
    },
  ]
})
