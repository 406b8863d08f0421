import { cpiError, jsonPosition } from 'cpi-core/errors'
import { readNamedFile } from './read-named-file.ts'

/**
 * Reads the config file without validating it: a file, or a pipe such as `<(bosh interpolate …)`.
 * @throws {CpiError} if it cannot be read, or is not JSON
 */
export async function loadConfig(path: string): Promise<unknown> {
  const text = readNamedFile({ path, named: `the config file "${path}"`, code: 'configuration-invalid' })
  try {
    return JSON.parse(text)
  } catch (cause) {
    // The parser's own message quotes the text, which contains secrets.
    throw cpiError('configuration-invalid', `the config file "${path}" is not JSON${jsonPosition(cause)}`)
  }
}
