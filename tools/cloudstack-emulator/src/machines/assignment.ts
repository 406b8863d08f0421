import { invalid } from '../api-error.ts'
import { type Caller, checkAccess, describeAccount } from '../core/caller.ts'
import type { Cloud } from '../core/cloud.ts'
import { describeMachine } from '../core/describe.ts'
import { checkLimit, checkStorageLimits } from '../core/limits.ts'
import type { AccountRow } from '../database/account-rows.ts'
import type { MachineRow } from '../database/machine-rows.ts'
import { checkLaunch } from '../templates/launch-permission.ts'

/** Moves a stopped machine without rules and snapshots to another account, with its volumes. */
export function assignMachine(cloud: Cloud, caller: Caller, machine: MachineRow, account: AccountRow): MachineRow {
  const shown = describeMachine(machine)
  if (machine.state === 'Running') throw invalid(`Unable to move VM [${shown}] in [${machine.state}] state.`)
  if (account.id === machine.accountId) throw invalid(`The new account [${describeAccount(account)}] is the same as the old account.`)
  for (const id of [machine.accountId, account.id]) checkAccess(cloud, caller, { id, accountId: id })
  checkNoRules(cloud, machine)
  const volumes = cloud.volumes.by('machine', machine.id)
  for (const volume of volumes) {
    if (cloud.snapshots.by('volume', volume.id).every(({ state }) => state === 'Error')) continue
    throw invalid(
      `Snapshots exist for volume [${volume.name}]. Detach volume or remove snapshots for the volume before assigning VM to another user.`,
    )
  }
  checkLimit(cloud, account, 'user_vm')
  checkLimit(cloud, account, 'cpu', machine.cpuNumber)
  checkLimit(cloud, account, 'memory', machine.memoryMib)
  checkStorageLimits(
    cloud,
    account,
    volumes.map(({ sizeBytes }) => sizeBytes),
  )
  const template = cloud.templates.getIncludingRemoved(machine.templateId)
  if (template !== undefined) checkLaunch(cloud, account, template)
  for (const volume of volumes) cloud.volumes.update(volume.id, { accountId: account.id })
  return cloud.machines.update(machine.id, { accountId: account.id, affinityGroupIds: [], keyPairNames: [] })
}

function checkNoRules(cloud: Cloud, machine: MachineRow): void {
  const shown = describeMachine(machine)
  const rules = cloud.rules.by('machine', machine.id)
  if (rules.some(({ purpose }) => purpose === 'PortForwarding')) {
    throw invalid(`Remove any Port Forwarding rules for VM [${shown}] before assigning it to another user.`)
  }
  if (rules.some(({ purpose }) => purpose === 'LoadBalancing')) {
    throw invalid(`Remove the Load Balancing rules for VM [${shown}] before assigning it to another user.`)
  }
  const [ip] = cloud.publicIps.by('machine', machine.id)
  if (ip !== undefined) throw invalid(`Remove the One to One Nat rule for VM [${shown}] for IP [${ip.address}].`)
}
