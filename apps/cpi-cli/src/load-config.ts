import { readFileSync } from 'node:fs'
import { cpiError, jsonPosition, reasonOf } from 'cpi-core/errors'

/** Reads the config file without validating it. @throws {CpiError} if it cannot be read, or is not JSON */
export async function loadConfig(path: string): Promise<unknown> {
  const text = read(path)
  try {
    return JSON.parse(text)
  } catch (cause) {
    // The parser's own message quotes the text, which contains secrets.
    throw cpiError('configuration-invalid', `the config file "${path}" is not JSON${jsonPosition(cause)}`)
  }
}

/** Synchronously: Node's promises for files take longer to load than the file to read. */
function read(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (cause) {
    throw cpiError('configuration-invalid', `the config file "${path}" cannot be read: ${reasonOf(cause)}`, cause)
  }
}
