import { type CloudStackClient, CloudStackError } from 'cloudstack-client'
import { disableStaticNat, listPublicIpAddresses, type Nic, stopVirtualMachine, updateVmNicIp } from 'cloudstack-client/api'
import type { Machine, PublicIpAddress } from '../cloud/entities.ts'
import { findVm } from '../cloud/find-vm.ts'
import { timeLimitMs } from '../config/time-limit.ts'
import type { Dependencies } from '../dependencies.ts'
import { forExplanation } from '../errors/for-explanation.ts'
import { parkingAddresses } from '../networks/parking-addresses.ts'

type Tools = Pick<Dependencies, 'config' | 'log'>

/**
 * Releases static NAT and addresses, which survive a destroy without expunge and would not be available to the next machine.
 * @returns the addresses that could not be released
 */
export async function freeAddresses(cloud: CloudStackClient, machine: Machine, { log, config }: Tools): Promise<readonly string[]> {
  for (const { id } of await staticNats(cloud, machine)) await cloud.run(disableStaticNat, { ipaddressid: id })
  if (machine.state !== 'Stopped') {
    const timeoutMs = timeLimitMs(config.cloudstack.timeout, 'stop_vm')
    await stop(cloud, machine, timeoutMs, log)
  }
  const kept: string[] = []
  for (const nic of machine.nic ?? []) {
    if (nic.ipaddress !== undefined && !(await freeAddress(cloud, nic, machine, log))) kept.push(nic.ipaddress)
  }
  return kept
}

/** Its failure does not matter if the machine is stopped all the same. A lost answer is no reason to wait: stopping twice does no harm. */
async function stop(cloud: CloudStackClient, { id }: Machine, timeoutMs: number, log: Tools['log']): Promise<void> {
  const ask = async () => cloud.run(stopVirtualMachine, { id, forced: true }, { timeoutMs })
  try {
    await ask()
  } catch (error) {
    if (!(error instanceof CloudStackError) || error.kind === 'cancelled' || error.kind === 'timed-out') throw error
    const now = await forExplanation(log, async () => findVm(cloud, id))
    if (now?.state === 'Stopped') return
    if (!error.isUncertain) throw error
    await ask()
  }
}

/** Listed again, because an address may have been released since the machine was looked up. */
async function staticNats(cloud: CloudStackClient, machine: Machine): Promise<readonly PublicIpAddress[]> {
  if (publicAddressIds(machine).length === 0) return []
  const rows = await cloud.list(listPublicIpAddresses, { isstaticnat: true })
  return rows.filter(({ virtualmachineid }) => virtualmachineid === machine.id)
}

/** After so many failures other than a taken address, a further address does not help. */
const MOST_FAILURES = 2

/**
 * Assigns another address to the NIC. CloudStack's own choice may be one that the next machine needs, and the destroyed machine
 * would keep it for a day, so addresses that are unlikely to be requested are tried first.
 * A network that does not support this must not prevent the deletion. @returns whether it was released
 */
async function freeAddress(cloud: CloudStackClient, nic: Nic, machine: Machine, log: Tools['log']): Promise<boolean> {
  let failures = 0
  let reason = ''
  for (const ipaddress of [...parkingAddresses(nic), undefined, undefined]) {
    if (ipaddress !== undefined && failures >= MOST_FAILURES) continue
    const error = await refusalOf(cloud, nic, ipaddress)
    if (error === undefined) return true
    if (error.kind !== 'conflict') failures += 1
    reason = error.message
  }
  log.warn(`address ${nic.ipaddress} stays with the destroyed VM "${machine.name}" until CloudStack expunges it: ${reason}`)
  return false
}

/** @returns why the NIC did not get the address; undefined if it did */
async function refusalOf(cloud: CloudStackClient, nic: Nic, ipaddress: string | undefined): Promise<CloudStackError | undefined> {
  try {
    await cloud.run(updateVmNicIp, { nicid: nic.id, ipaddress })
    return undefined
  } catch (error) {
    if (!(error instanceof CloudStackError) || error.kind === 'timed-out' || error.kind === 'cancelled') throw error
    return error
  }
}

export function publicAddressIds(machine: Machine): readonly string[] {
  const ids = [machine.publicipid, ...(machine.nic ?? []).map((nic: Nic) => nic.publicipid)]
  return [...new Set(ids.filter((id): id is string => id !== undefined))]
}
