import type { AnyCommand, Parameter } from 'cloudstack-client/api'
import type { IdKind } from '../api/define.ts'
import { ApiError, failure, invalid } from '../api-error.ts'
import type { Cloud } from '../core/cloud.ts'
import { isObject } from '../core/is-object.ts'
import { has, isAtLeast } from '../core/version.ts'
import { decodeMap, readMaps } from './decode-map.ts'
import { type DescribedParameter, fieldOf, parametersOf } from './parameter-facts.ts'
import { ID_TABLES, isKnown } from './parameter-tables.ts'

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i
/** Means "none" or "all" instead of an id. */
const NO_ID = '-1'

interface Decoding {
  readonly cloud: Cloud
  readonly command: AnyCommand
  readonly ids: Readonly<Record<string, IdKind>>
  /** Whether a root administrator sent the call, who may use more parameters. */
  readonly byAdmin: boolean
}

/**
 * The command's parameters with the types of its description. Names match in any case, unknown ones are ignored.
 * @throws {ApiError} with CloudStack's text for the first missing, too long, non-numeric or unknown value
 */
export function decode(decoding: Decoding, raw: ReadonlyMap<string, string>): Record<string, unknown> {
  checkCharacters(raw)
  const { cloud, command } = decoding
  if (command.kind !== 'list') checkDatabase(cloud, raw)
  const plain = new Map([...raw].map(([name, value]) => [name.toLowerCase(), value]))
  const maps = readMaps(raw)
  const decoded: Record<string, unknown> = {}
  for (const parameter of parametersOf(command)) {
    if (isIgnored(decoding, parameter)) continue
    const { name, anyCase } = parameter
    const text = plain.get(anyCase)
    const value =
      parameter.type === 'map'
        ? decodeMapParameter(decoding, name, parameter, maps.get(anyCase), text)
        : decodeText(decoding, name, parameter, text)
    if (value !== undefined) decoded[name] = value
    else if (parameter.required && text === undefined) throw refused(decoding, ` due to missing parameter ${name}`)
  }
  return decoded
}

/** Parameters that only administrators may send are ignored from others, and those that the server's version does not know from everybody. */
function isIgnored({ cloud, byAdmin }: Decoding, { isForAdmins, since }: DescribedParameter): boolean {
  return (isForAdmins && !byAdmin) || (since !== undefined && !isAtLeast(cloud.version, since))
}

/** The database of older servers stores no characters beyond U+FFFF. */
function checkDatabase(cloud: Cloud, raw: ReadonlyMap<string, string>): void {
  if (has(cloud, 'four-byte-characters')) return
  const value = [...raw.values()].find((text) => /[\u{10000}-\u{10FFFF}]/u.test(text))
  if (value !== undefined) throw failure('DB Exception on: com.mysql.cj.jdbc.ClientPreparedStatement: Incorrect string value')
}

/** Control characters are refused, except line breaks. */
function checkCharacters(raw: ReadonlyMap<string, string>): void {
  for (const [name, value] of raw) {
    if (!hasControlCharacter(value)) continue
    throw new ApiError('invalid-parameter', `Received value containing illegal ASCII non-printable characters for parameter ${name}`, {
      plain: true,
    })
  }
}

/** Compared one by one, because biome forbids control characters in regular expressions. */
function hasControlCharacter(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index)
    if ((code < SPACE && code !== LINE_FEED && code !== CARRIAGE_RETURN) || code === DELETE) return true
  }
  return false
}

const [LINE_FEED, CARRIAGE_RETURN, SPACE, DELETE] = [0x0a, 0x0d, 0x20, 0x7f]

function decodeMapParameter(
  decoding: Decoding,
  name: string,
  parameter: Parameter,
  entries: Parameters<typeof decodeMap>[1],
  text: string | undefined,
): unknown {
  if (entries !== undefined || text === undefined) return decodeMap(parameter, entries)
  if (text === '' && parameter.required) throw blank(name)
  throw refused(decoding, ` due to invalid value ${text} for parameter ${name}`)
}

function blank(name: string): ApiError {
  return invalid(`Invalid value provided for API arg: ${name}`)
}

function refused({ command }: Pick<Decoding, 'command'>, why: string): ApiError {
  return new ApiError('invalid-parameter', `Unable to execute API command ${command.name.toLowerCase()}${why}`, { plain: true })
}

function decodeText(decoding: Decoding, name: string, parameter: Parameter, text: string | undefined): unknown {
  if (text === undefined) return undefined
  if (text === '' && parameter.required) throw blank(name)
  switch (parameter.type) {
    case 'uuid':
      return decodeNewId(decoding, name, parameter, text)
    case 'int':
    case 'float':
      // Blank numbers are ignored, except for longs (ParamProcessWorker.setFieldValue).
      return text.trim() === '' ? undefined : decodeNumber(decoding, name, parameter, text)
    case 'long':
      return decodeNumber(decoding, name, parameter, text)
    case 'bool':
      return text.toLowerCase() === 'true'
    case 'list':
      return decodeList(decoding, name, text)
    case 'map':
      return undefined
    case 'date':
      return decodeDate(decoding, name, text)
    case 'string':
      checkLength(decoding, name, parameter, text)
      return text
  }
}

function checkLength(decoding: Decoding, name: string, parameter: Parameter, text: string): void {
  if (text.length <= parameter.maxLength) return
  const field = fieldOf(decoding.command.name, name)
  throw refused(decoding, ` due to invalid value. Value greater than max allowed length ${parameter.maxLength} for param: ${field}`)
}

const NUMBERS: Readonly<Record<'int' | 'long' | 'float', RegExp>> = {
  int: /^[+-]?\d+$/,
  long: /^[+-]?\d+$/,
  float: /^\s*[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?[fFdD]?\s*$/,
}

/** The largest int and long of Java, which parses the numbers. Larger ones are refused like anything that is not a number. */
const LARGEST: Readonly<Record<'int' | 'long' | 'float', number>> = { int: 2 ** 31 - 1, long: 2 ** 63, float: Number.POSITIVE_INFINITY }

function decodeNumber(decoding: Decoding, name: string, { type }: Parameter, text: string): number {
  const kind = type === 'long' || type === 'float' ? type : 'int'
  const number = Number(text.replace(/[fFdD]\s*$/, ''))
  if (NUMBERS[kind].test(text) && Math.abs(number) <= LARGEST[kind]) return number
  throw refused(decoding, ` due to invalid value ${text} for parameter ${name}`)
}

function decodeList(decoding: Decoding, name: string, text: string): readonly string[] {
  // Blanks around an item belong to it (StringTokenizer).
  const items = text.split(',').filter((item) => item !== '')
  return tableOf(decoding, name) === undefined ? items : items.map((item) => decodeId(decoding, name, item))
}

function tableOf({ ids }: Decoding, name: string): IdKind | undefined {
  return ids[name] ?? ID_TABLES[name]
}

/** Parameters added after version 3 accept only UUIDs. Any other value is ignored. */
function decodeNewId(decoding: Decoding, name: string, parameter: Parameter, text: string): string | undefined {
  if (parameter.since !== undefined && text !== NO_ID && !UUID.test(text)) return undefined
  return decodeId(decoding, name, text)
}

/** Unknown and malformed ids are refused alike. Ids of removed rows are still known, and any number is accepted. */
function decodeId(decoding: Decoding, name: string, text: string): string {
  if (text === NO_ID) return text
  const table = tableOf(decoding, name)
  const id = text.toLowerCase()
  if (UUID.test(text) && isKnownId(decoding, name, table, id)) return id
  if (/^[+-]?\d+$/.test(text)) return decodeNumberedId(decoding, name, table, Number(text))
  throw refused(
    decoding,
    ` due to invalid value. Invalid parameter ${name} value=${text} due to incorrect long value format, or entity does not exist or due to incorrect parameter annotation for the field in api cmd class.`,
  )
}

function isKnownId({ cloud }: Decoding, name: string, kind: IdKind | undefined, id: string): boolean {
  if (kind === 'computed') return true
  if (kind === 'anything') return isAnything(cloud, id)
  return kind === undefined ? isKnown(cloud, name, id) : cloud[kind].getIncludingRemoved(id) !== undefined
}

/** Database numbers are accepted as ids. An unknown number passes, and the command itself then finds nothing. */
function decodeNumberedId(decoding: Decoding, name: string, table: IdKind | undefined, number: number): string {
  if (number < 1) throw refused(decoding, ` due to invalid value. Invalid value provided for API arg: ${name}`)
  const row =
    table === undefined || table === 'computed' || table === 'anything'
      ? undefined
      : [...decoding.cloud[table].all()].find((candidate) => candidate.number === number)
  return row?.id ?? String(number)
}

const DATE =
  /^\s*(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})(?:[ T](?<hour>\d{1,2}):(?<minute>\d{1,2}):(?<second>\d{1,2})(?<zone>Z|[+-]\d{2}:?\d{2})?)?\s*$/

/**
 * The date in ISO 8601. One without a time of day is the first second of the day, or the last if it ends a range (ParamProcessWorker).
 * One without a zone is taken to be in UTC, which is the emulated server's.
 */
function decodeDate(decoding: Decoding, name: string, text: string): string {
  const parts = DATE.exec(text)?.groups
  if (parts === undefined) {
    throw new ApiError(
      'invalid-parameter',
      `Unable to parse date ${text} for command ${decoding.command.name.toLowerCase()}, please pass dates in the format mentioned in the api documentation`,
      { plain: true },
    )
  }
  const [hour, minute, second] = name === 'enddate' ? ['23', '59', '59'] : ['00', '00', '00']
  const two = (part: string | undefined) => (part ?? '').padStart(2, '0')
  const day = `${parts['year']}-${two(parts['month'])}-${two(parts['day'])}`
  const time = [parts['hour'] ?? hour, parts['minute'] ?? minute, parts['second'] ?? second].map(two).join(':')
  return `${day}T${time}${parts['zone'] ?? 'Z'}`.replace(/([+-]\d{2})(\d{2})$/, '$1:$2')
}

/** Whether any table has, or had, a row with this id. */
function isAnything(cloud: Cloud, id: string): boolean {
  return Object.values(cloud).some((part: unknown) => isTable(part) && part.getIncludingRemoved(id) !== undefined)
}

function isTable(part: unknown): part is { getIncludingRemoved(id: string): unknown } {
  return isObject(part) && 'getIncludingRemoved' in part
}
