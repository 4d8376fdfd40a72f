// The build: data/ → the lists, then the bundles. In Node all doors share one copy of the code; a browser, or a bundler, gets its own.

import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { deflateRawSync } from 'node:zlib'
import { defineConfig, type Options } from 'tsup'
import { eager } from './build/eager.js'
import { functionsRunBy } from './build/run.js'
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

type EsbuildPlugin = NonNullable<Options['esbuildPlugins']>[number]
type Plugin = NonNullable<Options['plugins']>[number]
type Transform = Parameters<EsbuildPlugin['setup']>[0]['esbuild']['transform']

/** Without Node the shipped lists are imported from the file beside the bundle. */
const listsOfBrowser: EsbuildPlugin = {
  name: 'lists of a browser',
  setup(build) {
    build.onResolve({ filter: /\/shipped\.js$/ }, ({ resolveDir }) => ({ path: `${resolveDir}/../shipped.browser.ts` }))
    build.onResolve({ filter: /^ireum:lists$/ }, () => ({ path: './lists.js', external: true }))
  },
}

const PACKAGES = [/^hangul-js$/, /^wink-nlp\/utilities\//]

/** Packages that few documents need are loaded by the first that does. */
const packagesOnDemand: EsbuildPlugin = {
  name: 'packages on demand',
  setup(build) {
    transform = build.esbuild.transform
    for (const filter of PACKAGES)
      build.onResolve({ filter }, ({ path, namespace }) =>
        namespace === 'on-demand' ? { path, external: true } : { path, namespace: 'on-demand' },
      )
    build.onLoad({ filter: /.*/, namespace: 'on-demand' }, ({ path }) => ({
      contents: `let loaded
        const load = () => (loaded ??= require('${path}'))
        export default new Proxy(function () {}, { get: (_, key) => load()[key], apply: (_, self, given) => load()(...given) })`,
    }))
  },
}

/**
 * What is shared is cut where the doors differ in what they use. A cut through the hot path would cost speed, and every piece costs the start;
 * so the doors that use a part of the engine are made to use all of it.
 */
const engineInOnePiece: EsbuildPlugin = {
  name: 'engine in one piece',
  setup(build) {
    build.onLoad({ filter: /src\/(?:cli\/(?:analyze|build|evaluate|explain|show|train)|wink\/index)\.ts$/ }, ({ path }) => ({
      contents: `${readFileSync(path, 'utf8')}\nimport 'ireum:engine'`,
      loader: 'ts',
    }))
    build.onResolve({ filter: /^ireum:engine$/ }, () => ({ path: join(import.meta.dirname, 'src/index.ts') }))
    // Nothing is imported by it: it is there for the cut alone.
    build.initialOptions.logOverride = { 'ignored-bare-import': 'silent' }
  },
}

/** The bundler's own, handed to its plugins. */
let transform: Transform

/**
 * Bundles that share chunks can be had as modules only; Node loads CommonJS in half the time. So every chunk is turned into CommonJS, and
 * `import` gets the same copy of the code as `require`.
 */
const toCommonJs: Plugin = {
  name: 'to CommonJS',
  async renderChunk(code, { type }) {
    if (type !== 'chunk') return
    const result = await transform(code, {
      format: 'cjs',
      platform: 'node',
      target: 'es2022',
      minifyWhitespace: true,
      minifySyntax: true,
      supported: { 'dynamic-import': false },
      define: { 'import.meta.dirname': '__dirname', 'import.meta.url': '__filename' },
    })
    return { code: result.code }
  },
}

/** What a first article runs is compiled when it is loaded: a function that is read twice costs more, one that never runs costs for nothing. */
function compileAtOnce(): void {
  const read = (): void => {
    const { analyze } = createRequire(import.meta.url)('./dist/index.cjs')
    for (const article of readdirSync('examples').filter((file) => file.endsWith('.txt')))
      analyze(readFileSync(`examples/${article}`, 'utf8'))
  }
  for (const [file, run] of functionsRunBy(read))
    if (file.startsWith(join(import.meta.dirname, 'dist'))) writeFileSync(file, eager(readFileSync(file, 'utf8'), run))
}

/** What `import` loads. It asks for CommonJS by `require`, since `import` would read the whole file twice to find its exports. */
function writeDoorForImport(door: string): void {
  const names = Object.keys(createRequire(import.meta.url)(`./dist/${door}.cjs`)).sort()
  writeFileSync(
    `dist/${door}.js`,
    `import { createRequire } from 'node:module'
export const { ${names.join(', ')} } = createRequire(import.meta.url)('./${door}.cjs')
`,
  )
}

export default defineConfig((): Options[] => {
  const bytes = compileFolder('data')
  rmSync('dist', { recursive: true, force: true })
  mkdirSync('dist')
  writeFileSync('dist/lists.bin', bytes)
  writeFileSync('dist/lists.js', `export default '${deflateRawSync(bytes, { level: 9 }).toString('base64')}'\n`)
  const index = 'src/index.ts'
  const wink = 'src/wink/index.ts'
  return [
    {
      ...common,
      entry: { index, wink, cli: 'src/cli/main.ts' },
      platform: 'node',
      format: ['esm'],
      splitting: true,
      outExtension: () => ({ js: '.cjs' }),
      noExternal: PACKAGES,
      esbuildPlugins: [packagesOnDemand, engineInOnePiece],
      plugins: [toCommonJs],
      onSuccess: async () => {
        compileAtOnce()
        writeDoorForImport('index')
        writeDoorForImport('wink')
      },
    },
    { ...common, entry: { index, wink }, format: ['esm', 'cjs'], dts: { only: true } },
    {
      ...common,
      entry: { browser: 'src/browser.ts', 'wink.browser': wink },
      platform: 'browser',
      format: ['esm'],
      splitting: true,
      // wink-nlp itself is the caller's: its instance and this model must come from one copy.
      noExternal: PACKAGES,
      esbuildPlugins: [listsOfBrowser],
      // Its users bundle and shorten it anyway.
      minify: true,
    },
  ]
})
