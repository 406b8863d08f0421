// TypeScript text of the commands: an interface of parameters and a table, each a constant that a bundler can leave out.
import { pascal } from './name-entities.mjs'
import { quoted } from './typescript-text.mjs'

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

/** @param values how `valueTypes` finds the types of values */
export function renderCommand(command, entity, values) {
  const parameters = Object.entries(command.parameters)
  const typeName = `${pascal(command.name)}Parameters`
  const fields = parameters.map(
    ([name, p]) =>
      `  readonly ${quoted(name)}${p.required ? '' : '?'}: ${parameterType(command.name, name, p, values)}${p.required ? '' : ' | undefined'}`,
  )
  const table = parameters.map(([name, p]) => `    ${quoted(name)}: '${short(p)}',`)
  const lines = [`export interface ${typeName} {`, ...fields, '}', '']
  lines.push(`export const ${command.name} = /* @__PURE__ */ describeCommand<'${command.kind}', ${typeName}, ${entity ?? 'Success'}>({`)
  lines.push(`  name: '${command.name}',`, `  kind: '${command.kind}',`)
  if (command.key) lines.push(`  key: '${command.key}',`)
  if (command.envelope) lines.push(`  envelope: '${command.envelope}',`)
  lines.push('  parameters: {', ...table, '  },', '})', '')
  return lines.join('\n')
}

function short({ type, required, map, length, since }) {
  return `${type}${map ? `(${map})` : ''}${required ? '!' : ''}${length ? `<=${length}` : ''}${since ? `@${since}` : ''}`
}

function parameterType(command, name, { type, map }, values) {
  if (type !== 'map') return (type === 'list' ? undefined : values.ofParameter(command, name)) ?? PARAMETER_TYPES[type]
  const object = values.ofMap(command, name) ?? (isPair(map) ? pairOf(map) : 'WireObject')
  const isList = map === 'objects' || isPair(map)
  return isList ? `readonly ${object}[]` : object
}

/** Pairs whose halves have names of their own, such as service and provider: a list, since the first half can repeat. */
const isPair = (map) => map.includes(',') && map !== 'key,value' && map !== 'name,value'

const pairOf = (map) =>
  `{ ${map
    .split(',')
    .map((field) => `readonly ${field}: string`)
    .join('; ')} }`
