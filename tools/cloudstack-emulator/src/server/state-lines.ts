import { closeSync, openSync, readSync } from 'node:fs'
import { isObject } from '../core/is-object.ts'
import type { Row } from '../database/row.ts'
import type { TableName } from '../database/tables.ts'

/** One line of a state file: a row's new state, or the last state of a removed row. */
export interface StateLine {
  readonly table: TableName
  readonly row: Row
  readonly gone?: true
}

const CHUNK_BYTES = 1024 * 1024

/**
 * Reads a state file line by line: as a whole, that of a hundred thousand machines is longer than a string may be.
 * @param onCutShort called if the last line is not whole: a kill has cut it short, and no answer was sent for it
 * @throws {Error} naming any other line that is not a row
 */
export function* readStateLines(file: string, onCutShort: () => void): Generator<StateLine> {
  let number = 0
  for (const { text, isLast } of textsOf(file)) {
    number += 1
    if (text === '') continue
    try {
      yield checked(JSON.parse(text))
    } catch (cause) {
      if (!isLast) throw new Error(`line ${number} of the state file ${file} is damaged; remove the file to start from the seed`, { cause })
      onCutShort()
    }
  }
}

function* textsOf(file: string): Generator<{ readonly text: string; readonly isLast: boolean }> {
  const descriptor = openSync(file, 'r')
  try {
    const chunk = Buffer.alloc(CHUNK_BYTES)
    let rest = Buffer.alloc(0)
    for (let sizeBytes = readSync(descriptor, chunk); sizeBytes > 0; sizeBytes = readSync(descriptor, chunk)) {
      const read = Buffer.concat([rest, chunk.subarray(0, sizeBytes)])
      const end = read.lastIndexOf('\n')
      rest = read.subarray(end + 1)
      if (end !== -1) for (const text of read.toString('utf8', 0, end).split('\n')) yield { text, isLast: false }
    }
    yield { text: rest.toString('utf8'), isLast: true }
  } finally {
    closeSync(descriptor)
  }
}

/** @throws {TypeError} for JSON that is not a row */
function checked(line: unknown): StateLine {
  if (!isObject(line) || typeof line['table'] !== 'string' || !isObject(line['row']) || typeof line['row']['id'] !== 'string')
    throw new TypeError('not a row of a table')
  return line as unknown as StateLine
}
