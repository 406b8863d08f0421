import { cpiError, jsonPosition } from 'cpi-core/errors'
import { refuseDeepNesting } from 'cpi-core/info'
import { readNamedFile } from './read-named-file.ts'

/**
 * Reads the config file without validating it: a file, or a pipe such as `<(bosh interpolate …)`.
 * @throws {CpiError} if it cannot be read, is not JSON, or has too many levels
 */
export async function loadConfig(path: string): Promise<unknown> {
  const what = `the config file "${path}"`
  const text = readNamedFile({ path, named: what, code: 'configuration-invalid' }).replace(BYTE_ORDER_MARK, '')
  refuseDeepNesting(text, { what, code: 'configuration-invalid' })
  try {
    return JSON.parse(text)
  } catch (cause) {
    // The parser's own message quotes the text, which contains secrets.
    throw cpiError('configuration-invalid', `${what} is not JSON${whatInstead(text) ?? jsonPosition(cause)}`)
  }
}

/** Editors of some systems begin a file with one. */
const BYTE_ORDER_MARK = /^\uFEFF/

function whatInstead(text: string): string | undefined {
  if (text.trim() === '') return ': it is empty'
  return text.includes('\0') ? ': it holds NUL characters, as text in UTF-16 does; save it as UTF-8' : undefined
}
