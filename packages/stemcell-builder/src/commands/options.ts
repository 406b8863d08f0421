import type { MetadataRoute } from '../agent/agent-settings.ts'
import { type OutputFormat, outputFormats } from '../image/formats.ts'
import { InputError } from '../input-error.ts'

/** Timestamp of everything written if SOURCE_DATE_EPOCH is not set: a fixed date in the past. */
const FIXED_DATE = new Date('2020-01-01T00:00:00Z')

/** Returns the timestamp for everything written. @throws {InputError} if SOURCE_DATE_EPOCH is not a number of seconds */
export function dateFrom(environment: Readonly<Record<string, string | undefined>>): Date {
  const epoch = environment['SOURCE_DATE_EPOCH']
  if (epoch === undefined || epoch === '') return FIXED_DATE
  if (!/^\d+$/.test(epoch)) throw new InputError(`SOURCE_DATE_EPOCH is "${epoch}": expected seconds since 1970`)
  return new Date(Number(epoch) * 1000)
}

export function parseFormat(value: string, earlier: readonly OutputFormat[] = []): readonly OutputFormat[] {
  const format = outputFormats.find((known) => known === value)
  if (format === undefined) throw new InputError(`--format ${value}: expected ${outputFormats.join(', ')}`)
  return [...earlier, format]
}

export function parseRoute(value: string): MetadataRoute {
  if (value === 'router-discovery' || value === 'data-server') return value
  if (/^url:https?:\/\/\S+$/.test(value)) return value as MetadataRoute
  throw new InputError(`--metadata ${value}: expected router-discovery, data-server, or url:http://…`)
}

/** Parses `key=value`; the value is JSON if it parses as JSON, else text. */
export function parseProperty(value: string, earlier: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, unknown>> {
  const at = value.indexOf('=')
  if (at < 1) throw new InputError(`--property ${value}: expected KEY=VALUE`)
  return { ...earlier, [value.slice(0, at)]: jsonOrText(value.slice(at + 1)) }
}

function jsonOrText(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // The value is plain text.
    return text
  }
}

export function parseList(value: string, earlier: readonly string[] = []): readonly string[] {
  return [...earlier, value]
}
