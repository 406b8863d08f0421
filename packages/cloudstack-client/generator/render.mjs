// TypeScript text of the generated files.
import { pascal } from './name-entities.mjs'

const PARAMETER_TYPES = {
  uuid: 'string',
  string: 'string',
  int: 'number',
  long: 'number',
  float: 'number',
  bool: 'boolean',
  date: 'string',
  list: 'readonly string[]',
}
const FIELD_TYPES = {
  string: 'string',
  bool: 'boolean',
  boolean: 'boolean',
  int: 'number',
  integer: 'number',
  long: 'number',
  float: 'number',
  date: 'string',
  map: 'Readonly<Record<string, string>>',
  object: 'unknown',
}

export function renderCommand(command, entity) {
  const constant = command.name
  const parameters = Object.entries(command.parameters)
  const typeName = `${pascal(constant)}Parameters`
  const fields = parameters.map(
    ([name, p]) => `  readonly ${quoted(name)}${p.required ? '' : '?'}: ${parameterType(p)}${p.required ? '' : ' | undefined'}`,
  )
  const table = parameters.map(([name, p]) => `    ${quoted(name)}: '${short(p)}',`)
  const lines = [`export interface ${typeName} {`, ...fields, '}', '']
  lines.push(`export const ${constant} = /* @__PURE__ */ describeCommand<'${command.kind}', ${typeName}, ${entity ?? 'Success'}>({`)
  lines.push(`  name: '${constant}',`, `  kind: '${command.kind}',`)
  if (command.key) lines.push(`  key: '${command.key}',`)
  if (command.envelope) lines.push(`  envelope: '${command.envelope}',`)
  lines.push('  parameters: {', ...table, '  },', '})', '')
  return lines.join('\n')
}

function short({ type, required, map, length, since }) {
  return `${type}${map ? `(${map})` : ''}${required ? '!' : ''}${length ? `<=${length}` : ''}${since ? `@${since}` : ''}`
}

function parameterType({ type, map }) {
  if (type !== 'map') return PARAMETER_TYPES[type]
  if (map === 'objects' || (map.includes(',') && map !== 'key,value' && map !== 'name,value')) return 'readonly WireObject[]'
  return 'WireObject'
}

/** One interface per entity (the union of the fields of all commands that answer with it) and per nested type. */
export function renderEntities(commands, entities, types) {
  const shapes = new Map()
  for (const command of commands) {
    const entity = entities.get(command.name)
    if (entity) shapes.set(entity, { ...shapes.get(entity), ...command.response })
  }
  const alias = shareNestedTypes(types, shapes)
  const names = new Set([...shapes.keys(), ...new Set(alias.values())])
  const blocks = [...shapes].map(([name, fields]) => renderInterface(name, fields, alias))
  for (const [name, canonical] of alias) {
    if (name === canonical && !shapes.has(name)) blocks.push(renderInterface(name, types[name], alias))
  }
  return { text: blocks.sort().join('\n'), names }
}

/** Nested types with the same fields are one type; the shortest name stays. */
function shareNestedTypes(types, shapes) {
  const alias = new Map()
  const byContent = new Map()
  for (const name of Object.keys(types).sort((a, b) => a.length - b.length || (a < b ? -1 : 1))) {
    const content = JSON.stringify(Object.keys(types[name]).sort())
    const known = byContent.get(content) ?? (shapes.has(name) ? name : undefined)
    alias.set(name, known ?? name)
    if (!byContent.has(content)) byContent.set(content, known ?? name)
  }
  return alias
}

function renderInterface(name, fields, alias) {
  const lines = Object.entries(fields)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([field, type]) => `  readonly ${quoted(field)}${field === 'id' ? '' : '?'}: ${fieldType(type, alias)}`)
  return [`export interface ${name} {`, ...lines, '}', ''].join('\n')
}

function fieldType(type, alias) {
  if (Array.isArray(type)) {
    const fields = Object.entries(type[0]).map(([name, inner]) => `readonly ${name}: ${FIELD_TYPES[inner]}`)
    return `readonly { ${fields.join('; ')} }[]`
  }
  if (type.endsWith('[]')) return `readonly ${fieldType(type.slice(0, -2), alias)}[]`
  return FIELD_TYPES[type] ?? alias.get(type) ?? 'unknown'
}

const quoted = (name) => (/^[A-Za-z_]\w*$/.test(name) ? name : `'${name}'`)
