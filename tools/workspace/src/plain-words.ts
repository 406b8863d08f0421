/** What this needs of one of zod's issues; it does not depend on zod. */
export interface SchemaIssue {
  readonly code?: string | undefined
  readonly message: string
  readonly path: readonly PropertyKey[]
  readonly expected?: unknown
  readonly origin?: unknown
  readonly minimum?: unknown
  readonly maximum?: unknown
  readonly inclusive?: unknown
  readonly format?: unknown
  readonly pattern?: unknown
  readonly keys?: readonly string[]
  readonly values?: readonly unknown[]
  readonly errors?: readonly (readonly SchemaIssue[])[]
}

/** How zod's own messages begin; any other message was written for the reader by the schema. */
const ZODS_OWN = /^(Invalid|Too (small|big)|Unrecognized|Unexpected|Expected)\b/

/** Keys whose values must not be printed, whatever is wrong with them. */
const SECRET = /secret|pass|pwd|psk|token|key|user_?data|credential|auth/i

const TYPES: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a map',
  record: 'a map',
}

const FORMATS: Readonly<Record<string, string>> = {
  url: 'an address such as https://host/path',
  ipv4: 'an IPv4 address',
  ipv6: 'an IPv6 address',
  cidrv4: 'an IPv4 network such as 10.0.0.0/24',
  cidrv6: 'an IPv6 network such as fd00::/64',
  uuid: 'an id (UUID)',
  email: 'an e-mail address',
}

/**
 * What is wrong with a value and what is allowed, in the words of a person: `is "maybe"; it should be true or false`. Values of secrets,
 * maps and lists are not printed.
 * @param input the whole value that was validated; without it no value is printed
 */
export function inPlainWords(issue: SchemaIssue, input?: unknown): string {
  const shown = shownValue(valueAt(input, issue.path), issue)
  // The schema's own words say what is wrong with a number; of a text in its place they say nothing.
  if (!ZODS_OWN.test(issue.message))
    return isForScalar(issue) && shown?.startsWith('"') === true ? `is ${shown}; it ${issue.message}` : issue.message
  if (issue.code === 'unrecognized_keys') return `unknown ${listed((issue.keys ?? []).map((key) => `"${key}"`))}`
  const requirement = requirementOf(issue)
  if (isMissing(issue)) return `is required (${allowedBy(issue) ?? 'any value'})`
  if (shown === undefined) return requirement
  const quotes = issue.expected === 'boolean' && shown.startsWith('"') ? ', without quotes' : ''
  return `is ${shown}; it ${requirement}${quotes}`
}

/** Whether the value is not there at all. */
export function isMissing({ code, message }: SchemaIssue): boolean {
  return code === 'invalid_type' && message.endsWith('received undefined')
}

function requirementOf(issue: SchemaIssue): string {
  if (issue.code === 'too_small') return tooSmall(issue)
  if (issue.code === 'too_big') return tooBig(issue)
  const allowed = allowedBy(issue)
  return allowed === undefined ? 'is not accepted here' : `should be ${allowed}`
}

/** What texts and lists are counted in; undefined for numbers. */
const UNITS: Readonly<Record<string, string>> = { string: 'characters', array: 'items' }

function tooSmall({ origin, minimum, inclusive }: SchemaIssue): string {
  const unit = UNITS[String(origin)]
  if (unit === undefined) return `should be ${inclusive === false ? 'more than' : 'at least'} ${String(minimum)}`
  return minimum === 1 ? 'should not be empty' : `should have at least ${String(minimum)} ${unit}`
}

function tooBig({ origin, maximum, inclusive }: SchemaIssue): string {
  const unit = UNITS[String(origin)]
  if (unit === undefined) return `should be ${inclusive === false ? 'less than' : 'at most'} ${String(maximum)}`
  return `should have at most ${String(maximum)} ${unit}`
}

/** What is allowed, as a noun; undefined where the issue does not say. */
function allowedBy(issue: SchemaIssue): string | undefined {
  const { code, expected, format, pattern, values, errors } = issue
  if (code === 'invalid_type') return TYPES[String(expected)] ?? `a ${String(expected)}`
  if (code === 'invalid_value') return alternatives((values ?? []).map((value) => JSON.stringify(value)))
  if (code === 'invalid_format')
    return FORMATS[String(format)] ?? (pattern === undefined ? undefined : `text that matches ${String(pattern)}`)
  if (code !== 'invalid_union') return undefined
  const branches = (errors ?? []).flatMap(([first]) => (first === undefined ? [] : branchOf(first)))
  return branches.length === 0 ? undefined : alternatives([...new Set(branches)])
}

function branchOf(issue: SchemaIssue): readonly string[] {
  if (issue.code === 'invalid_value') return (issue.values ?? []).map((value) => JSON.stringify(value))
  if (issue.code === 'invalid_type' && issue.expected === 'boolean') return ['true', 'false']
  if (!ZODS_OWN.test(issue.message)) return [issue.message.replace(/^should be /, '')]
  const allowed = allowedBy(issue)
  return allowed === undefined ? [] : [allowed]
}

function alternatives(words: readonly string[]): string {
  return words.length > 1 ? `${words.slice(0, -1).join(', ')} or ${words.at(-1)}` : words.join('')
}

function listed(words: readonly string[]): string {
  return `${words.length > 1 ? 'keys' : 'key'} ${words.join(', ')}`
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, key) => {
    if (typeof value !== 'object' || value === null) return undefined
    return (value as Readonly<Record<PropertyKey, unknown>>)[key]
  }, input)
}

const LONGEST_SHOWN = 60

/** A text is printed only where it cannot be a secret: something else was expected, one of a few, or an address of a network. */
function isForScalar({ code, expected }: SchemaIssue): boolean {
  return code === 'invalid_type' && ['number', 'int', 'boolean'].includes(String(expected))
}

function mayBeShown(issue: SchemaIssue): boolean {
  const { code, format } = issue
  return isForScalar(issue) || code === 'invalid_value' || code === 'invalid_union' || /^(ip|cidr)v[46]$/.test(String(format))
}

function shownValue(value: unknown, issue: SchemaIssue): string | undefined {
  if (value === undefined || issue.path.some((key) => SECRET.test(String(key)))) return undefined
  if (typeof value === 'string' && !mayBeShown(issue)) return issue.code === 'invalid_type' ? 'a text' : undefined
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object' && value !== null) return 'a map'
  const text = JSON.stringify(value)
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text
}
