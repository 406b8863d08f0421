import * as z from 'zod'
import type { Section } from '../config/section.ts'

/** One row of an operator's table. */
interface Row {
  readonly key: string
  readonly type: string
  readonly preset: string
  readonly text: string
}

/** The keys of a section as a Markdown table, with their aliases below: what the code validates with, in words. */
export function describeSection(section: Section): string {
  const rows = Object.entries(section.object.shape).map(([key, schema]) => rowOf(key, schema as z.ZodType))
  const table = ['| Key | Type | Default | Meaning |', '|---|---|---|---|', ...rows.map(line)].join('\n')
  return [table, aliasesOf(section), ignoredOf(section)].filter((part) => part !== '').join('\n\n')
}

function line({ key, type, preset, text }: Row): string {
  return `| \`${key}\` | ${type} | ${preset} | ${text.replaceAll('|', '\\|')} |`
}

function rowOf(key: string, schema: z.ZodType): Row {
  const described = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as JsonSchema
  const isOptional = schema.safeParse(undefined).success
  const preset = described.default === undefined || isObject(described.default) ? '' : `\`${JSON.stringify(described.default)}\``
  return { key, type: typeOf(described), preset: isOptional ? preset : '**required**', text: schema.description ?? '' }
}

interface JsonSchema {
  readonly type?: string | readonly string[]
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly anyOf?: readonly JsonSchema[]
  readonly items?: JsonSchema
  readonly default?: unknown
}

function typeOf(schema: JsonSchema): string {
  if (schema.enum !== undefined) return schema.enum.map((value) => `\`${String(value)}\``).join(', ')
  if (schema.const !== undefined) return `\`${String(schema.const)}\``
  if (schema.anyOf !== undefined) return [...new Set(schema.anyOf.map(typeOf))].join(' or ')
  if (schema.type === 'array') return `list of ${schema.items === undefined ? 'anything' : typeOf(schema.items)}`
  if (schema.type === 'object') return 'hash'
  return schema.type === undefined ? 'anything' : String(schema.type)
}

function aliasesOf({ aliases }: Section): string {
  const names = Object.entries(aliases).map(([alias, to]) => `\`${alias}\` = \`${typeof to === 'string' ? to : to.to}\``)
  return names.length === 0 ? '' : `Names of earlier CPIs that are understood as well: ${names.join(', ')}.`
}

function ignoredOf({ ignored }: Section): string {
  const names = Object.entries(ignored).map(([key, why]) => `\`${key}\` (${why})`)
  return names.length === 0 ? '' : `Accepted without effect: ${names.join('; ')}.`
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
