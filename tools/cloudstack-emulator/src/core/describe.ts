import type { DomainRow } from '../database/account-rows.ts'
import type { PublicIpRow } from '../database/address-rows.ts'
import type { StoragePoolRow, ZoneRow } from '../database/infrastructure-rows.ts'
import type { MachineRow } from '../database/machine-rows.ts'
import type { NetworkRow } from '../database/network-rows.ts'
import type { DiskOfferingRow, NetworkOfferingRow, ServiceOfferingRow } from '../database/offering-rows.ts'
import type { RuleRow, SecurityRuleRow } from '../database/rule-rows.ts'
import type { TemplateRow } from '../database/template-rows.ts'
import type { MachineSnapshotRow, SnapshotRow, VolumeRow } from '../database/volume-rows.ts'
import type { VpcRow } from '../database/vpc-rows.ts'
import type { Cloud } from './cloud.ts'

/** Resources in the format of CloudStack's error texts (recorded). */

export function describeMachine(row: MachineRow): string {
  return `VM instance {"id":${row.number},"instanceName":"${row.instanceName}","state":"${row.state}","type":"User","uuid":"${row.id}"}`
}

export function describeVolume(row: VolumeRow, machineNumber: number | undefined): string {
  return `Volume {"id":${row.number},"instanceId":${machineNumber ?? null},"name":"${row.name}","uuid":"${row.id}","volumeType":"${row.type}"}`
}

export function describeSnapshot(row: SnapshotRow, volumeNumber: number | undefined): string {
  return `Snapshot {"id":${row.number},"name":"${row.name}","state":"${row.state}","uuid":"${row.id}","version":"2.2","volumeId":${volumeNumber ?? null}}`
}

export function describeNetwork(row: NetworkRow, offeringNumber: number | undefined): string {
  return `Network {"id": ${row.number}, "name": "${row.name}", "uuid": "${row.id}", "networkofferingid": ${offeringNumber ?? null}}`
}

export function describeVpc(row: VpcRow): string {
  return `VPC {"id":${row.number},"name":"${row.name}","uuid":"${row.id}"}`
}

export function describePublicIp(row: PublicIpRow, zoneNumber: number): string {
  return `IPAddress {"address":"${row.address}","dataCenterId":${zoneNumber},"id":${row.number},"uuid":"${row.id}"}`
}

export function describeRule(row: RuleRow, networkNumber: number | undefined): string {
  return `FirewallRule {"id":${row.number},"networkId":${networkNumber ?? null},"purpose":"${row.purpose}","state":"${row.state}","uuid":"${row.id}"}`
}

export function describeDomain(row: DomainRow): string {
  const path = row.path.replace(/^ROOT/, '')
  return `Domain {"id":${row.number},"name":"${row.name}","path":"${path}/","uuid":"${row.id}"}`
}

export function describeZone(row: ZoneRow): string {
  return `Zone {"id": "${row.number}", "name": "${row.name}", "uuid": "${row.id}"}`
}

export function describePool(row: StoragePoolRow): string {
  return `StoragePool {"id":${row.number},"name":"${row.name}","poolType":"NetworkFilesystem","uuid":"${row.id}"}`
}

export function describeTemplate(row: TemplateRow): string {
  return `Template {"format":"${row.format}","id":${row.number},"name":"${row.name}","uniqueName":"${row.uniqueName}","uuid":"${row.id}"}`
}

export function describeServiceOffering(row: ServiceOfferingRow): string {
  return `Service offering {"id":${row.number},"name":"${row.name}","uuid":"${row.id}"}.`
}

export function describeDiskOffering(row: DiskOfferingRow): string {
  return `DiskOffering {"id":${row.number},"name":"${row.name}","uuid":"${row.id}"}.`
}

export function describeNetworkOffering(row: NetworkOfferingRow): string {
  return `NetworkOffering {"id":${row.number},"name":"${row.name}","trafficType":"Guest","uuid":"${row.id}"}`
}

export function describeMachineSnapshot(cloud: Cloud, row: MachineSnapshotRow): string {
  const vmId = cloud.machines.getIncludingRemoved(row.machineId)?.number ?? null
  return `VMSnapshot {"id":${row.number},"name":"${row.name}","uuid":"${row.id}","vmId":${vmId}}`
}

export function describeSecurityRule(cloud: Cloud, row: SecurityRuleRow): string {
  const group = cloud.securityGroups.getIncludingRemoved(row.groupId)?.number
  return `SecurityGroupRule {"allowedSourceIpCidr":"${row.cidr ?? null}","id":${row.number},"securityGroupId":${group},"uuid":"${row.id}"}`
}
