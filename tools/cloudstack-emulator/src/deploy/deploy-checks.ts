import { ApiError, invalid } from '../api-error.ts'
import type { Caller } from '../core/caller.ts'
import { describeAccount, isRootAdmin } from '../core/caller.ts'
import type { Cloud } from '../core/cloud.ts'
import { describeTemplate, describeZone } from '../core/describe.ts'
import type { AccountRow } from '../database/account-rows.ts'
import type { ZoneRow } from '../database/infrastructure-rows.ts'
import type { NetworkRow } from '../database/network-rows.ts'
import type { TemplateRow } from '../database/template-rows.ts'
import { offersService } from '../offerings/network-services.ts'
import { defaultSecurityGroup, securityGroupsFor } from '../rules/security-group.ts'
import { checkLaunch } from '../templates/launch-permission.ts'
import type { DeployRequest } from './deploy-request.ts'

export function checkZone(caller: Caller, zone: ZoneRow): void {
  if (zone.allocationState === 'Enabled' || isRootAdmin(caller)) return
  throw new ApiError('permission-denied', `Cannot perform this operation, Zone is currently disabled: ${describeZone(zone)}`)
}

/** A machine's template must be ready in the zone, and accessible to the machine's owner. */
export function checkTemplate(cloud: Cloud, owner: AccountRow, template: TemplateRow, zone: ZoneRow): void {
  if (template.type === 'SYSTEM') throw invalid(`Unable to use system template ${describeTemplate(template)} to deploy a user vm`)
  const copy = template.copies.find(({ zoneId }) => zoneId === zone.id)
  if (copy?.state !== 'Ready') throw invalid(`The template ${template.number} is not available for use`)
  if (template.kind === 'iso' && !template.bootable) {
    throw invalid(`Installing from ISO requires an ISO that is bootable: ${describeTemplate(template)}`)
  }
  checkLaunch(cloud, owner, template)
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

/** All affinity groups must belong to the owner. */
export function checkAffinityGroups(cloud: Cloud, caller: Caller, owner: AccountRow, ids: readonly string[]): void {
  for (const id of ids) {
    const group = cloud.affinityGroups.require(id)
    if (group.accountId === owner.id) continue
    const shown = `AffinityGroup {"id":${group.number},"name":"${group.name}","uuid":"${group.id}"}`
    throw new ApiError(
      'permission-denied',
      isRootAdmin(caller)
        ? `Affinity Group ${shown} does not belong to the VM's account`
        : `Entity ${shown} and entity ${describeAccount(owner)} belong to different accounts`,
    )
  }
}

/** All security groups must belong to the owner. */
export function checkSecurityGroups(cloud: Cloud, owner: AccountRow, ids: readonly string[]): void {
  for (const id of ids) {
    const group = cloud.securityGroups.require(id)
    if (group.accountId === owner.id) continue
    const shown = `SecurityGroup {"id":${group.number},"name":"${group.name}","uuid":"${group.id}"}`
    throw new ApiError('permission-denied', `Entity ${shown} and entity ${describeAccount(owner)} belong to different accounts`)
  }
}
