import { isRootAdmin } from '../cloud/caller.ts'
import { STOPPED_ONCE } from '../cloud/machine-run.ts'
import type { MachineRow } from '../rows/compute.ts'
import { viewNic } from './nic.ts'
import { viewMembership } from './security-group.ts'
import { date, forAdmin, owner, pendingJob, tagsOf, type View, type Viewer } from './view.ts'

/** What listVirtualMachines' `details` narrows the answer to. */
export type MachineDetail = 'all' | 'min' | 'nics' | 'servoff' | 'tmpl' | 'volume' | 'userdata' | (string & {})

/** What remains to be shown of a machine that is gone for good (recorded). */
export const EXPUNGED_MACHINE: View = { securitygroup: [], nic: [], affinitygroup: [], deleteprotection: false, tags: [] }

export function viewMachine(viewer: Viewer, row: MachineRow, details: readonly MachineDetail[] = ['all'], withUserData = false): View {
  const { cloud } = viewer
  const shows = (part: MachineDetail) => details.includes('all') || details.includes(part)
  const user = cloud.users.ever(row.userId)
  const publicIp = cloud.publicIps.by('machine', row.id)[0]
  const group = cloud.instanceGroups.get(row.groupId)
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
    groupid: group?.id,
    group: group?.name,
    zoneid: row.zoneId,
    zonename: cloud.zones.ever(row.zoneId)?.name,
    ...hostOf(viewer, row),
    ...(shows('tmpl') ? templateOf(viewer, row) : {}),
    ...(shows('servoff') ? sizeOf(viewer, row) : {}),
    ...dataDiskOf(viewer, row),
    guestosid: row.osTypeId,
    ...(shows('volume') ? rootOf(viewer, row) : {}),
    securitygroup: row.securityGroupIds.flatMap((id) => {
      const found = cloud.securityGroups.get(id)
      return found === undefined ? [] : [viewMembership(cloud, found)]
    }),
    ...nicsOf(viewer, row),
    hypervisor: row.hypervisor,
    publicip: publicIp?.address,
    publicipid: publicIp?.id,
    ...adminOf(viewer, row),
    ...detailsOf(viewer, row),
    keypairs: row.keyPairNames.length === 0 ? undefined : row.keyPairNames.join(','),
    affinitygroup: affinityOf(viewer, row),
    isdynamicallyscalable: row.dynamicallyScalable,
    deleteprotection: row.deleteProtection,
    ostypeid: row.osTypeId,
    osdisplayname: cloud.osTypes.ever(row.osTypeId)?.description,
    pooltype: rootPool(viewer, row) === undefined ? undefined : 'NetworkFilesystem',
    receivedbytes: 0,
    sentbytes: 0,
    userdata: withUserData ? row.userData : undefined,
    tags: tagsOf(cloud, row.id),
    hasannotations: false,
    ...pendingJob(cloud, row.id),
  }
}

function hostOf(viewer: Viewer, row: MachineRow): View {
  const host = viewer.cloud.hosts.ever(row.hostId)
  if (host === undefined) return {}
  return { hostcontrolstate: host.resourceState, ...forAdmin(viewer, () => ({ hostid: host.id, hostname: host.name })) }
}

function templateOf({ cloud }: Viewer, row: MachineRow): View {
  const template = cloud.templates.ever(row.templateId)
  const iso = cloud.templates.ever(row.isoId)
  return {
    templateid: template?.id,
    templatename: template?.name,
    templatetype: template?.type,
    templateformat: template?.format,
    templatedisplaytext: template?.displayText,
    passwordenabled: template?.passwordEnabled ?? false,
    isoid: iso?.id,
    isoname: iso?.name,
    isodisplaytext: iso?.displayText,
  }
}

function sizeOf({ cloud }: Viewer, row: MachineRow): View {
  return {
    serviceofferingid: row.serviceOfferingId,
    serviceofferingname: cloud.serviceOfferings.ever(row.serviceOfferingId)?.name,
    cpunumber: row.cpuNumber,
    cpuspeed: row.cpuSpeedMhz,
    memory: row.memoryMib,
  }
}

function dataDiskOf({ cloud }: Viewer, row: MachineRow): View {
  const disk = cloud.volumes.by('machine', row.id).find(({ type }) => type === 'DATADISK')
  const offering = cloud.diskOfferings.ever(disk?.diskOfferingId ?? row.lostDiskOfferingId)
  return { diskofferingid: offering?.id, diskofferingname: offering?.name }
}

/** Shown also where a failed start has lost the disk, but not for a machine that never had one (recorded). */
function rootOf({ cloud }: Viewer, row: MachineRow): View {
  const refused = row.state !== 'Running' && cloud.nics.by('machine', row.id).length === 0
  return refused ? {} : { rootdeviceid: 0, rootdevicetype: 'ROOT' }
}

function rootPool({ cloud }: Viewer, row: MachineRow): string | undefined {
  return cloud.volumes.by('machine', row.id).find(({ type }) => type === 'ROOT')?.poolId
}

function nicsOf(viewer: Viewer, row: MachineRow): View {
  const nics = viewer.cloud.nics.by('machine', row.id).toSorted((a, b) => a.deviceId - b.deviceId)
  return { nic: nics.map((nic) => viewNic(viewer, nic)), ipaddress: nics.find(({ isDefault }) => isDefault)?.ipAddress }
}

function adminOf(viewer: Viewer, row: MachineRow): View {
  return forAdmin(viewer, () => ({ instancename: row.instanceName, displayvm: row.displayed, arch: 'x86_64' }))
}

/** Boot type and mode are only shown where the machine has no details at all, hidden ones included (recorded). */
function detailsOf(viewer: Viewer, row: MachineRow): View {
  const admin = isRootAdmin(viewer.caller)
  const shown = Object.fromEntries(Object.entries(row.details).filter(([key]) => admin || key !== STOPPED_ONCE))
  return {
    details: shown,
    readonlydetails: admin ? undefined : 'dataDiskController, rootDiskController',
    ...(Object.keys(row.details).length === 0 ? { boottype: 'Bios', bootmode: 'legacy' } : {}),
  }
}

function affinityOf({ cloud }: Viewer, row: MachineRow): readonly View[] {
  return row.affinityGroupIds.flatMap((id) => {
    const group = cloud.affinityGroups.get(id)
    return group === undefined ? [] : [{ id: group.id, name: group.name, account: cloud.accounts.ever(group.accountId)?.name }]
  })
}
