import adminParameters from '../documented/admin-parameters.json' with { type: 'json' }
import fieldNames from '../documented/field-names.json' with { type: 'json' }
import parameterOrder from '../documented/parameter-order.json' with { type: 'json' }

type Facts<T> = Readonly<Record<string, T | undefined>>

const ORDER: Facts<string> = parameterOrder
const ADMIN_ONLY: Facts<string> = adminParameters
const FIELDS: Facts<Facts<string>> = fieldNames

/**
 * The command's parameters in the order in which CloudStack looks at them: which of two mistakes is told first.
 * They are those of its class as they stand in CloudStack's source (4.22), then those of the classes above it.
 */
export function orderOf(command: string, known: readonly string[]): readonly string[] {
  const declared = (ORDER[command] ?? '').split(' ').filter((name) => known.includes(name))
  return [...declared, ...known.filter((name) => !declared.includes(name))]
}

/** Parameters that CloudStack's source lets root administrators send; from all others they are ignored, whatever they hold. */
export function isForAdmins(command: string, name: string): boolean {
  return (ADMIN_ONLY[command] ?? '').split(' ').includes(name)
}

/** What CloudStack's own code calls a parameter: its texts on length say so instead of the parameter's name. */
export function fieldOf(command: string, name: string): string {
  return FIELDS[command]?.[name] ?? name
}
