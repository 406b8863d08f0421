import type { SettingsDocument, SettingsStore } from '../agent/settings-store.ts'
import type { Machine } from '../cloud/entities.ts'
import type { Dependencies } from '../dependencies.ts'
import { cloudError } from '../errors/cpi-error.ts'
import type { DiskHint } from './device-path.ts'

/**
 * Whether an agent reads its disks from the registry. Many calls never say which stemcell a machine has:
 * then a registry that is not configured is not needed.
 */
function registryFor({ request, settings }: Dependencies): SettingsStore | undefined {
  if (request.apiVersion < 2 && settings === undefined)
    throw cloudError('a director of CPI API version 1 needs a registry: add the registry section to the CPI')
  const isOld = request.apiVersion < 2 || (request.stemcellApiVersion ?? 1) < 2
  return isOld ? settings : undefined
}

/** Tells an old agent where its persistent disk is. */
export async function recordPersistentDisk(deps: Dependencies, machine: Machine, diskCid: string, hint: DiskHint): Promise<void> {
  const store = registryFor(deps)
  if (store === undefined) return
  const id = machine.name ?? machine.id
  const before = await readOrNone(store, id, deps)
  if (before === undefined) return
  deps.undo.note(`restore the settings of VM ${id}`, async () => store.write(id, before))
  await store.write(
    id,
    withPersistent(before, (disks) => ({ ...disks, [diskCid]: hint })),
  )
}

export async function forgetPersistentDisk(deps: Dependencies, machine: Machine, diskCid: string): Promise<void> {
  const store = registryFor(deps)
  if (store === undefined) return
  const id = machine.name ?? machine.id
  const before = await readOrNone(store, id, deps)
  if (before === undefined) return
  await store.write(
    id,
    withPersistent(before, (disks) => Object.fromEntries(Object.entries(disks).filter(([cid]) => cid !== diskCid))),
  )
}

/** Version 1 of the API must have settings; a newer caller that does not say which stemcell it is may well have none. */
async function readOrNone(store: SettingsStore, id: string, { request, log }: Dependencies): Promise<SettingsDocument | undefined> {
  if (request.apiVersion < 2 || request.stemcellApiVersion !== undefined) return store.read(id)
  return store.read(id).catch((error: unknown) => {
    log.debug(`VM "${id}" has no settings in the registry: ${error instanceof Error ? error.message : String(error)}`)
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
  return typeof found === 'object' && found !== null ? (found as Disks) : {}
}
