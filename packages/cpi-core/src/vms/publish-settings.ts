import type { Dependencies } from '../dependencies.ts'
import { cloudError } from '../errors/cpi-error.ts'
import { needsRegistry } from '../protocol/api-version.ts'
import type { VmPlan } from './plan-vm.ts'

/** In registry mode the settings must be in the registry before the machine boots; otherwise they are part of its user data. */
export async function publishSettings(deps: Dependencies, plan: VmPlan): Promise<void> {
  if (!needsRegistry(deps.request)) return
  const { settings } = deps
  if (settings === undefined) throw cloudError('registry-missing', 'the registry section of the CPI is missing, and this VM needs it')
  deps.undo.note(`forget the settings of VM ${plan.name}`, async () => settings.forget(plan.name))
  await settings.write(plan.name, { ...plan.settings })
}
