import type { Volume } from '../cloud/entities.ts'
import type { GoneMachine, Inventory } from './inventory.ts'
import type { Judge } from './judge.ts'
import { type Orphan, orphan } from './orphan.ts'
import { digestInName, digestOfNetwork } from './ownership.ts'

/** Orphans among what a director has lists of: machines, disks, snapshots, stemcells, managed networks. */

export function orphanedMachines({ machines }: Inventory, judge: Judge): readonly Orphan[] {
  return machines.flatMap((machine) => {
    const digest = digestInName('vm', machine.name)
    const why = judge.isAsked(digest) ? judge.reason('vm', { ...machine, digest }) : undefined
    return why === undefined ? [] : [orphan('vm', machine, why)]
  })
}

/** @param goneIds machines that are orphans themselves */
export function orphanedDisks({ volumes, goneMachines }: Inventory, judge: Judge, goneIds: ReadonlySet<string>): readonly Orphan[] {
  return volumes.flatMap((volume) => {
    const why = whyUnusedImage(volume, judge) ?? whyUnusedDisk(volume, judge, goneIds) ?? whyUnusedEphemeral(volume, judge, goneMachines)
    return why === undefined ? [] : [orphan('disk', volume, why)]
  })
}

/** The volume that a stemcell was written to: no director ever knows of it, and it may still be attached to the machine of the CPI. */
function whyUnusedImage(volume: Volume, judge: Judge): string | undefined {
  if (!judge.isAsked(digestInName('image', volume.name))) return undefined
  const where = volume.virtualmachineid === undefined ? '' : `, and is attached to VM "${volume.vmname ?? volume.virtualmachineid}"`
  return `a stemcell was written to it${where}`
}

function whyUnusedDisk(volume: Volume, judge: Judge, goneIds: ReadonlySet<string>): string | undefined {
  const { virtualmachineid: owner } = volume
  const digest = digestInName('disk', volume.name)
  if (!judge.isAsked(digest) || (owner !== undefined && !goneIds.has(owner))) return undefined
  const why = judge.reason('disk', { ...volume, digest })
  if (why === undefined) return undefined
  return owner === undefined ? `not attached, ${why}` : `attached to a VM that was left behind, ${why}`
}

/** CloudStack detaches the data disks of a machine that somebody destroyed without them; their number is that of its root disk. */
function whyUnusedEphemeral(volume: Volume, judge: Judge, gone: readonly GoneMachine[]): string | undefined {
  if (!isDetachedDataDisk(volume) || judge.isKnown(volume)) return undefined
  const machine = gone.find(({ name, number }) => volume.name === `DATA-${number}` && judge.isAsked(digestInName('vm', name)))
  return machine === undefined ? undefined : `the ephemeral disk of VM "${machine.name}", which is gone`
}

export function orphanedSnapshots({ snapshots }: Inventory, judge: Judge): readonly Orphan[] {
  return snapshots.flatMap((snapshot) => {
    const digest = digestInName('snapshot', snapshot.name)
    const why = judge.isAsked(digest) ? judge.reason('snapshot', { ...snapshot, digest }) : undefined
    return why === undefined ? [] : [orphan('snapshot', snapshot, why)]
  })
}

/** A template has a row for each zone, and is in use if it is ready in one of them. */
export function orphanedStemcells({ templates }: Inventory, judge: Judge): readonly Orphan[] {
  const ready = new Set(templates.filter(({ isready }) => isready === true).map(({ id }) => id))
  const first = new Map([...templates].reverse().map((row) => [row.id, row]))
  return [...first.values()].flatMap((template) => {
    const digest = digestInName('stemcell', template.name)
    if (!judge.isAsked(digest) || judge.isKnown(template)) return []
    const why = ready.has(template.id) ? judge.reason('stemcell', { ...template, digest }) : 'never became ready'
    return why === undefined ? [] : [orphan('stemcell', { ...template, state: template.status || 'not ready' }, why)]
  })
}

/** A managed network with machines is in use, whatever the lists say. */
export function orphanedNetworks({ networks, machines }: Inventory, judge: Judge): readonly Orphan[] {
  const inUse = new Set(machines.flatMap(({ nic = [] }) => nic.map(({ networkid }) => networkid)))
  return networks.flatMap((network) => {
    const digest = digestOfNetwork(network)
    if (!judge.isAsked(digest) || inUse.has(network.id)) return []
    const why = judge.reason('network', { ...network, digest })
    return why === undefined ? [] : [orphan('network', network, `no machine in it, ${why}`)]
  })
}

/** Detached data disks with CloudStack's own name whose machine is expunged: nothing tells whose they were. */
export function ownerlessDisks({ volumes, goneMachines }: Inventory): readonly Volume[] {
  const known = new Set(goneMachines.map(({ number }) => `DATA-${number}`))
  return volumes.filter((volume) => isDetachedDataDisk(volume) && !known.has(volume.name ?? ''))
}

function isDetachedDataDisk({ name = '', virtualmachineid }: Volume): boolean {
  return /^DATA-\d+$/.test(name) && virtualmachineid === undefined
}
