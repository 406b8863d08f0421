import { type AnyCommand, parseParameter } from '../api/index.ts'
import { suggestion } from './nearest.ts'
import { UsageError } from './usage-error.ts'

/**
 * `key=value` words as parameters of a command. Maps are spelled as on the wire: `tags[0].key=a tags[0].value=b`.
 * @throws {UsageError} for a word without `=`, a parameter that the command does not have, and a required one that is not given
 */
export function readParameters(command: AnyCommand, words: readonly string[], unchecked: boolean): Record<string, string> {
  const parameters = Object.fromEntries(words.map(splitWord))
  if (!unchecked) check(command, Object.keys(parameters))
  return parameters
}

function splitWord(word: string): [string, string] {
  const at = word.indexOf('=')
  if (at < 1) throw new UsageError(`"${word}" is no parameter: write name=value`)
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
  if (missing.length > 0) throw new UsageError(`${command.name} wants ${missing.map((name) => `${name}=…`).join(' ')} too`)
}
