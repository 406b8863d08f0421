import { type AnyCommand, type Parameter, parseParameter } from 'cloudstack-client/api'
import type { Cloud } from '../cloud/cloud.ts'
import { CloudProblem } from '../cloud/problem.ts'
import type { TableName } from '../cloud/tables.ts'
import { decodeMap, readMaps } from './decode-map.ts'
import { FIELD_NAMES, ID_TABLES } from './parameter-tables.ts'

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
/** "None" or "all", where an id is asked for. */
const NO_ID = '-1'

interface Decoding {
  readonly cloud: Cloud
  readonly command: AnyCommand
  readonly ids: Readonly<Record<string, TableName>>
}

/**
 * The command's parameters with the types of its description. Names are matched in any case, unknown ones are ignored.
 * @throws {CloudProblem} in CloudStack's words for what is missing, too long, no number or no known id
 */
export function decode(decoding: Decoding, raw: ReadonlyMap<string, string>): Record<string, unknown> {
  const plain = new Map([...raw].map(([name, value]) => [name.toLowerCase(), value]))
  checkCharacters(decoding, plain)
  const maps = readMaps(raw)
  const decoded: Record<string, unknown> = {}
  for (const [name, short] of Object.entries(decoding.command.parameters)) {
    const parameter = parseParameter(short)
    const value =
      parameter.type === 'map'
        ? decodeMap(parameter, maps.get(name.toLowerCase()))
        : decodeText(decoding, name, parameter, plain.get(name.toLowerCase()))
    if (value !== undefined) decoded[name] = value
    else if (parameter.required) throw refused(decoding, ` due to missing parameter ${name}`)
  }
  return decoded
}

/** Line feeds are welcome, all other control characters are not. */
function checkCharacters(decoding: Decoding, plain: ReadonlyMap<string, string>): void {
  for (const [name, value] of plain) {
    // biome's rule against control characters in patterns is right about typing errors: these are meant, so they are spelled out.
    const bad = [...value].some((sign) => (sign < ' ' && sign !== '\n' && sign !== '\r') || sign === '\u007f')
    if (bad)
      throw refused(
        decoding,
        ` due to invalid value. Received value ${value} for parameter ${name} is invalid, contains illegal ASCII non-printable characters`,
      )
  }
}

export function refused({ command }: Pick<Decoding, 'command'>, why: string): CloudProblem {
  return new CloudProblem('invalid-parameter', `Unable to execute API command ${command.name.toLowerCase()}${why}`, { plain: true })
}

function decodeText(decoding: Decoding, name: string, parameter: Parameter, text: string | undefined): unknown {
  if (text === undefined || (text === '' && parameter.required)) return undefined
  switch (parameter.type) {
    case 'uuid':
      return text === '' ? undefined : decodeId(decoding, name, text)
    case 'int':
    case 'long':
      return text === '' ? undefined : decodeNumber(decoding, name, text, /^[+-]?\d+$/)
    case 'float':
      return text === '' ? undefined : decodeNumber(decoding, name, text, /^[+-]?\d+(\.\d+)?$/)
    case 'bool':
      return text.toLowerCase() === 'true'
    case 'list':
      return decodeList(decoding, name, text)
    case 'map':
      return undefined
    case 'date':
    case 'string':
      checkLength(decoding, name, parameter, text)
      return text
  }
}

function checkLength(decoding: Decoding, name: string, parameter: Parameter, text: string): void {
  if (text.length <= parameter.maxLength) return
  const field = FIELD_NAMES[`${decoding.command.name}.${name}`] ?? FIELD_NAMES[name] ?? name
  throw refused(decoding, ` due to invalid value. Value greater than max allowed length ${parameter.maxLength} for param: ${field}`)
}

function decodeNumber(decoding: Decoding, name: string, text: string, pattern: RegExp): number {
  if (!pattern.test(text.trim())) throw refused(decoding, ` due to invalid value ${text} for parameter ${name}`)
  return Number(text)
}

function decodeList(decoding: Decoding, name: string, text: string): readonly string[] {
  const items = text.split(',').flatMap((item) => (item.trim() === '' ? [] : [item.trim()]))
  return tableOf(decoding, name) === undefined ? items : items.map((item) => decodeId(decoding, name, item))
}

function tableOf({ ids }: Decoding, name: string): TableName | undefined {
  return ids[name] ?? ID_TABLES[name]
}

/** An id that names nothing is refused like one that is none; one that named something once is still known. */
function decodeId(decoding: Decoding, name: string, text: string): string {
  if (text === NO_ID) return text
  const table = tableOf(decoding, name)
  if (UUID.test(text) && (table === undefined || decoding.cloud[table].ever(text) !== undefined)) return text
  const byNumber =
    table === undefined || !/^\d+$/.test(text) ? undefined : [...decoding.cloud[table].all()].find((row) => row.number === Number(text))
  if (byNumber !== undefined) return byNumber.id
  throw refused(
    decoding,
    ` due to invalid value. Invalid parameter ${name} value=${text} due to incorrect long value format, or entity does not exist or due to incorrect parameter annotation for the field in api cmd class.`,
  )
}
