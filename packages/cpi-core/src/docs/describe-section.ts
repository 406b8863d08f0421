import * as z from 'zod/mini'
import { descriptionOf } from '../config/description.ts'
import type { Section } from '../config/section.ts'
import { defaultOf, type JsonSchema, typeOf } from './json-schema.ts'
import { type FactsByKey, factsTable } from './setting-facts.ts'
import { type SettingRow, settingTable } from './setting-table.ts'

/** Renders the keys of a section as a Markdown table, followed by facts about them, aliases and ignored keys. */
export function describeSection(section: Section, facts?: FactsByKey): string {
  const rows = Object.entries(section.object.shape).map(([key, schema]) => rowOf(key, schema as z.ZodMiniType))
  const aboutKeys = facts === undefined ? '' : factsTable(facts)
  return [settingTable(rows), aboutKeys, aliasesOf(section), ignoredOf(section)].filter((part) => part !== '').join('\n\n')
}

function rowOf(key: string, schema: z.ZodMiniType): SettingRow {
  const described = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as JsonSchema
  const isRequired = !schema.safeParse(undefined).success
  return { key, type: typeOf(described), isRequired, preset: defaultOf(described), meaning: descriptionOf(schema) }
}

function aliasesOf({ aliases }: Section): string {
  const names = Object.entries(aliases).map(([alias, to]) => `\`${alias}\` = \`${typeof to === 'string' ? to : to.to}\``)
  return names.length === 0 ? '' : `Names of earlier CPIs that are also accepted: ${names.join(', ')}.`
}

function ignoredOf({ ignored }: Section): string {
  const names = Object.entries(ignored).map(([key, why]) => `\`${key}\` (${why})`)
  return names.length === 0 ? '' : `Accepted without effect: ${names.join('; ')}.`
}
