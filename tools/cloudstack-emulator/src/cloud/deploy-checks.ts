import type { AccountRow } from '../rows/accounts.ts'
import type { ZoneRow } from '../rows/infrastructure.ts'
import type { NetworkRow } from '../rows/network.ts'
import type { TemplateRow } from '../rows/storage.ts'
import type { Caller } from './caller.ts'
import { isRootAdmin } from './caller.ts'
import type { Cloud } from './cloud.ts'
import type { DeployRequest } from './deploy-request.ts'
import { offersService } from './network-services.ts'
import { CloudProblem, invalid } from './problem.ts'
import { defaultSecurityGroup, securityGroupsFor } from './security-groups.ts'
import { mayUseTemplate } from './templates.ts'

/** Keys of `details` that say nothing about the machine's size. */
const SIZE_KEYS: readonly string[] = ['cpuNumber', 'cpuSpeed', 'memory', 'rootdisksize']

export function checkZone(caller: Caller, zone: ZoneRow): void {
  if (zone.allocationState === 'Enabled' || isRootAdmin(caller)) return
  throw new CloudProblem('permission-denied', `Cannot perform this operation, Zone is currently disabled: ${zone.name}`)
}

export function checkTemplate(cloud: Cloud, caller: Caller, template: TemplateRow, zone: ZoneRow): void {
  if (!mayUseTemplate(cloud, caller, template)) {
    throw new CloudProblem(
      'permission-denied',
      `Account ${caller.account.name} does not have permission to launch an instance of ${template.name}`,
    )
  }
  const copy = template.copies.find(({ zoneId }) => zoneId === zone.id)
  if (copy?.state !== 'Ready') throw invalid(`The template ${template.id} is not available for use in zone ${zone.name}`)
}

export interface KeyPairs {
  readonly names: readonly string[]
  readonly publicKeys: string
}

export function findKeyPairs(cloud: Cloud, owner: AccountRow, names: readonly string[]): KeyPairs {
  const known = cloud.sshKeyPairs.by('account', owner.id)
  const pairs = names.map((name) => known.find((pair) => pair.name === name))
  if (pairs.includes(undefined)) throw invalid('Not all specified keypairs exist')
  return { names, publicKeys: pairs.map((pair) => `${pair?.publicKey}\n`).join('') }
}

export function checkUserDataService(cloud: Cloud, request: DeployRequest, network: NetworkRow, template: TemplateRow): void {
  if (offersService(cloud, network, 'UserData')) return
  const where = `but there is no support for UserData service in the default network ${network.name}/${network.id}.`
  if (request.userData !== undefined) throw invalid(`Unable to deploy VM as UserData is provided while deploying the VM, ${where}`)
  if (request.keyPairNames.length > 0) throw invalid(`Unable to deploy VM as SSH keypair is provided while deploying the VM, ${where}`)
  if (template.passwordEnabled) throw invalid(`Unable to deploy VM as template ${template.id} is password enabled, ${where}`)
}

/** A host name may be in one network domain once, also that of a destroyed machine that is not expunged yet. */
export function checkHostName(cloud: Cloud, name: string, networks: readonly NetworkRow[], exceptId?: string): void {
  for (const other of cloud.machines.by('name', name.toLowerCase())) {
    if (other.id === exceptId || other.state === 'Expunging') continue
    const shared = cloud.nics.by('machine', other.id).map((nic) => cloud.networks.ever(nic.networkId))
    const clash = networks.find((network) => shared.some((theirs) => theirs?.id === network.id))
    if (clash === undefined) continue
    throw invalid(`The vm with hostName ${name} already exists in the network domain: ${clash.networkDomain}; network=${clash.name}`)
  }
}

export function chooseSecurityGroups(
  cloud: Cloud,
  owner: AccountRow,
  zone: ZoneRow,
  network: NetworkRow,
  request: DeployRequest,
): readonly string[] {
  if (request.securityGroupIds.length > 0 && request.securityGroupNames.length > 0) {
    throw invalid('securitygroupids parameter is mutually exclusive with securitygroupnames parameter')
  }
  const named = securityGroupsFor(cloud, owner, request.securityGroupIds, request.securityGroupNames)
  if (!offersService(cloud, network, 'SecurityGroup')) {
    if (named.length > 0 && !zone.securityGroups) {
      throw invalid("Can't create vm with security groups; security group feature is not enabled per zone")
    }
    return []
  }
  return named.length > 0 ? named : [defaultSecurityGroup(cloud, owner).id]
}

export function chooseAffinityGroups(cloud: Cloud, owner: AccountRow, request: DeployRequest): readonly string[] {
  if (request.affinityGroupIds.length > 0 && request.affinityGroupNames.length > 0) {
    throw invalid('affinitygroupids parameter is mutually exclusive with affinitygroupnames parameter')
  }
  const byName = request.affinityGroupNames.map((name) => {
    const group = cloud.affinityGroups.by('account', owner.id).find((row) => row.name === name)
    if (group === undefined) throw invalid(`Unable to find affinity group by name ${name}`)
    return group.id
  })
  return [...request.affinityGroupIds, ...byName]
}

/** What of the details stays with the machine: all but the sizes of a fixed offering. */
export function keptDetails(details: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(details).filter(([key]) => key !== 'rootdisksize' || !SIZE_KEYS.includes(key)))
}
