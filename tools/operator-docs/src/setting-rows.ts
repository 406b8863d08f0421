import { defaultOf, type JsonSchema, type SettingRow, typeOf, variantsOf } from 'cpi-core/docs'

/** Returns every setting of a schema, nested sections included, in the order of the schema: `http.port`, `http.user` … */
export function settingRows(schema: JsonSchema, prefix = ''): SettingRow[] {
  const rows = Object.entries(schema.properties ?? {}).flatMap(([name, value]) => {
    const key = `${prefix}${name}`
    const own = {
      key,
      type: typeOf(value),
      isRequired: isRequired(schema, name),
      preset: defaultOf(value),
      meaning: value.description ?? '',
    }
    const nested = nestedRows(value, key)
    return nested.length === 0 || value.description !== undefined ? [own, ...nested] : nested
  })
  return unique(rows)
}

function nestedRows(schema: JsonSchema, key: string): SettingRow[] {
  if (schema.properties !== undefined) return settingRows(schema, `${key}.`)
  if (schema.items?.properties !== undefined) return settingRows(schema.items, `${key}[].`)
  return variantsOf(schema).flatMap((variant) => nestedRows(variant, key))
}

/** Variants of one section share settings; each is described once, and is required only if every variant requires it. */
function unique(rows: readonly SettingRow[]): SettingRow[] {
  const byKey = new Map<string, SettingRow>()
  for (const row of rows) {
    const known = byKey.get(row.key)
    const type = known === undefined || known.type === row.type ? row.type : `${known.type} or ${row.type}`
    byKey.set(
      row.key,
      known === undefined ? row : { ...known, type, isRequired: known.isRequired && row.isRequired, meaning: known.meaning || row.meaning },
    )
  }
  return [...byKey.values()]
}

function isRequired(schema: JsonSchema, name: string): boolean {
  return (schema.required ?? []).includes(name) && schema.properties?.[name]?.default === undefined
}
