import { type AnyCommand, type Parameter, parseParameter } from 'cloudstack-client/api'
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
function orderOf(command: string, known: readonly string[]): readonly string[] {
  const declared = (ORDER[command] ?? '').split(' ').filter((name) => known.includes(name))
  return [...declared, ...known.filter((name) => !declared.includes(name))]
}

export interface DescribedParameter extends Parameter {
  readonly name: string
  /** The name in lower case, which matches that of a request in any case. */
  readonly anyCase: string
  /** Whether only root administrators may send it (CloudStack's source). From others it is ignored, whatever its value. */
  readonly isForAdmins: boolean
}

/** The command's parameters in the order in which they are checked. */
export function parametersOf(command: AnyCommand): readonly DescribedParameter[] {
  const known = DESCRIBED.get(command)
  if (known !== undefined) return known
  const described = describe(command)
  DESCRIBED.set(command, described)
  return described
}

/** Descriptions never change, and each request needs all those of its command. */
const DESCRIBED = new WeakMap<AnyCommand, readonly DescribedParameter[]>()

function describe({ name: command, parameters }: AnyCommand): readonly DescribedParameter[] {
  const forAdmins = (ADMIN_ONLY[command] ?? '').split(' ')
  return orderOf(command, Object.keys(parameters)).map((name) => ({
    name,
    anyCase: name.toLowerCase(),
    isForAdmins: forAdmins.includes(name),
    ...parseParameter(parameters[name] ?? ''),
  }))
}

/** The name of a parameter's field in CloudStack's source, which errors about its length contain. */
export function fieldOf(command: string, name: string): string {
  return FIELDS[command]?.[name] ?? name
}
