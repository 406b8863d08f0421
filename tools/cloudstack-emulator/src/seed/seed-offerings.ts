import type { Cloud } from '../core/cloud.ts'
import { fixedId } from '../core/fixed-id.ts'
import type { NetworkOfferingRow, VpcOfferingRow } from '../database/offering-rows.ts'
import { NO_IOPS } from '../offerings/iops.ts'
import networkOfferings from '../recorded/network-offerings.json' with { type: 'json' }
import vpcOfferings from '../recorded/vpc-offerings.json' with { type: 'json' }
import { fixedRow } from './fixed-ids.ts'
import { OS_TYPES } from './os-types.ts'
import type { Seed } from './schema.ts'

export function seedOfferings(cloud: Cloud, seed: Seed): void {
  seedOsTypes(cloud)
  for (const offering of seed.serviceOfferings) seedServiceOffering(cloud, offering)
  for (const offering of seed.diskOfferings) seedDiskOffering(cloud, offering)
  for (const offering of [...configDriveOfferings(), ...networkOfferings] as readonly NetworkOfferingData[]) {
    cloud.networkOfferings.insert({
      networkMode: undefined,
      vmAutoScaling: AUTO_SCALING.includes(offering.name),
      state: 'Enabled',
      createdMs: cloud.nowMs(),
      ...offering,
      ...fixedRow(cloud, 'networkOfferings', offering.name),
    })
  }
  for (const offering of vpcOfferings as readonly VpcOfferingData[]) {
    cloud.vpcOfferings.insert({ createdMs: cloud.nowMs(), ...offering, ...fixedRow(cloud, 'vpcOfferings', offering.name) })
  }
}

/** Built-in offerings whose networks can have groups that scale (recorded, and ConfigurationServerImpl of 4.22). */
const AUTO_SCALING: readonly string[] = [
  'DefaultIsolatedNetworkOfferingWithSourceNatService',
  'DefaultIsolatedNetworkOfferingForVpcNetworks',
  'DefaultSharedNetscalerEIPandELBNetworkOffering',
]

type NetworkOfferingData = Omit<NetworkOfferingRow, 'id' | 'number' | 'state' | 'createdMs' | 'networkMode' | 'vmAutoScaling'>
type VpcOfferingData = Omit<VpcOfferingRow, 'id' | 'number' | 'createdMs'>

/** An isolated network with user data on ConfigDrive. Administrators can create such an offering, so the seed contains one. */
function configDriveOfferings(): readonly unknown[] {
  const isolated = networkOfferings.find(({ name }) => name === 'DefaultIsolatedNetworkOfferingWithSourceNatService')
  if (isolated === undefined) return []
  return [
    {
      ...isolated,
      name: 'DefaultIsolatedNetworkOfferingConfigDrive',
      displayText: 'Offering for Isolated networks with config drive user data',
      availability: 'Optional',
      isDefault: false,
      services: isolated.services.map((service) => (service.name === 'UserData' ? { ...service, providers: ['ConfigDrive'] } : service)),
    },
  ]
}

function seedOsTypes(cloud: Cloud): void {
  for (const [name, descriptions] of Object.entries(OS_TYPES)) {
    const category = cloud.osCategories.insert({ name, ...fixedRow(cloud, 'osCategories', name) })
    for (const description of descriptions) {
      cloud.osTypes.insert({ description, categoryId: category.id, userDefined: false, ...fixedRow(cloud, 'osTypes', description) })
    }
  }
}

function seedServiceOffering(cloud: Cloud, seed: Seed['serviceOfferings'][number]): void {
  const { name } = seed
  cloud.serviceOfferings.insert({
    name,
    displayText: seed.displayText ?? name,
    cpuNumber: seed.cpuNumber,
    cpuSpeedMhz: seed.cpuSpeedMhz,
    memoryMib: seed.memoryMib,
    minCpuNumber: seed.minCpuNumber,
    maxCpuNumber: seed.maxCpuNumber,
    minMemoryMib: seed.minMemoryMib,
    maxMemoryMib: seed.maxMemoryMib,
    isCustomized: seed.cpuNumber === undefined,
    hostTags: seed.hostTags,
    storageTags: seed.storageTags,
    rootDiskGib: seed.rootDiskGib,
    offerHa: false,
    limitCpuUse: false,
    details: {},
    provisioningType: 'thin',
    isVolatile: false,
    state: 'Active',
    createdMs: cloud.nowMs(),
    diskOfferingId: fixedId('diskOfferings', 'of service offering', name),
    builtIn: seed.builtIn,
    domainIds: [],
    zoneIds: [],
    ...fixedRow(cloud, 'serviceOfferings', name),
  })
}

function seedDiskOffering(cloud: Cloud, seed: Seed['diskOfferings'][number]): void {
  const { name } = seed
  cloud.diskOfferings.insert({
    name,
    displayText: seed.displayText ?? name,
    sizeGib: seed.sizeGib ?? 0,
    isCustomized: seed.sizeGib === undefined,
    customIops: seed.customIops ? true : undefined,
    sizeStrict: false,
    encrypted: false,
    provisioningType: 'thin',
    speeds: {},
    tags: seed.tags,
    state: 'Active',
    createdMs: cloud.nowMs(),
    domainIds: [],
    zoneIds: [],
    ...NO_IOPS,
    ...fixedRow(cloud, 'diskOfferings', name),
  })
}
