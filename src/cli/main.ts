#!/usr/bin/env node
// argv → exit code: picks the command, and says on standard error what went wrong.

import { existsSync } from 'node:fs'
import * as modules from 'node:module'
import { version } from '../../package.json'
import { IreumError } from '../errors.js'
import { COMMANDS, usage } from './help.js'
import { nearest } from './nearest.js'
import { flush } from './output.js'

// From version 22 on Node keeps what it has compiled for the next run.
;(modules as { enableCompileCache?: () => unknown }).enableCompileCache?.()

async function main(argv: string[]): Promise<number> {
  const [first, ...rest] = argv
  if (first === '--version' || first === '-v') {
    process.stdout.write(`${version}\n`)
    return 0
  }
  if (first === '--help' || first === '-h' || first === 'help') {
    if (rest[0] !== undefined && first === 'help' && !Object.hasOwn(COMMANDS, rest[0])) throw unknownCommand(rest[0])
    process.stdout.write(usage(rest[0]))
    return 0
  }
  if (first === undefined && process.stdin.isTTY) {
    process.stderr.write(usage())
    return 2
  }
  const named = first !== undefined && Object.hasOwn(COMMANDS, first)
  const [command, args] = named ? [first, rest] : ['show', argv]
  // What stands behind -- is a file, whatever its name.
  const options = args.includes('--') ? args.slice(0, args.indexOf('--')) : args
  if (options.includes('--help') || options.includes('-h')) {
    process.stdout.write(usage(command))
    return 0
  }
  if (!named && first !== undefined && /^[a-z]+$/i.test(first) && !existsSync(first)) throw unknownCommand(first)
  return (await COMMANDS[command].load()).run(args)
}

const COMMAND = 'argument 1'

function unknownCommand(name: string): IreumError {
  const known = Object.keys(COMMANDS)
  const near = nearest(name, known)
  return new IreumError(
    'bad-usage',
    `There is no command and no file "${name}"`,
    COMMAND,
    near === undefined ? `Commands: ${known.join(', ')}` : `Did you mean: ireum ${near}?`,
  )
}

/** A user's mistake gets one sentence and where the usage is, a bug its stack. */
function report(error: unknown): number {
  const first = process.argv[2]
  const command = first !== undefined && Object.hasOwn(COMMANDS, first) ? first : 'show'
  const seeHelp = (help: string): void => void process.stderr.write(`See: ireum ${help}\n`)
  if (error instanceof IreumError) {
    process.stderr.write(`ireum: ${error.message}\n`)
    if (error.code !== 'bad-usage' && error.code !== 'bad-option') return 1
    seeHelp(error.place === COMMAND ? '--help' : `${command} --help`)
    return 2
  }
  // parseArgs refuses missing values with codes of its own.
  if (error instanceof TypeError && String((error as NodeJS.ErrnoException).code).startsWith('ERR_PARSE_ARGS')) {
    process.stderr.write(`ireum: ${error.message}\n`)
    seeHelp(`${command} --help`)
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
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  process.stderr.write(`ireum: Standard output cannot be written: ${error.message}\n`)
  process.exit(1)
})

main(process.argv.slice(2))
  .catch(async (error) => {
    // What went well goes out all the same.
    await flush()
    return report(error)
  })
  .then((code) => {
    process.exitCode = code
  })
