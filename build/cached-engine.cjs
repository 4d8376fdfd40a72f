// The engine, from V8's code cache where `ireum cache` has left one for this Node: what was compiled once is not compiled again.
'use strict'
const { readFileSync } = require('node:fs')

module.exports = cached() ?? require('./engine.cjs')

function cached() {
  let cachedData
  try {
    cachedData = readFileSync(`${__dirname}/engine.${process.version}-${process.arch}.cache`)
  } catch {
    return null
  }
  const Module = require('node:module')
  const { Script } = require('node:vm')
  const filename = `${__dirname}/engine.cjs`
  const script = new Script(Module.wrap(readFileSync(filename, 'utf8')), { filename, cachedData })
  // Another V8, other flags, a cut file: V8 compares, and the engine is compiled as ever.
  if (script.cachedDataRejected) return null
  // As `require` would have loaded it.
  const engine = new Module(filename, module)
  require.cache[filename] = engine
  script.runInThisContext()(engine.exports, require, engine, filename, __dirname)
  engine.loaded = true
  return engine.exports
}
