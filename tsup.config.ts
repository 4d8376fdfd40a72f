// The build: data/ → dist/lists.js, then one bundle for each door.

import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { defineConfig, type Options } from 'tsup'
import { compileFolder } from './src/cli/folder.js'

const common: Options = {
  target: 'es2022',
  clean: false,
  treeshake: true,
  splitting: false,
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
  const browser: Options = { ...common, platform: 'browser', format: ['esm'], external: ['./lists.js'], esbuildPlugins: [lists] }
  return [
    { ...node, entry: { index: 'src/index.ts', wink: 'src/wink/index.ts' }, format: ['esm', 'cjs'], shims: true, dts: true },
    { ...browser, entry: { browser: 'src/browser.ts' }, noExternal: [/.*/] },
    // wink-nlp is the caller's: an instance of it and this model must come from one copy.
    { ...browser, entry: { 'wink.browser': 'src/wink/index.ts' }, noExternal: ['hangul-js'] },
    { ...node, entry: { cli: 'src/cli/main.ts' }, format: ['esm'], splitting: true },
  ]
})
