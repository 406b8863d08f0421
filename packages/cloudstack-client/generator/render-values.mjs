// TypeScript text of the values: closed sets of texts and numbers, and the fields of maps (catalogue/values.json).
import { pascal } from './name-entities.mjs'
import { quoted } from './typescript-text.mjs'

const literal = (value) => (typeof value === 'number' ? String(value) : `'${value}'`)
const MAP_VALUES = { string: 'string', number: 'number | string' }
/** Maps with these fields take further ones: every detail and DHCP option of the hypervisor. */
const isOpen = (name) => /Details$|^DhcpOptions/.test(name) && name !== 'DataDiskDetails'

/** @returns {Map<string, string>} TypeScript text by type name */
export function renderValues({ sets, maps }) {
  const types = Object.entries(sets).map(([name, { values }]) => [
    name,
    `export type ${name} =\n${values.map((value) => `  | ${literal(value)}`).join('\n')}\n`,
  ])
  return new Map([...types, ...Object.entries(maps).map(([name, { fields }]) => [name, renderMap(name, fields)])])
}

function renderMap(name, fields) {
  const lines = Object.entries(fields).map(([field, type]) => {
    const isRequired = type.endsWith('!')
    const text = MAP_VALUES[type.replace('!', '')] ?? `OrAnother<${type}>`
    return `  readonly ${quoted(field)}${isRequired ? '' : '?'}: ${text}${isRequired ? '' : ' | undefined'}`
  })
  if (isOpen(name)) lines.push('  readonly [name: string]: string | number | boolean | undefined')
  // A type, not an interface: only then is it a WireObject too.
  return [`export type ${name} = {`, ...lines, '}', ''].join('\n')
}

/** How the generator looks types up: by owner and name, else by the name alone (`*.name`). */
export function valueTypes({ maps, answers, parameters, openParameters }) {
  const find = (table, owner, name) => table[`${owner}.${name}`] ?? table[`*.${name}`]
  const mapOf = new Map(Object.entries(maps).flatMap(([type, { of }]) => of.map((place) => [place, type])))
  return {
    /** Type of a text or a map in an answer; a newer server may answer with another text. */
    ofField(entity, field) {
      const type = find(answers, entity, field)
      return type === undefined || type in maps ? type : `OrAnother<${type}>`
    },
    /** Type of a parameter's value, or `undefined` if any is allowed. */
    ofParameter(command, name) {
      const closed = parameters[`${command}.${name}`]
      if (closed !== undefined) return closed
      const open = find(openParameters, command, name)
      return open === undefined ? undefined : `OrAnother<${open}>`
    },
    ofMap: (command, name) => mapOf.get(`${command}.${name}`) ?? mapOf.get(`*.${name}`),
  }
}

/** @throws {Error} if the data names a type, an entity, a command or a field that does not exist */
export function checkValues({ sets, maps, ...tables }, commands, shapes) {
  const parametersOf = new Map(commands.map(({ name, parameters }) => [name, Object.keys(parameters)]))
  const fieldsOf = new Map([...shapes].map(([name, fields]) => [name, Object.keys(fields)]))
  const places = [
    ...Object.entries(tables.answers).map(([place, type]) => [place, type, fieldsOf]),
    ...Object.entries({ ...tables.parameters, ...tables.openParameters }).map(([place, type]) => [place, type, parametersOf]),
    ...Object.entries(maps).flatMap(([type, { of }]) => of.map((place) => [place, type, parametersOf])),
  ]
  for (const [place, type, names] of places) {
    const [owner, name] = place.split('.')
    const owners = owner === '*' ? [...names.values()] : [names.get(owner) ?? []]
    if (!(type in sets) && !(type in maps)) throw new Error(`catalogue/values.json: ${place} has the type ${type}, which is not defined`)
    if (!owners.some((own) => own.includes(name))) throw new Error(`catalogue/values.json: there is no ${pascal(place)}`)
  }
}
