// argv → options and file names. What is not known is refused with what was likely meant.

import { type ParseArgsConfig, parseArgs } from 'node:util'
import { IreumError } from '../errors.js'
import { COMMANDS } from './help.js'
import { nearest } from './nearest.js'

type Options = NonNullable<ParseArgsConfig['options']>
type Parsed<Known extends Options> = ReturnType<typeof parseArgs<{ args: string[]; options: Known; allowPositionals: true }>>

export function readArguments<Known extends Options>(args: string[], options: Known): Parsed<Known> {
  for (const token of parseArgs({ args, options, strict: false, tokens: true }).tokens)
    if (token.kind === 'option' && !Object.hasOwn(options, token.name))
      throw new IreumError('bad-usage', 'There is no such option here', token.rawName, adviceOn(token.rawName, options))
  return parseArgs({ args, options, allowPositionals: true })
}

/** Throws an IreumError where an option's value is none. */
export function wholeNumber(text: string, option: string): number {
  const number = Number(text)
  if (text === '' || !Number.isInteger(number) || number < 0)
    throw new IreumError('bad-option', `"${text}" is no whole number`, option, 'Give 0 or more')
  return number
}

function adviceOn(rawName: string, options: Options): string {
  const known = Object.keys(options).map((name) => `--${name}`)
  const elsewhere = Object.keys(COMMANDS).find((command) => COMMANDS[command].usage.includes(`  ${rawName} `))
  if (elsewhere !== undefined) return `It is an option of: ireum ${elsewhere}`
  const near = nearest(rawName, known)
  if (near !== undefined) return `Did you mean ${near}?`
  return `Give one of: ${known.join(', ')}; a file of that name is written ./${rawName}`
}
