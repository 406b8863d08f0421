import { type CloudStackClient, CloudStackError } from 'cloudstack-client'
import {
  destroyVirtualMachine,
  disableStaticNat,
  listCapabilities,
  listPublicIpAddresses,
  listVolumes,
  type Nic,
  stopVirtualMachine,
  updateVmNicIp,
} from 'cloudstack-client/api'
import type { Machine, PublicIpAddress, Volume } from '../cloud/entities.ts'
import type { Dependencies } from '../dependencies.ts'
import { isEphemeral } from './ephemeral-disk.ts'

type Tools = Pick<Dependencies, 'config' | 'log'>

/**
 * Destroys a machine with its ephemeral disk; persistent disks stay. On return its addresses can be given to another machine.
 * Where the account may not expunge, the destroyed machine keeps its addresses for a day: so they are taken from it first.
 */
export async function destroyMachine(cloud: CloudStackClient, machine: Machine, tools: Tools): Promise<void> {
  const [volumes, mayExpunge] = await Promise.all([dataDisks(cloud, machine), isExpungeAllowed(cloud, tools)])
  const volumeids = volumes.filter((volume) => isEphemeral(volume, machine)).map(({ id }) => id)
  const ephemeral = volumeids.length === 0 ? {} : { volumeids }
  if (mayExpunge && (await expunged(cloud, machine, ephemeral, tools))) return
  // What failed to start never ran; destroying it frees its addresses at once.
  if (machine.state !== 'Error') await freeAddresses(cloud, machine, tools)
  await cloud.run(destroyVirtualMachine, { id: machine.id, ...ephemeral })
}

async function dataDisks(cloud: CloudStackClient, machine: Machine): Promise<readonly Volume[]> {
  return cloud.list(listVolumes, { virtualmachineid: machine.id, type: 'DATADISK' })
}

/** Of the caller: root admins may always, others where the cloud's administrator says so. */
async function isExpungeAllowed(cloud: CloudStackClient, { config }: Tools): Promise<boolean> {
  const { expunge } = config.cloudstack
  if (expunge !== 'auto') return expunge
  const { allowuserexpungerecovervm: allowed } = await cloud.run(listCapabilities, {})
  return allowed === true
}

/** @returns false if the cloud refuses to expunge for this account: it then leaves the machine running */
async function expunged(cloud: CloudStackClient, machine: Machine, ephemeral: object, { log }: Tools): Promise<boolean> {
  try {
    await cloud.run(destroyVirtualMachine, { id: machine.id, expunge: true, ...ephemeral })
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

/** Static NAT and addresses outlive a destroy without expunge, and would be refused to the next machine. */
async function freeAddresses(cloud: CloudStackClient, machine: Machine, { log }: Tools): Promise<void> {
  for (const { id } of await staticNats(cloud, machine)) await cloud.run(disableStaticNat, { ipaddressid: id })
  await cloud.run(stopVirtualMachine, { id: machine.id, forced: true })
  for (const nic of machine.nic ?? []) {
    if (nic.ipaddress !== undefined) await freeAddress(cloud, nic, machine, log)
  }
}

/** Asked again, because an address may have been released since the machine was looked up. */
async function staticNats(cloud: CloudStackClient, machine: Machine): Promise<readonly PublicIpAddress[]> {
  if (publicAddressIds(machine).length === 0) return []
  const rows = await cloud.list(listPublicIpAddresses, { isstaticnat: true })
  return rows.filter(({ virtualmachineid }) => virtualmachineid === machine.id)
}

/** Gives the NIC another address. Tried twice; a network where that cannot be done must not keep the machine alive. */
async function freeAddress(cloud: CloudStackClient, nic: Nic, machine: Machine, log: Tools['log']): Promise<void> {
  for (const isLastTry of [false, true]) {
    try {
      await cloud.run(updateVmNicIp, { nicid: nic.id })
      return
    } catch (error) {
      if (!(error instanceof CloudStackError) || error.kind === 'timed-out' || error.kind === 'cancelled') throw error
      if (!isLastTry) continue
      log.warn(`address ${nic.ipaddress} stays with the destroyed VM "${machine.name}" until CloudStack expunges it: ${error.message}`)
    }
  }
}

export function publicAddressIds(machine: Machine): readonly string[] {
  const ids = [machine.publicipid, ...(machine.nic ?? []).map((nic: Nic) => nic.publicipid)]
  return [...new Set(ids.filter((id): id is string => id !== undefined))]
}
