/** One parameter of a command, read from its short description in the generated tables. */

export type ParameterType = 'uuid' | 'string' | 'int' | 'long' | 'bool' | 'float' | 'date' | 'list' | 'map'

/**
 * How a map parameter is spelled on the wire (cloudstack-api.md a.2): `named` = `p[i].<field>` merged over all indexes,
 * `named0` = the same, but the server reads index 0 only, `objects` = one object per index,
 * anything with a comma = pairs under these two field names.
 */
export type MapSpelling = 'named' | 'named0' | 'objects' | `${string},${string}`

export interface Parameter {
  readonly type: ParameterType
  readonly required: boolean
  /** Maximum number of characters that CloudStack accepts. */
  readonly maxLength: number
  readonly map?: MapSpelling
  /** First version that knows the parameter, where the catalogue states it. */
  readonly since?: string
}

/** The limit that CloudStack applies where a parameter states no other. */
const DEFAULT_MAX_LENGTH = 255

const SHORT = /^(?<type>[a-z]+)(?:\((?<map>[^)]*)\))?(?<required>!)?(?:<=(?<length>\d+))?(?:@(?<since>[\d.]+))?$/

/**
 * Reads a short description: type, `(spelling)` of a map, `!` if required, `<=` longest value, `@` first version;
 * for example `uuid!`, `string<=1048576`, `map(named)`, `bool@4.16.0`.
 * @throws {TypeError} if the text is malformed, which only a damaged generated file can cause
 */
export function parseParameter(short: string): Parameter {
  const known = PARSED.get(short)
  if (known !== undefined) return known
  const parsed = parse(short)
  PARSED.set(short, parsed)
  return parsed
}

/** All commands together have a few dozen descriptions, and each request reads those of its parameters. */
const PARSED = new Map<string, Parameter>()

function parse(short: string): Parameter {
  const parts = SHORT.exec(short)?.groups
  if (parts === undefined) throw new TypeError(`"${short}" does not describe a parameter`)
  return {
    type: parts['type'] as ParameterType,
    required: parts['required'] !== undefined,
    maxLength: parts['length'] === undefined ? DEFAULT_MAX_LENGTH : Number(parts['length']),
    ...(parts['map'] === undefined ? {} : { map: parts['map'] as MapSpelling }),
    ...(parts['since'] === undefined ? {} : { since: parts['since'] }),
  }
}
