import adminParameters from '../documented/admin-parameters.json' with { type: 'json' }
import fieldNames from '../documented/field-names.json' with { type: 'json' }
import parameterOrder from '../documented/parameter-order.json' with { type: 'json' }

type Facts<T> = Readonly<Record<string, T | undefined>>

const ORDER: Facts<string> = parameterOrder
const ADMIN_ONLY: Facts<string> = adminParameters
const FIELDS: Facts<Facts<string>> = fieldNames

/**
 * The command's parameters in the order in which CloudStack checks them, which decides which of two mistakes is reported.
 * It is the order of declaration in the command's class (CloudStack 4.22), followed by its superclasses.
 */
export function orderOf(command: string, known: readonly string[]): readonly string[] {
  const declared = (ORDER[command] ?? '').split(' ').filter((name) => known.includes(name))
  return [...declared, ...known.filter((name) => !declared.includes(name))]
}

/** Whether only root administrators may send the parameter (CloudStack's source). From others it is ignored, whatever its value. */
export function isForAdmins(command: string, name: string): boolean {
  return (ADMIN_ONLY[command] ?? '').split(' ').includes(name)
}

/** The name of a parameter's field in CloudStack's source, which errors about its length contain. */
export function fieldOf(command: string, name: string): string {
  return FIELDS[command]?.[name] ?? name
}
