import { type AnyCommand, type Parameter, parseParameter } from '../api/index.ts'

type Value = unknown
type Entry = readonly [name: string, value: string]

/** The two maps of pairs with fixed field names; for all other pairs the caller gives an object per pair. */
const PAIRS: readonly string[] = ['key,value', 'name,value']

/**
 * Encodes a command's parameters for the wire (cloudstack-api.md a.2): lists joined by commas, maps as `name[index].field`.
 * Undefined values are left out, in maps too.
 * @throws {TypeError} naming the parameter, if a value cannot be encoded: a comma inside a list's item, an object instead of text
 */
export function encodeParameters(command: AnyCommand, parameters: object): Record<string, string> {
  const entries = Object.entries(parameters)
    .filter(([, value]) => value !== undefined)
    .flatMap(([name, value]) => encodeParameter(`${command.name} ${name}`, name, value, describe(command, name)))
  return Object.fromEntries(entries)
}

function describe(command: AnyCommand, name: string): Parameter | undefined {
  const short = Object.hasOwn(command.parameters, name) ? command.parameters[name] : undefined
  return short === undefined ? undefined : parseParameter(short)
}

function encodeParameter(what: string, name: string, value: Value, parameter: Parameter | undefined): Entry[] {
  if (parameter?.type === 'map') return encodeMap(what, name, value, parameter.map)
  if (Array.isArray(value)) return [[name, value.map((item) => listItem(what, item)).join(',')]]
  return [[name, scalar(what, value)]]
}

function encodeMap(what: string, name: string, value: Value, spelling: Parameter['map']): Entry[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => fieldsOf(what, `${name}[${index}]`, item))
  const [keyField, valueField] = (spelling ?? '').split(',')
  if (spelling === undefined || !PAIRS.includes(spelling)) return fieldsOf(what, `${name}[0]`, value)
  return fieldsOf(what, '', value).flatMap(([key, text], index): Entry[] => [
    [`${name}[${index}].${keyField}`, key.slice(1)],
    [`${name}[${index}].${valueField}`, text],
  ])
}

function fieldsOf(what: string, prefix: string, value: Value): Entry[] {
  if (typeof value !== 'object' || value === null) throw new TypeError(`${what} must be a map, got ${typeof value}`)
  return Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .map(([field, text]) => [`${prefix}.${field}`, scalar(`${what}.${field}`, text)])
}

function listItem(what: string, item: Value): string {
  const text = scalar(what, item)
  // CloudStack splits at commas and has no escape: the item would arrive as two.
  if (text.includes(',')) throw new TypeError(`${what}: a list item cannot hold a comma, which CloudStack reads as a separator: "${text}"`)
  return text
}

function scalar(what: string, value: Value): string {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return String(value)
  throw new TypeError(`${what} must be text, a number or a boolean, got ${value === null ? 'null' : typeof value}`)
}
