import type { JsonSchema } from './json-schema.ts'

export interface SettingRow {
  readonly name: string
  readonly type: string
  readonly required: boolean
  readonly fallback: string
  readonly meaning: string
}

/** Every setting of a schema, sections opened, in the order of the schema: `http.port`, `http.user` … */
export function settingRows(schema: JsonSchema, prefix = ''): SettingRow[] {
  const rows = Object.entries(schema.properties ?? {}).flatMap(([key, value]) => {
    const name = `${prefix}${key}`
    const own = {
      name,
      type: typeOf(value),
      required: isRequired(schema, key),
      fallback: fallbackOf(value),
      meaning: value.description ?? '',
    }
    const inner = innerRows(value, name)
    return inner.length === 0 || value.description !== undefined ? [own, ...inner] : inner
  })
  return unique(rows)
}

function innerRows(schema: JsonSchema, name: string): SettingRow[] {
  if (schema.properties !== undefined) return settingRows(schema, `${name}.`)
  if (schema.items?.properties !== undefined) return settingRows(schema.items, `${name}[].`)
  return variants(schema).flatMap((variant) => innerRows(variant, name))
}

const variants = (schema: JsonSchema) => schema.anyOf ?? schema.oneOf ?? []

/** Variants of one section share settings; each is described once, and is required only where every variant requires it. */
function unique(rows: readonly SettingRow[]): SettingRow[] {
  const byName = new Map<string, SettingRow>()
  for (const row of rows) {
    const known = byName.get(row.name)
    const type = known === undefined || known.type === row.type ? row.type : `${known.type} or ${row.type}`
    byName.set(
      row.name,
      known === undefined ? row : { ...known, type, required: known.required && row.required, meaning: known.meaning || row.meaning },
    )
  }
  return [...byName.values()]
}

function isRequired(schema: JsonSchema, key: string): boolean {
  return (schema.required ?? []).includes(key) && schema.properties?.[key]?.default === undefined
}

function typeOf(schema: JsonSchema): string {
  if (schema.const !== undefined) return `\`${String(schema.const)}\``
  if (schema.enum !== undefined) return schema.enum.map((value) => `\`${String(value)}\``).join(', ')
  if (variants(schema).length > 0) return [...new Set(variants(schema).map(typeOf))].join(' or ')
  if (schema.type === 'array') return `list of ${schema.items?.properties === undefined ? typeOf(schema.items ?? {}) : 'sections'}`
  if (schema.type === 'object') return 'section'
  if (schema.type === 'string') return 'text'
  return typeof schema.type === 'string' ? schema.type : 'any'
}

function fallbackOf({ default: fallback }: JsonSchema): string {
  if (fallback === undefined || typeof fallback === 'object') return ''
  return `\`${String(fallback)}\``
}

/** A Markdown table of settings. */
export function settingTable(rows: readonly SettingRow[]): string {
  const lines = rows.map(
    ({ name, type, required, fallback, meaning }) => `| \`${name}\` | ${type} | ${required ? 'required' : fallback} | ${meaning} |`,
  )
  return ['| setting | type | default | meaning |', '|---|---|---|---|', ...lines].join('\n')
}
