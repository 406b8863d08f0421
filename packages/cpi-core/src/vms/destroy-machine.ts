import { type CloudStackClient, CloudStackError } from 'cloudstack-client'
import { deleteVolume, destroyVirtualMachine, detachVolume, listCapabilities, listVolumes } from 'cloudstack-client/api'
import type { Machine, Volume } from '../cloud/entities.ts'
import { findVolume } from '../cloud/find-volume.ts'
import type { Dependencies } from '../dependencies.ts'
import { isEphemeral } from './ephemeral-disk.ts'
import { freeAddresses } from './free-addresses.ts'

interface Tools extends Pick<Dependencies, 'config' | 'log'> {
  /** Aborted when the process is told to end: then only the indispensable is done. */
  readonly signal?: AbortSignal
}

/**
 * Destroys a machine with its ephemeral disk; persistent disks stay. On return its addresses can be used for another machine.
 * If the account may not expunge, a destroyed machine would keep its addresses for a day, so they are released first.
 * @returns the addresses that it keeps all the same, because they could not be released; they are logged, too
 */
export async function destroyMachine(cloud: CloudStackClient, machine: Machine, tools: Tools): Promise<readonly string[]> {
  const [volumes, capabilities] = await Promise.all([cloud.list(listVolumes, { virtualmachineid: machine.id }), findCapabilities(cloud)])
  const ephemeral = volumes.filter((volume) => isEphemeral(volume, volumes)).map(({ id }) => id)
  const { expunge } = tools.config.cloudstack
  const mayExpunge = expunge === 'auto' ? capabilities.mayExpunge : expunge
  const kept = volumes.filter(({ id, type }) => type === 'DATADISK' && !ephemeral.includes(id))
  if (!capabilities.freesVolumes) await detachAll(cloud, kept)
  if (!capabilities.destroysVolumes) return destroyWithoutVolumes(cloud, machine, { ephemeral, mayExpunge }, tools)

  const volumeids = ephemeral.length === 0 ? {} : { volumeids: ephemeral }
  return destroy(cloud, machine, { mayExpunge, volumeids }, tools)
}

interface DestroyOptions {
  readonly mayExpunge: boolean
  readonly volumeids: { readonly volumeids?: readonly string[] }
}

async function destroy(
  cloud: CloudStackClient,
  machine: Machine,
  { mayExpunge, volumeids }: DestroyOptions,
  tools: Tools,
): Promise<readonly string[]> {
  if (mayExpunge && (await expunged(cloud, machine, volumeids, tools))) return []
  let kept: readonly string[] = []
  if (machine.state === 'Error') kept = warnOfKept(machine, 'it failed to start within its deploy, and cannot release them', tools)
  // Stopping a machine takes longer than an interrupted process has; one that is stopped gives its addresses back at once.
  else if (tools.signal?.aborted === true && machine.state !== 'Stopped') kept = warnOfKept(machine, 'there is no time to free them', tools)
  else kept = await freeAddresses(cloud, machine, tools)
  await cloud.run(destroyVirtualMachine, { id: machine.id, ...volumeids })
  return kept
}

function warnOfKept({ name, nic = [] }: Machine, reason: string, { log }: Tools): readonly string[] {
  const addresses = nic.flatMap(({ ipaddress }) => ipaddress ?? [])
  if (addresses.length > 0) log.warn(`VM "${name}" keeps its addresses (${addresses.join(', ')}) until it is expunged: ${reason}`)
  return addresses
}

interface LegacyDestroyOptions {
  readonly ephemeral: readonly string[]
  readonly mayExpunge: boolean
}

/** Before 4.12 destroyVirtualMachine deletes no volumes. */
async function destroyWithoutVolumes(
  cloud: CloudStackClient,
  machine: Machine,
  { ephemeral, mayExpunge }: LegacyDestroyOptions,
  tools: Tools,
): Promise<readonly string[]> {
  for (const id of ephemeral) {
    await detachEphemeral(cloud, id)
    await cloud.run(deleteVolume, { id })
  }
  return destroy(cloud, machine, { mayExpunge, volumeids: {} }, tools)
}

/**
 * Nobody would find the disk by its machine any more, so a failure counts only if the disk is still attached. If the answer was lost, it is
 * detached again: CloudStack does one after the other, so that afterwards the first is done, too.
 */
async function detachEphemeral(cloud: CloudStackClient, id: string, isRepeated = false): Promise<void> {
  try {
    await cloud.run(detachVolume, { id })
  } catch (error) {
    if ((await findVolume(cloud, id))?.virtualmachineid === undefined) return
    if (isRepeated || !(error instanceof CloudStackError && error.isUncertain)) throw error
    await detachEphemeral(cloud, id, true)
  }
}

/** Before 4.16 a destroyed machine keeps its data disks attached until it is expunged, out of reach of the next machine. */
async function detachAll(cloud: CloudStackClient, volumes: readonly Volume[]): Promise<void> {
  for (const { id } of volumes) await cloud.run(detachVolume, { id })
}

/** The capabilities of this account on this server. */
interface AccountCapabilities {
  /** Always true for root admins, for others if the cloud's administrator allows it. */
  readonly mayExpunge: boolean
  /** destroyVirtualMachine supports `volumeids`. */
  readonly destroysVolumes: boolean
  /** … and detaches the other data disks itself. */
  readonly freesVolumes: boolean
}

/** Minor versions of CloudStack 4 (apache/cloudstack#4902, #5356). */
const FIRST_TO_DESTROY_VOLUMES = 12
const FIRST_TO_FREE_VOLUMES = 16

async function findCapabilities(cloud: CloudStackClient): Promise<AccountCapabilities> {
  const { allowuserexpungerecovervm, cloudstackversion = '' } = await cloud.run(listCapabilities, {})
  const [major = 4, minor = FIRST_TO_FREE_VOLUMES] = cloudstackversion.split('.').map(Number)
  const isFrom = (least: number) => major > 4 || minor >= least
  return {
    mayExpunge: allowuserexpungerecovervm === true,
    destroysVolumes: isFrom(FIRST_TO_DESTROY_VOLUMES),
    freesVolumes: isFrom(FIRST_TO_FREE_VOLUMES),
  }
}

/** @returns false if the cloud refuses to expunge for this account: the machine then keeps running */
async function expunged(cloud: CloudStackClient, machine: Machine, volumeids: object, { log }: Tools): Promise<boolean> {
  try {
    await cloud.run(destroyVirtualMachine, { id: machine.id, expunge: true, ...volumeids })
    return true
  } catch (error) {
    if (!isRefusedExpunge(error)) throw error
    log.warn(`VM "${machine.name}" is destroyed without expunging it: ${error.message}`)
    return false
  }
}

function isRefusedExpunge(error: unknown): error is CloudStackError {
  return error instanceof CloudStackError && (error.kind === 'not-allowed' || /expung/i.test(error.errorText ?? ''))
}
