import { FREE_PUBLIC_IP } from '../addresses/address-pool.ts'
import { BYTES_PER_GIB } from '../core/bytes.ts'
import type { Cloud } from '../core/cloud.ts'
import { fixedId } from '../core/fixed-id.ts'
import { intToIpv4, netmaskOf, parseCidr } from '../core/ip-address.ts'
import type { ClusterRow, ZoneRow } from '../database/infrastructure-rows.ts'
import { fixedRow } from './fixed-ids.ts'
import type { Seed } from './schema.ts'

type ZoneSeed = Seed['zones'][number]

export function seedZones(cloud: Cloud, seed: Seed): void {
  for (const zone of seed.zones) {
    const row = seedZone(cloud, zone)
    const cluster = seedCluster(cloud, zone, row)
    seedHosts(cloud, zone, cluster)
    seedStorage(cloud, zone, cluster)
    seedPublicRange(cloud, zone, row)
  }
}

function seedZone(cloud: Cloud, seed: ZoneSeed): ZoneRow {
  const { name } = seed
  return cloud.zones.insert({
    name,
    networkType: seed.networkType,
    securityGroups: seed.securityGroups,
    allocationState: seed.enabled ? 'Enabled' : 'Disabled',
    dns1: '192.0.2.53',
    internalDns1: '192.0.2.54',
    guestCidr: seed.networkType === 'Advanced' ? '10.1.1.0/24' : undefined,
    physicalNetworkId: fixedId('physical network', name),
    publicNetworkId: fixedId('public network', name),
    domain: undefined,
    ...fixedRow(cloud, 'zones', name),
  })
}

function seedCluster(cloud: Cloud, seed: ZoneSeed, zone: ZoneRow): ClusterRow {
  const place = { zoneId: zone.id, allocationState: 'Enabled' } as const
  const pod = cloud.pods.insert({
    ...place,
    name: `${seed.name}-pod-1`,
    gateway: '192.168.100.1',
    netmask: '255.255.255.0',
    ...fixedRow(cloud, 'pods', seed.name),
  })
  return cloud.clusters.insert({
    ...place,
    name: `${seed.name}-cluster-1`,
    podId: pod.id,
    hypervisor: seed.hypervisor,
    ...fixedRow(cloud, 'clusters', seed.name),
  })
}

function seedHosts(cloud: Cloud, seed: ZoneSeed, cluster: ClusterRow): void {
  for (const host of seed.hosts.flatMap((group) => Array.from({ length: group.count }, () => group))) {
    const row = fixedRow(cloud, 'hosts', seed.name, String(cloud.nextNumber('hosts')))
    cloud.hosts.insert({
      name: `host-${row.number}`,
      zoneId: cluster.zoneId,
      podId: cluster.podId,
      clusterId: cluster.id,
      hypervisor: cluster.hypervisor,
      address: `192.168.100.${(row.number % 250) + 2}`,
      cpuNumber: host.cpuNumber,
      cpuSpeedMhz: host.cpuSpeedMhz,
      memoryMib: host.memoryGib * 1024,
      tags: host.tags,
      state: 'Up',
      resourceState: 'Enabled',
      createdMs: cloud.nowMs(),
      ...row,
    })
  }
}

function seedStorage(cloud: Cloud, seed: ZoneSeed, cluster: ClusterRow): void {
  const place = { zoneId: cluster.zoneId, podId: cluster.podId, clusterId: cluster.id }
  for (const pool of seed.pools) {
    cloud.storagePools.insert({
      name: pool.name,
      sizeBytes: pool.sizeGib * BYTES_PER_GIB,
      tags: pool.tags,
      state: 'Up',
      createdMs: cloud.nowMs(),
      ...place,
      ...fixedRow(cloud, 'storagePools', seed.name, pool.name),
    })
  }
  cloud.imageStores.insert({
    name: `nfs://192.168.100.200:/export/${seed.name}`,
    zoneId: cluster.zoneId,
    url: `nfs://192.168.100.200:/export/${seed.name}`,
    ...fixedRow(cloud, 'imageStores', seed.name),
  })
}

/** The first usable address is the gateway; network and broadcast addresses are left out. */
function seedPublicRange(cloud: Cloud, seed: ZoneSeed, zone: ZoneRow): void {
  for (const range of seed.publicRanges) {
    const cidr = parseCidr(range)
    if (cidr === undefined) throw new Error(`the public range "${range}" of ${seed.name} is not a CIDR such as 203.0.113.0/24`)
    cloud.ipRanges.insert({
      zoneId: zone.id,
      networkId: undefined,
      startIp: intToIpv4(cidr.first + 2),
      endIp: intToIpv4(cidr.last - 1),
      gateway: intToIpv4(cidr.first + 1),
      netmask: netmaskOf(cidr),
      vlan: 'vlan://untagged',
      ...fixedRow(cloud, 'ipRanges', seed.name, range),
    })
    for (let value = cidr.first + 2; value < cidr.last; value += 1) {
      const address = intToIpv4(value)
      cloud.publicIps.insert({
        address,
        zoneId: zone.id,
        ...FREE_PUBLIC_IP,
        ...fixedRow(cloud, 'publicIps', seed.name, address),
      })
    }
  }
}
