import { type AnyCommand, parseParameter } from '../api/index.ts'
import { suggestion } from './nearest.ts'
import { UsageError } from './usage-error.ts'

/**
 * Parses `key=value` words into a command's parameters. Maps are written as on the wire: `tags[0].key=a tags[0].value=b`.
 * @throws {UsageError} for a word without `=`, an unknown parameter, and a missing required one
 */
export function readParameters(command: AnyCommand, words: readonly string[], unchecked: boolean): Record<string, string> {
  const parameters = Object.fromEntries(words.map(splitWord))
  if (!unchecked) check(command, Object.keys(parameters))
  return parameters
}

function splitWord(word: string): [string, string] {
  const at = word.indexOf('=')
  if (at < 1) throw new UsageError(`"${word}" is not a parameter: write name=value`)
  return [word.slice(0, at), word.slice(at + 1)]
}

function check(command: AnyCommand, given: readonly string[]): void {
  const bare = given.map((name) => name.replace(/\[.*$/, ''))
  const known = Object.keys(command.parameters)
  const unknown = bare.find((name) => !known.includes(name))
  if (unknown !== undefined) {
    throw new UsageError(
      `${command.name} has no parameter "${unknown}".${suggestion(unknown, known)} See: cloudstack describe ${command.name}`,
    )
  }
  const missing = known.filter((name) => parseParameter(command.parameters[name] ?? '').required && !bare.includes(name))
  if (missing.length > 0) throw new UsageError(`${command.name} also requires ${missing.map((name) => `${name}=…`).join(' ')}`)
}
