import type { ParametersOf, updateVirtualMachine } from 'cloudstack-client/api'
import { type Call, stringsOf } from '../api/define.ts'
import { invalid } from '../api-error.ts'
import { isRootAdmin } from '../core/caller.ts'
import type { MachineRow } from '../database/machine-rows.ts'
import { HIDDEN_DETAILS } from './machine-view.ts'

type Parameters = ParametersOf<typeof updateVirtualMachine>
type Details = Readonly<Record<string, string>>

/** `user.vm.readonly.details` */
const READ_ONLY: readonly string[] = ['dataDiskController', 'rootDiskController']
/** Details that only root administrators may set, in addition to those hidden from users. */
const FOR_ADMINS: readonly string[] = [...HIDDEN_DETAILS, 'guest.cpu.mode', 'guest.cpu.model']
/** The size of a machine with a customised offering, which updates of details cannot remove. */
const SIZE: readonly string[] = ['cpuNumber', 'cpuSpeed', 'memory']

/** The new details: those sent replace all that the caller may set, and a clean-up removes those. Undefined if details stay as they are. */
export function newDetails({ caller }: Call, machine: MachineRow, parameters: Parameters): Details | undefined {
  const admin = isRootAdmin(caller)
  const sent = stringsOf(parameters.details)
  if (parameters.cleanupdetails === true) return kept(machine.details, admin)
  if (Object.keys(sent).length === 0) return undefined
  if ('extraconfig' in sent) throw invalid("'extraconfig' should not be included in details as key")
  if (!admin) checkAllowed(sent)
  return { ...kept(machine.details, admin), ...sent }
}

function kept(details: Details, admin: boolean): Details {
  const stays = (key: string) => SIZE.includes(key) || (!admin && (FOR_ADMINS.includes(key) || READ_ONLY.includes(key)))
  return Object.fromEntries(Object.entries(details).filter(([key]) => stays(key)))
}

function checkAllowed(sent: Details): void {
  for (const key of Object.keys(sent)) {
    if (FOR_ADMINS.includes(key)) throw invalid(`You're not allowed to add or edit the restricted setting: ${key}`)
    if (READ_ONLY.includes(key)) throw invalid(`You're not allowed to add or edit the read-only setting: ${key}`)
  }
}
