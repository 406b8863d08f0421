import type { VmState } from '../cloud/settled-vm.ts'
import type { Dependencies } from '../dependencies.ts'
import { cloudError } from '../errors/cpi-error.ts'
import { reasonOf } from '../errors/reason.ts'
import { needsRegistry } from '../protocol/api-version.ts'
import type { SettingsDocument, SettingsStore } from '../settings-store.ts'
import { isObject } from '../values/object.ts'
import type { DiskHint } from './device-path.ts'

/**
 * Returns the registry if the agent reads its disks from there. Many calls do not name the machine's stemcell, so that an agent
 * may be assumed to be old: without a configured registry there is nothing to update.
 */
function registryFor({ request, settings }: Dependencies): SettingsStore | undefined {
  return needsRegistry(request) ? settings : undefined
}

/** @throws {CpiError} before anything is done, for a director whose agents learn about disks from the registry alone */
export function checkRegistry({ request, settings }: Dependencies): void {
  if (request.apiVersion >= 2 || settings !== undefined) return
  throw cloudError('registry-missing', 'a director of CPI API version 1 needs a registry: add the registry section to the CPI')
}

/** Writes the location of a persistent disk into an old agent's settings. */
export async function recordPersistentDisk(deps: Dependencies, machine: VmState, diskCid: string, hint: DiskHint): Promise<void> {
  const store = registryFor(deps)
  if (store === undefined) return
  const id = machine.name ?? machine.id
  const before = await readFrom(store, id, deps)
  if (before === undefined) {
    if (isCertain(deps))
      throw cloudError('registry-settings-missing', `VM "${id}" has no settings in the registry, where its agent looks for its disks`)
    return
  }
  deps.undo.note(`restore the settings of VM ${id}`, async () => store.write(id, before))
  await store.write(
    id,
    withPersistent(before, (disks) => ({ ...disks, [diskCid]: hint })),
  )
}

/** Removes a persistent disk from an old agent's settings; settings that do not exist need no change. */
export async function forgetPersistentDisk(deps: Dependencies, machine: VmState, diskCid: string): Promise<void> {
  const store = registryFor(deps)
  if (store === undefined) return
  const id = machine.name ?? machine.id
  const before = await readFrom(store, id, deps)
  if (before === undefined) return
  await store.write(
    id,
    withPersistent(before, (disks) => Object.fromEntries(Object.entries(disks).filter(([cid]) => cid !== diskCid))),
  )
}

/** Without a stemcell's version in the request, a newer director's machine may well need no settings. */
function isCertain({ request }: Dependencies): boolean {
  return request.apiVersion < 2 || request.stemcellApiVersion !== undefined
}

async function readFrom(store: SettingsStore, id: string, deps: Dependencies): Promise<SettingsDocument | undefined> {
  if (isCertain(deps)) return store.read(id)
  return store.read(id).catch((error: unknown) => {
    deps.log.warn(`the registry does not say whether VM "${id}" has settings there: ${reasonOf(error)}`)
    return undefined
  })
}

type Disks = Readonly<Record<string, unknown>>

function withPersistent(settings: SettingsDocument, change: (disks: Disks) => Disks): SettingsDocument {
  const disks = objectAt(settings, 'disks')
  return { ...settings, disks: { ...disks, persistent: change(objectAt(disks, 'persistent')) } }
}

function objectAt(value: Disks, key: string): Disks {
  const found = value[key]
  return isObject(found) ? found : {}
}
