// The build: data/ → the lists, then the bundles. In Node all doors share one copy of the code; a browser, or a bundler, gets its own.

import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, join } from 'node:path'
import { deflateAsync } from '@gfx/zopfli'
import { defineConfig, type Options } from 'tsup'
import { eager } from './build/eager.js'
import { globalsOnce, localised, plainExports } from './build/local.js'
import { functionsRunBy } from './build/run.js'
import { compileFolder } from './src/cli/folder.js'
import { pack, unpack } from './src/gazetteer/container.js'

const common: Options = {
  target: 'es2022',
  clean: false,
  esbuildOptions(options) {
    // Names of functions stay whole: users read them in stack traces.
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
    build.onResolve({ filter: /\/shipped(?:-morphology)?\.js$/ }, ({ path, resolveDir }) => ({
      path: `${resolveDir}/${path.replace('.js', '.browser.ts')}`,
    }))
    build.onResolve({ filter: /^ireum:/ }, ({ path }) => ({ path: `./${path.slice('ireum:'.length)}.js`, external: true }))
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

/** Files that Node loads when they are first needed, and what is taken from each. */
const ON_DEMAND: Readonly<Record<string, { source: string; takes: string[] }>> = {
  engine: { source: 'src/engine.ts', takes: ['analyzeWith'] },
  'parse-number': { source: 'src/recognizers/numerals/parse-number.ts', takes: ['parseNumber'] },
  'own-names': { source: 'src/own-names.ts', takes: ['checkOwnLists', 'overlay'] },
  'own-spans': { source: 'src/recognizers/own-spans.ts', takes: ['proposeOwn'] },
  'own-ids': { source: 'src/link/own-ids.ts', takes: ['giveOwnIds', 'withOwn', 'hasCode'] },
  unmark: { source: 'src/text/unmark.ts', takes: ['unmark'] },
  evidence: { source: 'src/decode/evidence.ts', takes: ['evidenceOf'] },
  listings: { source: 'src/link/listings.ts', takes: ['readListings', 'readSuccessors'] },
  'readings-of': { source: 'src/readings-of.ts', takes: ['readingsOf'] },
  'count-in': { source: 'src/count-in.ts', takes: ['countIn'] },
  constituency: { source: 'src/recognizers/location/constituency.ts', takes: ['constituencies'] },
  fund: { source: 'src/recognizers/organization/fund.ts', takes: ['funds'] },
  siblings: { source: 'src/recognizers/person/siblings.ts', takes: ['siblings'] },
  interviewee: { source: 'src/link/interviewee.ts', takes: ['interviewee'] },
  'used-as-firm': { source: 'src/link/used-as-firm.ts', takes: ['isUsedAsFirm'] },
  homonyms: { source: 'src/link/homonyms.ts', takes: ['nearestProfile'] },
  'explain-referent': { source: 'src/link/explain-referent.ts', takes: ['explainReferent'] },
}
const LATER = Object.keys(ON_DEMAND)

/** Sources that the front door imports, and the file that has them. */
const FRONT: Readonly<Record<string, string>> = { analyze: 'engine', overlay: 'own-names', 'parse-number': 'parse-number' }

/**
 * The front door of Node comes without the engine, which takes long to compile: the first text that has something to read loads it,
 * by `require`, which has no need to wait. So do the first own names load what compiles them, the first text with markup
 * what takes it out, the first list what reads it, the first member of parliament what reads constituencies, the first number of a fund
 * what reads funds, the first brothers what reads given names, the first answer what reads who is interviewed, the first firm whose name
 * is a word what tells whether it is meant, a caller's names and numbers what reads them, the first explanation what names the features
 * or says why mentions are one, and the first who counts in another unit what counts so.
 */
const engineOnDemand: EsbuildPlugin = {
  name: 'engine on demand',
  setup(build) {
    build.onResolve({ filter: /\/(?:analyze|overlay|parse-number)\.js$/ }, ({ path, importer }) =>
      /src\/(?:options|public|ireum|gazetteer\/load)\.ts$/.test(importer)
        ? { path: FRONT[/[a-z-]+(?=\.js$)/.exec(path)![0]], namespace: 'needed-later' }
        : undefined,
    )
    build.onResolve({ filter: new RegExp(`^\\./(?:link/|location/|organization/|person/)?(?:${LATER.join('|')})\\.js$`) }, ({ path }) => ({
      path: basename(path, '.js'),
      namespace: 'needed-later',
    }))
    build.onResolve({ filter: new RegExp(`^\\./(?:${LATER.join('|')})\\.cjs$`) }, ({ path }) => ({ path, external: true }))
    build.onLoad({ filter: /.*/, namespace: 'needed-later' }, ({ path }) => ({
      contents: `let loaded
        const load = () => (loaded ??= require('./${path}.cjs'))
        ${ON_DEMAND[path].takes.map((name) => `export const ${name} = (...given) => load().${name}(...given)`).join('\n')}`,
    }))
  },
}

/**
 * What is shared is cut where the doors differ in what they use, and every piece costs the start; so the doors that use a part of the
 * front or of the engine are made to use all of it.
 */
const twoPieces: EsbuildPlugin = {
  name: 'two pieces',
  setup(build) {
    const pieces: Record<string, string> = { 'ireum:front': 'src/index.ts', 'ireum:engine': 'src/engine.ts' }
    build.onLoad(
      {
        filter: new RegExp(
          `/src/(?:cli/(?:analyze|build|evaluate|explain|main|serve|show|train)\\.ts|wink/index\\.ts|${Object.values(ON_DEMAND)
            .map(({ source }) => source.slice('src/'.length))
            .join('|')})$`,
        ),
      },
      ({ path }) => ({
        contents: `${readFileSync(path, 'utf8')}\nimport 'ireum:front'${/(?:engine|main)\.ts$/.test(path) ? '' : "\nimport 'ireum:engine'"}`,
        loader: 'ts',
      }),
    )
    build.onResolve({ filter: /^ireum:(?:front|engine)$/ }, ({ path }) => ({ path: join(import.meta.dirname, pieces[path]) }))
    // Nothing is imported by it: it is there for the cut alone.
    build.initialOptions.logOverride = { 'ignored-bare-import': 'silent' }
  },
}

type TransformOptions = NonNullable<Parameters<Transform>[1]>

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

/** Between the pieces. Whoever wants the engine asks its chunk, whose name this gives: one file less. */
function takeOnce(): string {
  const [, engine] = /require\("\.\/(chunk-[^"]+)"\),?[^;]*;0&&\(module\.exports=\{analyzeWith/.exec(read('engine.cjs'))!
  for (const file of readdirSync('dist').filter((name) => name.endsWith('.cjs')))
    writeFileSync(`dist/${file}`, localised(read(file), read).replace('./engine.cjs', `./${engine}`))
  rmSync('dist/engine.cjs')
  for (const file of chunks()) writeFileSync(`dist/${file}`, globalsOnce(plainExports(read(file))))
  return engine
}

const read = (file: string): string => readFileSync(`dist/${file}`, 'utf8')
const chunks = (): string[] => readdirSync('dist').filter((name) => /^chunk-.*\.cjs$/.test(name))

/** What a first article runs is compiled when it is loaded: a function that is read twice costs more, one that never runs costs for nothing. */
function compileAtOnce(): void {
  const readExamples = (): void => {
    const { analyze } = createRequire(import.meta.url)('./dist/index.cjs')
    for (const article of readdirSync('examples').filter((file) => file.endsWith('.txt')))
      analyze(readFileSync(`examples/${article}`, 'utf8'))
  }
  for (const [file, run] of functionsRunBy(readExamples))
    if (file.startsWith(join(import.meta.dirname, 'dist'))) writeFileSync(file, eager(readFileSync(file, 'utf8'), run))
}

/**
 * Shorter names: a third less to read and to ship. With a format those at the top are shortened, too: in the engine, which is most of the
 * code; in the front, whose functions users call and see in stack traces, they stay. The engine keeps its Korean letters, too: escaped they are
 * twice as long, and its regular expressions have some in any case, so that no engine could read it as a string of bytes.
 * Node prints the line of an error that nobody catches: lines stay shorter than a screen. (Lines of 160 letters cost 2 kB to download.)
 */
async function shortenNames(): Promise<void> {
  for (const file of [...chunks(), ...LATER.filter((name) => name !== 'engine').map((name) => `${name}.cjs`)]) {
    const code = read(file)
    const own: TransformOptions = /\banalyzeWith,/.test(code) ? { format: 'cjs', charset: 'utf8' } : {}
    const short = await transform(code, { target: 'es2022', ...own, minifyWhitespace: true, minifyIdentifiers: true, lineLimit: 400 })
    writeFileSync(`dist/${file}`, short.code)
  }
}

/** The engine stands behind a file that looks for its code cache; the examples make one. It is of this Node alone, and no part of the package. */
function cacheCode(engine: string): void {
  renameSync(`dist/${engine}`, 'dist/engine.cjs')
  writeFileSync(`dist/${engine}`, readFileSync('build/cached-engine.cjs'))
  const examples = readdirSync('examples').filter((file) => file.endsWith('.txt'))
  execFileSync(process.execPath, ['dist/cli.cjs', 'cache', ...examples.map((file) => `examples/${file}`)], { stdio: 'pipe' })
}

/**
 * What `import` loads. It asks for CommonJS by `require`, since `import` would read the whole file twice to find its exports; and it asks the
 * chunk that has them all, where the door has nothing of its own.
 */
function writeDoorForImport(door: string): void {
  const require = createRequire(import.meta.url)
  const exported = Object.entries(require(`./dist/${door}.cjs`))
  const has = (file: string): boolean => exported.every(([name, value]) => require(`./dist/${file}`)[name] === value)
  const file = chunks().find(has) ?? `${door}.cjs`
  const names = exported.map(([name]) => name).sort()
  writeFileSync(
    `dist/${door}.js`,
    `import { createRequire } from 'node:module'
export const { ${names.join(', ')} } = createRequire(import.meta.url)('./${file}')
`,
  )
}

/** zopfli takes seconds for what zlib does at once, and every download is 5 % shorter. The sections differ: many blocks save more than many iterations. */
const ZOPFLI = { numiterations: 3, blocksplittingmax: 40 }
const shortest = async (bytes: Uint8Array): Promise<string> => Buffer.from(await deflateAsync(bytes, ZOPFLI)).toString('base64')

export default defineConfig(async (): Promise<Options[]> => {
  const { morphology, ...lists } = unpack(compileFolder('data'))
  const bytes = pack(lists)
  rmSync('dist', { recursive: true, force: true })
  mkdirSync('dist')
  writeFileSync('dist/lists.bin', bytes)
  writeFileSync('dist/lists.js', `export default '${await shortest(bytes)}'\n`)
  writeFileSync('dist/morphology.js', `export default '${await shortest(morphology)}'\n`)
  const index = 'src/index.ts'
  const wink = 'src/wink/index.ts'
  return [
    {
      ...common,
      entry: {
        index,
        wink,
        ...Object.fromEntries(Object.entries(ON_DEMAND).map(([file, { source }]) => [file, source])),
        cli: 'src/cli/main.ts',
      },
      platform: 'node',
      format: ['esm'],
      splitting: true,
      outExtension: () => ({ js: '.cjs' }),
      noExternal: PACKAGES,
      esbuildPlugins: [packagesOnDemand, engineOnDemand, twoPieces],
      plugins: [toCommonJs],
      onSuccess: async () => {
        const engine = takeOnce()
        compileAtOnce()
        await shortenNames()
        cacheCode(engine)
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
