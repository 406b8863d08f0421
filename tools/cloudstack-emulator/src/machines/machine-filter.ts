import type { listVirtualMachines, ParametersOf } from 'cloudstack-client/api'
import type { Call } from '../api/define.ts'
import { hasKeyword, ifGiven, matching, same, sameText, select } from '../api/select.ts'
import { invalid } from '../api-error.ts'
import { isRootAdmin } from '../core/caller.ts'
import type { MachineRow } from '../database/machine-rows.ts'
import { isDestroyed, isShown } from '../database/machine-state.ts'

type Parameters = ParametersOf<typeof listVirtualMachines>

/** Undefined if no filter of its kind is given. */
type Check = ((row: MachineRow) => boolean) | undefined

const DETAILS = [
  'all',
  'group',
  'nics',
  'stats',
  'secgrp',
  'tmpl',
  'servoff',
  'diskoff',
  'backoff',
  'iso',
  'volume',
  'min',
  'affgrp',
  'vnfnics',
]

function checkDetails(details: readonly string[] | undefined): void {
  if (details === undefined || details.every((name) => DETAILS.includes(name))) return
  throw invalid(`The details parameter contains a non permitted value. The allowed values are [${DETAILS.join(', ')}]`)
}

/** Instance leases are off by default, and always off here. */
function checkFilters({ cloud, caller }: Call, { hypervisor, leased, storageid }: Parameters): void {
  if (hypervisor !== undefined && !HYPERVISORS.includes(hypervisor.toLowerCase())) throw invalid(`Invalid HypervisorType ${hypervisor}`)
  if (leased === true) {
    throw invalid(' Cannot list leased instances because the Instance Lease feature is disabled, please enable it to list leased instances')
  }
  if (isRootAdmin(caller) && storageid !== undefined && cloud.storagePools.get(storageid) === undefined) {
    throw invalid('Unable to find specified storage pool')
  }
}

const HYPERVISORS = [
  'xenserver',
  'kvm',
  'vmware',
  'hyperv',
  'virtualbox',
  'parralels',
  'baremetal',
  'simulator',
  'ovm',
  'ovm3',
  'lxc',
  'custom',
  'external',
  'any',
  'none',
]

/** The machines that listVirtualMachines returns. Ordinary users do not see destroyed ones (recorded). */
export function matchesMachine(call: Call, parameters: Parameters): readonly MachineRow[] {
  const { cloud, caller } = call
  checkDetails(parameters.details)
  checkFilters(call, parameters)
  const isListed = isRootAdmin(caller) || cloud.settings['allow.user.view.destroyed.vm'] ? undefined : isShown
  const { state, name, keyword } = parameters
  return matching(narrowed(call, parameters, isListed), [
    ifGiven([state], (row) => hasState(state, row)),
    ifGiven([name], (row) => sameText(name, row.name)),
    ifGiven([keyword], (row) => matchesKeyword(call, keyword, row)),
    inPlace(parameters),
    isRootAdmin(caller) || isListed === isShown ? undefined : (row) => row.displayed,
    isRootAdmin(caller) ? onHost(call, parameters) : undefined,
    composedOf(call, parameters),
  ])
}

/** Names are looked up by index, so that lists of large accounts stay fast. */
function narrowed(call: Call, parameters: Parameters, isListed: Check): readonly MachineRow[] {
  if (parameters.name === undefined || parameters.id !== undefined || (parameters.ids ?? []).length > 0) {
    return select(call, parameters, call.cloud.machines, isListed)
  }
  const named = call.cloud.machines.by('name', parameters.name.toLowerCase())
  const visible = new Set(select(call, { ...parameters, ids: named.map(({ id }) => id) }, call.cloud.machines, isListed))
  const everybody = parameters.listall === true && call.caller.roleType !== 'User'
  return named.filter((row) => visible.has(row) && (everybody || hasOwner(call, parameters, row)))
}

function hasOwner(call: Call, parameters: Parameters, row: MachineRow): boolean {
  if (parameters.projectid !== undefined) return call.cloud.projects.get(parameters.projectid)?.accountId === row.accountId
  if (parameters.account !== undefined) return call.cloud.accounts.getIncludingRemoved(row.accountId)?.name === parameters.account
  return row.accountId === call.caller.account.id
}

function hasState(state: string | undefined, row: MachineRow): boolean {
  return state?.toLowerCase() === 'present' ? !isDestroyed(row) : sameText(state, row.state)
}

function inPlace(parameters: Parameters): Check {
  const { zoneid, groupid, templateid, isoid, serviceofferingid, hypervisor, haenable, userdataid, userid } = parameters
  return ifGiven(
    [zoneid, groupid, templateid, isoid, serviceofferingid, hypervisor, haenable, userdataid, userid],
    (row) =>
      same(zoneid, row.zoneId) &&
      (groupid === '-1' || same(groupid, row.groupId)) &&
      same(templateid, row.templateId) &&
      same(isoid, row.isoId) &&
      same(serviceofferingid, row.serviceOfferingId) &&
      sameText(hypervisor, row.hypervisor) &&
      same(haenable, row.haEnabled) &&
      same(userdataid, row.userDataId) &&
      same(userid, row.userId),
  )
}

/** The keyword matches an exact state, or part of a name or address. For administrators, part of the instance name as well. */
function matchesKeyword({ cloud, caller }: Call, keyword: string | undefined, row: MachineRow): boolean {
  if (keyword === undefined || keyword === '' || sameText(keyword, row.state)) return true
  const nics = cloud.nics.by('machine', row.id)
  const addresses = [...nics.map(({ ipAddress }) => ipAddress), ...cloud.publicIps.by('machine', row.id).map(({ address }) => address)]
  return hasKeyword(keyword, row.displayName, row.name, isRootAdmin(caller) ? row.instanceName : undefined, ...addresses)
}

/** Only administrators may filter by host, pod or pool, and only they see hidden machines. */
function onHost({ cloud }: Call, parameters: Parameters): Check {
  const { hostid, podid, clusterid, storageid, displayvm } = parameters
  return ifGiven([hostid, podid, clusterid, storageid, displayvm], (row) => {
    const host = row.hostId === undefined ? undefined : cloud.hosts.getIncludingRemoved(row.hostId)
    const cluster = host === undefined ? undefined : cloud.clusters.getIncludingRemoved(host.clusterId)
    return (
      same(displayvm, row.displayed) &&
      same(hostid, row.hostId) &&
      same(clusterid, cluster?.id) &&
      same(podid, cluster?.podId) &&
      (storageid === undefined || cloud.volumes.by('machine', row.id).some((volume) => volume.poolId === storageid))
    )
  })
}

function composedOf({ cloud }: Call, parameters: Parameters): Check {
  const { networkid, affinitygroupid, securitygroupid, keypair, vpcid } = parameters
  return ifGiven([networkid, affinitygroupid, securitygroupid, keypair, vpcid], (row) => {
    const networks = () => cloud.nics.by('machine', row.id).map((nic) => nic.networkId)
    return (
      (networkid === undefined || networks().includes(networkid)) &&
      (vpcid === undefined || networks().some((id) => cloud.networks.getIncludingRemoved(id)?.vpcId === vpcid)) &&
      (affinitygroupid === undefined || affinitygroupid === '-1' || row.affinityGroupIds.includes(affinitygroupid)) &&
      (securitygroupid === undefined || securitygroupid === '-1' || row.securityGroupIds.includes(securitygroupid)) &&
      (keypair === undefined || row.keyPairNames.includes(keypair))
    )
  })
}
