import { type CloudStackClient, CloudStackError } from 'cloudstack-client'
import { deleteVolume, destroyVirtualMachine, detachVolume, listCapabilities, listVolumes } from 'cloudstack-client/api'
import type { Machine, Volume } from '../cloud/entities.ts'
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
 */
export async function destroyMachine(cloud: CloudStackClient, machine: Machine, tools: Tools): Promise<void> {
  const [volumes, capabilities] = await Promise.all([dataDisks(cloud, machine), findCapabilities(cloud)])
  const ephemeral = volumes.filter((volume) => isEphemeral(volume, machine)).map(({ id }) => id)
  const { expunge } = tools.config.cloudstack
  const mayExpunge = expunge === 'auto' ? capabilities.mayExpunge : expunge
  if (!capabilities.destroysVolumes) return destroyOnLegacyServer(cloud, machine, { volumes, ephemeral, mayExpunge }, tools)

  const volumeids = ephemeral.length === 0 ? {} : { volumeids: ephemeral }
  await destroy(cloud, machine, { mayExpunge, volumeids }, tools)
}

interface DestroyOptions {
  readonly mayExpunge: boolean
  readonly volumeids: { readonly volumeids?: readonly string[] }
}

async function destroy(cloud: CloudStackClient, machine: Machine, { mayExpunge, volumeids }: DestroyOptions, tools: Tools): Promise<void> {
  if (mayExpunge && (await expunged(cloud, machine, volumeids, tools))) return
  if (tools.signal?.aborted === true)
    tools.log.warn(`VM "${machine.name}" keeps its addresses until it is expunged: there is no time to free them`)
  // A machine that failed to start never ran; destroying it releases its addresses immediately.
  else if (machine.state !== 'Error') await freeAddresses(cloud, machine, tools)
  await cloud.run(destroyVirtualMachine, { id: machine.id, ...volumeids })
}

interface LegacyDestroyOptions {
  readonly volumes: readonly Volume[]
  readonly ephemeral: readonly string[]
  readonly mayExpunge: boolean
}

/** Before 4.12 a destroyed machine keeps its data disks until it is expunged, so they are detached first, and the ephemeral ones deleted. */
async function destroyOnLegacyServer(
  cloud: CloudStackClient,
  machine: Machine,
  { volumes, ephemeral, mayExpunge }: LegacyDestroyOptions,
  tools: Tools,
): Promise<void> {
  for (const { id } of volumes) await cloud.run(detachVolume, { id })
  for (const id of ephemeral) await cloud.run(deleteVolume, { id })
  await destroy(cloud, machine, { mayExpunge, volumeids: {} }, tools)
}

async function dataDisks(cloud: CloudStackClient, machine: Machine): Promise<readonly Volume[]> {
  return cloud.list(listVolumes, { virtualmachineid: machine.id, type: 'DATADISK' })
}

/** The capabilities of this account on this server. */
interface AccountCapabilities {
  /** Always true for root admins, for others if the cloud's administrator allows it. */
  readonly mayExpunge: boolean
  /** destroyVirtualMachine supports `volumeids`, and detaches the other data disks itself. */
  readonly destroysVolumes: boolean
}

const FIRST_WITH_VOLUMEIDS = 12

async function findCapabilities(cloud: CloudStackClient): Promise<AccountCapabilities> {
  const { allowuserexpungerecovervm, cloudstackversion = '' } = await cloud.run(listCapabilities, {})
  const [major = 4, minor = FIRST_WITH_VOLUMEIDS] = cloudstackversion.split('.').map(Number)
  return { mayExpunge: allowuserexpungerecovervm === true, destroysVolumes: major > 4 || minor >= FIRST_WITH_VOLUMEIDS }
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
