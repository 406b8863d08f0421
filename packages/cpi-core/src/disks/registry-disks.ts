import type { Machine } from '../cloud/entities.ts'
import type { Dependencies } from '../dependencies.ts'
import { cloudError } from '../errors/cpi-error.ts'
import { reasonOf } from '../errors/reason.ts'
import type { SettingsDocument, SettingsStore } from '../settings-store.ts'
import type { DiskHint } from './device-path.ts'

/**
 * Whether an agent reads its disks from the registry. Many calls never say which stemcell a machine has:
 * then a registry that is not configured is not needed.
 */
function registryFor({ request, settings }: Dependencies): SettingsStore | undefined {
  const isOld = request.apiVersion < 2 || (request.stemcellApiVersion ?? 1) < 2
  return isOld ? settings : undefined
}

/** @throws {CpiError} before anything is done, for a director whose agents learn of a disk in no other way */
export function checkRegistry({ request, settings }: Dependencies): void {
  if (request.apiVersion >= 2 || settings !== undefined) return
  throw cloudError('a director of CPI API version 1 needs a registry: add the registry section to the CPI')
}

/** Tells an old agent where its persistent disk is. */
export async function recordPersistentDisk(deps: Dependencies, machine: Machine, diskCid: string, hint: DiskHint): Promise<void> {
  const store = registryFor(deps)
  if (store === undefined) return
  const id = machine.name ?? machine.id
  const before = await readFrom(store, id, deps)
  if (before === undefined) {
    if (isCertain(deps)) throw cloudError(`VM "${id}" has no settings in the registry, from which its agent learns of its disks`)
    return
  }
  deps.undo.note(`restore the settings of VM ${id}`, async () => store.write(id, before))
  await store.write(
    id,
    withPersistent(before, (disks) => ({ ...disks, [diskCid]: hint })),
  )
}

/** What the registry does not know is forgotten. */
export async function forgetPersistentDisk(deps: Dependencies, machine: Machine, diskCid: string): Promise<void> {
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

/** A newer caller that does not say which stemcell it is may well have one that needs no settings. */
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
  return typeof found === 'object' && found !== null ? (found as Disks) : {}
}
