// TypeScript text of the entities: what commands answer with, and what is nested in it.
import { listedEntity } from './name-entities.mjs'
import { importOrAnother, importsOf, importValues, quoted } from './typescript-text.mjs'

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

/**
 * One interface per entity (the fields of all commands that answer with it) and per nested type, in the file of its section.
 * @returns {{ files: Map<string, string>, sectionOf: Map<string, string> }} text by section; section by name
 */
export function renderEntities(commands, entities, types, values, valueNames) {
  const shapes = shapesOf(commands, entities)
  const alias = shareNestedTypes(types, shapes)
  const sectionOf = sectionsOf(commands, entities, shapes)
  const blocks = new Map([...shapes].map(([name, fields]) => [name, renderInterface(name, fields, alias, values)]))
  for (const name of new Set(alias.values())) {
    if (!blocks.has(name)) blocks.set(name, renderInterface(name, types[name], alias, values))
  }
  placeNested(blocks, sectionOf)
  const files = new Map()
  for (const section of [...new Set(sectionOf.values())].sort()) {
    const own = [...blocks.keys()].filter((name) => sectionOf.get(name) === section).sort()
    const text = own.map((name) => blocks.get(name)).join('\n')
    const foreign = new Map([...sectionOf].filter(([name]) => !own.includes(name)))
    const imports = [...importOrAnother(text, '../../'), ...importsOf(text, foreign, './'), ...importValues(text, valueNames, '../')]
    files.set(section, imports.length > 0 ? `${imports.join('\n')}\n\n${text}` : text)
  }
  return { files, sectionOf }
}

export function shapesOf(commands, entities) {
  const shapes = new Map()
  for (const command of commands) {
    const entity = entities.get(command.name)
    if (entity) shapes.set(entity, { ...shapes.get(entity), ...command.response })
  }
  return shapes
}

/** An entity is at home where it is listed, else where it is first answered with. */
function sectionsOf(commands, entities, shapes) {
  const sectionOf = new Map()
  for (const name of shapes.keys()) {
    const answering = commands.filter((command) => entities.get(command.name) === name)
    const listing = answering.find((command) => command.kind === 'list' && listedEntity(command) === name)
    sectionOf.set(name, (listing ?? answering[0]).section)
  }
  return sectionOf
}

/** A nested type is at home with the first entity that holds it. */
function placeNested(blocks, sectionOf) {
  for (let placed = 1; placed > 0; ) {
    placed = 0
    for (const name of [...blocks.keys()].filter((name) => !sectionOf.has(name)).sort()) {
      const holder = [...blocks].find(([other, text]) => sectionOf.has(other) && new RegExp(`: (readonly )?${name}\\b`).test(text))
      if (holder === undefined) continue
      sectionOf.set(name, sectionOf.get(holder[0]))
      placed += 1
    }
  }
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

function renderInterface(name, fields, alias, values) {
  const lines = Object.entries(fields)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(
      ([field, type]) =>
        `  readonly ${quoted(field)}${field === 'id' ? '' : '?'}: ${knownType(type, values.ofField(name, field)) ?? fieldType(type, alias)}`,
    )
  return [`export interface ${name} {`, ...lines, '}', ''].join('\n')
}

/** The type of the values of a text or a map, where catalogue/values.json has one. */
function knownType(type, known) {
  if (known === undefined || !/^(string|map)(\[\])?$/.test(type)) return undefined
  return type.endsWith('[]') ? `readonly ${known}[]` : known
}

function fieldType(type, alias) {
  if (Array.isArray(type)) {
    const fields = Object.entries(type[0]).map(([name, inner]) => `readonly ${name}: ${FIELD_TYPES[inner]}`)
    return `readonly { ${fields.join('; ')} }[]`
  }
  if (type.endsWith('[]')) return `readonly ${fieldType(type.slice(0, -2), alias)}[]`
  return FIELD_TYPES[type] ?? alias.get(type) ?? 'unknown'
}
