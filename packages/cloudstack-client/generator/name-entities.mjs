// Decides which commands answer with the same entity, so that one interface serves them all.

const VERBS =
  /^(list|create|update|delete|deploy|register|add|remove|enable|disable|start|stop|reboot|destroy|recover|restore|attach|detach|resize|copy|migrate|associate|assign|reset|revert|get|find|change|scale|archive|lock|activate|suspend|configure|cancel|prepare|import|upload|issue|run|dedicate|upgrade|restart|extract|discover)/

const singular = (name) =>
  name
    .replace(/Policies$/, 'Policy')
    .replace(/ies$/, 'y')
    .replace(/(Address|Process|Access)es$/, '$1')
    .replace(/([^s])s$/, '$1')

/** What a list command lists: listVirtualMachines → VirtualMachine. */
export function listedEntity(command) {
  return pascal(singular(command.name.replace(/^(list|find|search|query)/, '')))
}

/**
 * @returns Map command name → entity name; commands that answer with success only, or with nothing, have none.
 */
export function nameEntities(commands) {
  const byKey = new Map()
  const lists = commands.filter((command) => command.kind === 'list').sort((a, b) => a.name.length - b.name.length)
  // A list that is called as its items are (`virtualmachine`) names the entity; else the one with the shortest name does.
  const named = lists.filter((command) => listedEntity(command).toLowerCase() === command.key?.toLowerCase())
  for (const command of [...named, ...lists]) {
    if (command.key && !byKey.has(command.key)) byKey.set(command.key, listedEntity(command))
  }
  const known = new Set(lists.map(listedEntity))
  return new Map(commands.map((command) => [command.name, entityOf(command, byKey, known)]))
}

function entityOf(command, byKey, known) {
  const fields = Object.keys(command.response).filter((field) => !['success', 'displaytext', 'jobid', 'jobstatus'].includes(field))
  if (fields.length === 0) return undefined
  if (command.key && byKey.has(command.key)) return byKey.get(command.key)
  const object = singular(command.name.replace(VERBS, ''))
  if (known.has(object)) return object
  const named = [...known].find((entity) => entity.toLowerCase() === command.key)
  return named ?? (command.kind === 'list' ? listedEntity(command) : `${pascal(command.name)}Answer`)
}

export const pascal = (name) => name[0].toUpperCase() + name.slice(1)
