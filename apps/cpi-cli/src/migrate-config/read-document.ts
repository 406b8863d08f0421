import { cpiError } from 'cpi-core'
import { parseDocument } from 'yaml'

/**
 * Reads JSON or YAML, of which JSON is a part; 1.1 is what directors read, in which 10_240 is a number.
 * @param file its name, for the message
 * @throws {CpiError} with the position of the first error
 */
export function readDocument(file: string, text: string): unknown {
  const document = parseDocument(text, { version: '1.1', prettyErrors: false })
  const [error] = document.errors
  // The parser's own message quotes the text, which contains secrets.
  if (error !== undefined) throw cpiError('file-unusable', `"${file}" is neither JSON nor YAML, at character ${error.pos[0]}`)
  return document.toJS()
}
