#!/usr/bin/env node
// argv → exit code: picks the command, and says on standard error what went wrong.

import { existsSync } from 'node:fs'
import * as modules from 'node:module'
import { version } from '../../package.json'
import { IreumError } from '../errors.js'
import { COMMANDS, usage } from './help.js'

// From version 22 on Node keeps what it has compiled for the next run.
;(modules as { enableCompileCache?: () => unknown }).enableCompileCache?.()

async function main(argv: string[]): Promise<number> {
  const [first, ...rest] = argv
  if (first === '--version' || first === '-v') {
    process.stdout.write(`${version}\n`)
    return 0
  }
  if (first === '--help' || first === '-h' || first === 'help') {
    process.stdout.write(usage(rest[0]))
    return 0
  }
  if (first === undefined && process.stdin.isTTY) {
    process.stderr.write(usage())
    return 2
  }
  if (first !== undefined && Object.hasOwn(COMMANDS, first)) {
    if (rest.includes('--help') || rest.includes('-h')) {
      process.stdout.write(usage(first))
      return 0
    }
    return (await COMMANDS[first].load()).run(rest)
  }
  if (first !== undefined && /^[a-z]+$/.test(first) && !existsSync(first))
    throw new IreumError(
      'bad-usage',
      `There is no command and no file "${first}"`,
      'argument 1',
      `Commands: ${Object.keys(COMMANDS).join(', ')}`,
    )
  return (await COMMANDS.show.load()).run(argv)
}

/** A user's mistake gets one sentence and the usage, a bug its stack. */
function report(error: unknown): number {
  const command = process.argv[2] === undefined || !Object.hasOwn(COMMANDS, process.argv[2]) ? undefined : process.argv[2]
  if (error instanceof IreumError) {
    process.stderr.write(`ireum: ${error.message}\n`)
    if (error.code !== 'bad-usage' && error.code !== 'bad-option') return 1
    process.stderr.write(`\n${usage(command)}`)
    return 2
  }
  // parseArgs refuses unknown options and missing values with codes of its own.
  if (error instanceof TypeError && String((error as NodeJS.ErrnoException).code).startsWith('ERR_PARSE_ARGS')) {
    process.stderr.write(`ireum: ${error.message}\n\n${usage(command)}`)
    return 2
  }
  // The system refuses a file: there is none, it is a folder, it may not be written.
  if (error instanceof Error && 'syscall' in error && 'path' in error) {
    process.stderr.write(`ireum: ${error.message}. Give a path that can be read or written\n`)
    return 1
  }
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
  return 1
}

// A reader that has seen enough (`| head`) is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1))

main(process.argv.slice(2))
  .catch(report)
  .then((code) => {
    process.exitCode = code
  })
