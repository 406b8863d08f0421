import { date, forAdmin, forInside, listed, owner, pendingJob, tagsOf, type View, type Viewer, zone } from '../api/view.ts'
import { isRootAdmin } from '../core/caller.ts'
import type { MachineRow } from '../database/machine-rows.ts'
import { viewMembership } from '../rules/security-group-view.ts'
import { STOPPED_ONCE } from './machine-run.ts'
import { viewNic } from './nic-view.ts'

/** The values of listVirtualMachines' `details`, which narrow the answer. */
export type MachineDetail =
  | 'all'
  | 'min'
  | 'group'
  | 'nics'
  | 'servoff'
  | 'stats'
  | 'tmpl'
  | 'iso'
  | 'diskoff'
  | 'secgrp'
  | 'affgrp'
  | (string & {})

type Shows = (part: MachineDetail) => boolean

/** The view of an expunged machine (recorded). */
export const EXPUNGED_MACHINE: View = { securitygroup: [], nic: [], affinitygroup: [], deleteprotection: false, tags: [] }

/** Details that ordinary users do not see (`user.vm.denied.details`). */
export const HIDDEN_DETAILS: readonly string[] = ['rootdisksize', 'cpuOvercommitRatio', 'memoryOvercommitRatio', STOPPED_ONCE]

export function viewMachine(viewer: Viewer, row: MachineRow, details: readonly MachineDetail[] = ['all'], withUserData = false): View {
  const { cloud } = viewer
  const shows: Shows = (part) => details.includes('all') || details.includes(part)
  const user = cloud.users.getIncludingRemoved(row.userId)
  const publicIp = cloud.publicIps.by('machine', row.id)[0]
  return {
    id: row.id,
    name: row.name,
    displayname: row.displayName,
    ...owner(cloud, row.accountId),
    userid: user?.id,
    username: user?.username,
    created: date(row.createdMs),
    lastupdated: date(row.updatedMs),
    state: row.state,
    haenable: row.haEnabled,
    ...(shows('group') ? groupOf(viewer, row) : {}),
    ...zone(cloud, row.zoneId),
    ...hostOf(viewer, row),
    ...(shows('tmpl') ? templateOf(viewer, row) : {}),
    ...(shows('iso') ? isoOf(viewer, row) : {}),
    ...sizeOf(viewer, row, shows),
    ...dataDiskOf(viewer, row, shows),
    guestosid: row.osTypeId,
    ...(shows('volume') ? rootOf(viewer, row) : {}),
    securitygroup: shows('secgrp') ? securityOf(viewer, row) : [],
    ...nicsOf(viewer, row, shows),
    hypervisor: row.hypervisor,
    publicip: publicIp?.address,
    publicipid: publicIp?.id,
    ...adminOf(viewer, row),
    ...detailsOf(viewer, row),
    keypairs: listed(row.keyPairNames),
    affinitygroup: shows('affgrp') ? affinityOf(viewer, row) : [],
    isdynamicallyscalable: row.dynamicallyScalable,
    deleteprotection: row.deleteProtection,
    ostypeid: row.osTypeId,
    osdisplayname: cloud.osTypes.getIncludingRemoved(row.osTypeId)?.description,
    pooltype: rootPool(viewer, row) === undefined ? undefined : 'NetworkFilesystem',
    receivedbytes: 0,
    sentbytes: 0,
    userdata: withUserData ? row.userData : undefined,
    userdataid: cloud.userData.get(row.userDataId)?.id,
    userdataname: cloud.userData.get(row.userDataId)?.name,
    userdatapolicy:
      cloud.userData.get(row.userDataId) === undefined ? undefined : cloud.templates.getIncludingRemoved(row.templateId)?.userDataPolicy,
    tags: tagsOf(cloud, row.id),
    hasannotations: false,
    ...pendingJob(cloud, row.id),
  }
}

function groupOf({ cloud }: Viewer, row: MachineRow): View {
  const group = cloud.instanceGroups.get(row.groupId)
  return { groupid: group?.id, group: group?.name }
}

function hostOf(viewer: Viewer, row: MachineRow): View {
  const host = viewer.cloud.hosts.getIncludingRemoved(row.hostId)
  if (host === undefined) return {}
  return { hostcontrolstate: host.resourceState, ...forInside(viewer, () => ({ hostid: host.id, hostname: host.name })) }
}

function templateOf({ cloud }: Viewer, row: MachineRow): View {
  const template = cloud.templates.getIncludingRemoved(row.templateId)
  return {
    templateid: template?.id,
    templatename: template?.name,
    templatetype: template?.type,
    templateformat: template?.format,
    templatedisplaytext: template?.displayText,
    passwordenabled: template?.passwordEnabled ?? false,
  }
}

function isoOf({ cloud }: Viewer, row: MachineRow): View {
  const iso = cloud.templates.getIncludingRemoved(row.isoId)
  return { isoid: iso?.id, isoname: iso?.name, isodisplaytext: iso?.displayText }
}

function sizeOf({ cloud }: Viewer, row: MachineRow, shows: Shows): View {
  const offering = cloud.serviceOfferings.getIncludingRemoved(row.serviceOfferingId)
  return {
    ...(shows('servoff') ? { serviceofferingid: row.serviceOfferingId, serviceofferingname: offering?.name } : {}),
    ...(shows('servoff') || shows('stats') ? { cpunumber: row.cpuNumber, cpuspeed: row.cpuSpeedMhz, memory: row.memoryMib } : {}),
  }
}

/** With more than one disk, the service offering is always shown, because CloudStack adds it from the second disk's row. */
function dataDiskOf({ cloud }: Viewer, row: MachineRow, shows: Shows): View {
  const disk = cloud.volumes.by('machine', row.id).find(({ type }) => type === 'DATADISK')
  if (disk === undefined && !shows('diskoff')) return {}
  const offering = cloud.diskOfferings.getIncludingRemoved(disk?.diskOfferingId ?? row.lostDiskOfferingId)
  return { diskofferingid: offering?.id, diskofferingname: offering?.name }
}

/** Also shown if a failed start has lost the disk, but not for a machine that never had one (recorded). */
function rootOf({ cloud }: Viewer, row: MachineRow): View {
  const refused = row.state !== 'Running' && cloud.nics.by('machine', row.id).length === 0
  return refused ? {} : { rootdeviceid: 0, rootdevicetype: 'ROOT' }
}

function rootPool({ cloud }: Viewer, row: MachineRow): string | undefined {
  return cloud.volumes.by('machine', row.id).find(({ type }) => type === 'ROOT')?.poolId
}

function securityOf({ cloud }: Viewer, row: MachineRow): readonly View[] {
  return row.securityGroupIds.flatMap((id) => {
    const found = cloud.securityGroups.get(id)
    return found === undefined ? [] : [viewMembership(cloud, found)]
  })
}

/**
 * Only the first NIC shows its VPC. If NICs were not requested, CloudStack omits what comes from the first row of its join, and a
 * second disk adds even that again (recorded).
 */
function nicsOf(viewer: Viewer, row: MachineRow, shows: Shows): View {
  const { cloud } = viewer
  const nics = cloud.nics.by('machine', row.id).toSorted((a, b) => a.deviceId - b.deviceId)
  const all = shows('nics') || cloud.volumes.countBy('machine', row.id) > 1
  const views = nics.map((nic, index) => ({ ...viewNic(viewer, nic), ...(index === 0 ? vpcOf(viewer, nic.networkId) : {}) }))
  const shown = all ? nics : nics.slice(1)
  return { nic: all ? views : views.slice(1), ipaddress: shown.find(({ isDefault }) => isDefault)?.ipAddress }
}

function vpcOf({ cloud }: Viewer, networkId: string): View {
  const vpc = cloud.vpcs.getIncludingRemoved(cloud.networks.getIncludingRemoved(networkId)?.vpcId)
  return vpc === undefined ? {} : { vpcid: vpc.id, vpcname: vpc.name }
}

function adminOf(viewer: Viewer, row: MachineRow): View {
  return {
    ...forInside(viewer, () => ({ instancename: row.instanceName, arch: 'x86_64' })),
    ...forAdmin(viewer, () => ({ displayvm: row.displayed })),
  }
}

/** BIOS is only shown if the machine has no details at all, not even hidden ones (recorded). */
function detailsOf(viewer: Viewer, row: MachineRow): View {
  const admin = isRootAdmin(viewer.caller)
  const uefi = row.details['UEFI']
  return {
    details: Object.fromEntries(Object.entries(row.details).filter(([key]) => admin || !HIDDEN_DETAILS.includes(key))),
    readonlydetails: admin ? undefined : 'dataDiskController, rootDiskController',
    ...(uefi === undefined ? {} : { boottype: 'Uefi', bootmode: uefi.toLowerCase() }),
    ...(Object.keys(row.details).length === 0 ? { boottype: 'Bios', bootmode: 'legacy' } : {}),
  }
}

function affinityOf({ cloud }: Viewer, row: MachineRow): readonly View[] {
  return row.affinityGroupIds.flatMap((id) => {
    const group = cloud.affinityGroups.get(id)
    if (group === undefined) return []
    return [
      {
        id: group.id,
        name: group.name,
        description: group.description,
        account: cloud.accounts.getIncludingRemoved(group.accountId)?.name,
      },
    ]
  })
}
