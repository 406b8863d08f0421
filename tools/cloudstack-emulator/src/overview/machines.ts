import type { Cloud } from '../core/cloud.ts'
import type { MachineRow } from '../database/machine-rows.ts'
import type { Names } from './names.ts'

export function machineIn(cloud: Cloud, names: Names, row: MachineRow) {
  const nics = cloud.nics.by('machine', row.id).toSorted((left, right) => left.deviceId - right.deviceId)
  return {
    id: row.id,
    name: row.name,
    displayName: row.displayName,
    instanceName: row.instanceName,
    state: row.state,
    account: names.account(row.accountId),
    zone: names.zone(row.zoneId),
    host: names.host(row.hostId),
    template: names.template(row.templateId),
    offering: names.serviceOffering(row.serviceOfferingId),
    cpuNumber: row.cpuNumber,
    memoryMib: row.memoryMib,
    createdMs: row.createdMs,
    nics: nics.map(({ networkId, ipAddress, macAddress }) => ({ network: names.network(networkId), networkId, ipAddress, macAddress })),
    publicAddresses: cloud.publicIps.by('machine', row.id).map(({ address }) => address),
    disks: cloud.volumes.by('machine', row.id).map(({ id, name, type, deviceId }) => ({ id, name, type, deviceId })),
    hasUserData: row.userData !== undefined,
    tags: tagsOf(cloud, row.id),
  }
}

/** `key=value` */
export function tagsOf(cloud: Cloud, resourceId: string): readonly string[] {
  return cloud.tags.by('resource', resourceId).map(({ key, value }) => `${key}=${value}`)
}
