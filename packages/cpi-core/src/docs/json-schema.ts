import { isObject } from '../values/object.ts'

/** The part of JSON Schema that zod writes and the generated pages read. */
export interface JsonSchema {
  readonly type?: string | readonly string[]
  readonly description?: string
  readonly default?: unknown
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: boolean | JsonSchema
  readonly items?: JsonSchema
  readonly anyOf?: readonly JsonSchema[]
  readonly oneOf?: readonly JsonSchema[]
}

/** Returns the alternatives of a schema; empty if it has only one form. */
export function variantsOf(schema: JsonSchema): readonly JsonSchema[] {
  return schema.anyOf ?? schema.oneOf ?? []
}

/** Returns a schema's type in an operator's words, for example `list of string`. */
export function typeOf(schema: JsonSchema): string {
  if (schema.enum !== undefined) return schema.enum.map((value) => `\`${String(value)}\``).join(', ')
  if (schema.const !== undefined) return `\`${String(schema.const)}\``
  if (variantsOf(schema).length > 0) return [...new Set(variantsOf(schema).map(typeOf))].join(' or ')
  if (schema.type === 'array') return `list of ${schema.items === undefined ? 'anything' : typeOf(schema.items)}`
  if (schema.type === 'object') return 'hash'
  return schema.type === undefined ? 'anything' : String(schema.type)
}

/** Returns a default as it is written in a configuration; empty if there is none, or if it is a hash. */
export function defaultOf({ default: value }: JsonSchema): string {
  return value === undefined || isObject(value) ? '' : `\`${JSON.stringify(value)}\``
}
