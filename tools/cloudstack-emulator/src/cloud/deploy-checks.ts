import type { AccountRow } from '../rows/accounts.ts'
import type { ZoneRow } from '../rows/infrastructure.ts'
import type { NetworkRow } from '../rows/network.ts'
import type { TemplateRow } from '../rows/storage.ts'
import type { Caller } from './caller.ts'
import { describeAccount, isRootAdmin } from './caller.ts'
import type { Cloud } from './cloud.ts'
import type { DeployRequest } from './deploy-request.ts'
import { describeTemplate, describeZone } from './describe.ts'
import { offersService } from './network-services.ts'
import { CloudProblem, invalid } from './problem.ts'
import { defaultSecurityGroup, securityGroupsFor } from './security-groups.ts'

export function checkZone(caller: Caller, zone: ZoneRow): void {
  if (zone.allocationState === 'Enabled' || isRootAdmin(caller)) return
  throw new CloudProblem('permission-denied', `Cannot perform this operation, Zone is currently disabled: ${describeZone(zone)}`)
}

/** What a machine's template must be: there, in this zone, and its owner's or shared with him. */
export function checkTemplate(cloud: Cloud, owner: AccountRow, template: TemplateRow, zone: ZoneRow): void {
  if (template.type === 'SYSTEM') throw invalid(`Unable to use system template ${describeTemplate(template)} to deploy a user vm`)
  const copy = template.copies.find(({ zoneId }) => zoneId === zone.id)
  if (copy?.state !== 'Ready') throw invalid(`The template ${template.number} is not available for use`)
  if (template.kind === 'iso' && !template.bootable) {
    throw invalid(`Installing from ISO requires an ISO that is bootable: ${describeTemplate(template)}`)
  }
  checkLaunch(cloud, owner, template)
}

/** @throws {CloudProblem} `permission-denied` where the account may not make machines of it */
export function checkLaunch(cloud: Cloud, account: AccountRow, template: TemplateRow): void {
  const admin = cloud.roles.ever(account.roleId)?.type === 'Admin'
  if (template.isPublic || admin || template.accountId === account.id || template.sharedWith.includes(account.id)) return
  throw new CloudProblem(
    'permission-denied',
    `Account ${describeAccount(account)} does not have permission to launch instances from template ${describeTemplate(template)}`,
  )
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

export function checkUserDataService(
  cloud: Cloud,
  network: NetworkRow,
  template: TemplateRow,
  given: { readonly userData: string | undefined; readonly keyPairNames: readonly string[] },
): void {
  if (offersService(cloud, network, 'UserData')) return
  const where = `but there is no support for UserData service in the default network ${network.name}/${network.id}`
  if (given.userData !== undefined) throw invalid(`Unable to deploy VM as UserData is provided while deploying the VM, ${where}.`)
  if (given.keyPairNames.length > 0) throw invalid(`Unable to deploy VM as SSH keypair is provided while deploying the VM, ${where}`)
  if (template.passwordEnabled) throw invalid(`Unable to deploy VM as template ${describeTemplate(template)} is password enabled, ${where}`)
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

/** Groups of the owner's only. */
export function checkAffinityGroups(cloud: Cloud, caller: Caller, owner: AccountRow, ids: readonly string[]): void {
  for (const id of ids) {
    const group = cloud.affinityGroups.require(id)
    if (group.accountId === owner.id) continue
    const shown = `AffinityGroup {"id":${group.number},"name":"${group.name}","uuid":"${group.id}"}`
    throw new CloudProblem(
      'permission-denied',
      isRootAdmin(caller)
        ? `Affinity Group ${shown} does not belong to the VM's account`
        : `Entity ${shown} and entity ${describeAccount(owner)} belong to different accounts`,
    )
  }
}

/** Security groups of the owner's only. */
export function checkSecurityGroups(cloud: Cloud, owner: AccountRow, ids: readonly string[]): void {
  for (const id of ids) {
    const group = cloud.securityGroups.require(id)
    if (group.accountId === owner.id) continue
    const shown = `SecurityGroup {"id":${group.number},"name":"${group.name}","uuid":"${group.id}"}`
    throw new CloudProblem('permission-denied', `Entity ${shown} and entity ${describeAccount(owner)} belong to different accounts`)
  }
}
