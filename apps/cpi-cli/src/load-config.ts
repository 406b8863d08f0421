import { cpiError, jsonPosition, reasonOf } from 'cpi-core/errors'
import { readTextFile } from 'workspace/read-text-file'

/**
 * Reads the config file without validating it: a file, or a pipe such as `<(bosh interpolate …)`.
 * @throws {CpiError} if it cannot be read, or is not JSON
 */
export async function loadConfig(path: string): Promise<unknown> {
  const text = textOf(path)
  try {
    return JSON.parse(text)
  } catch (cause) {
    // The parser's own message quotes the text, which contains secrets.
    throw cpiError('configuration-invalid', `the config file "${path}" is not JSON${jsonPosition(cause)}`)
  }
}

function textOf(path: string): string {
  try {
    return readTextFile(path)
  } catch (cause) {
    throw cpiError('configuration-invalid', `the config file "${path}" cannot be read: ${reasonOf(cause)}`, cause)
  }
}
