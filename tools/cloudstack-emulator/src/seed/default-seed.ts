import { CPI_COMMANDS } from './cpi-commands.ts'
import type { SeedInput } from './schema.ts'

/** Offerings that come with every CloudStack installation. */
const BUILT_IN_SERVICE_OFFERINGS: SeedInput['serviceOfferings'] = [
  { name: 'Small Instance', cpuNumber: 1, cpuSpeedMhz: 500, memoryMib: 512, builtIn: true },
  { name: 'Medium Instance', cpuNumber: 1, cpuSpeedMhz: 1000, memoryMib: 1024, builtIn: true },
]

const BUILT_IN_DISK_OFFERINGS: SeedInput['diskOfferings'] = [
  { name: 'Small', displayText: 'Small Disk, 5 GB', sizeGib: 5 },
  { name: 'Medium', displayText: 'Medium Disk, 20 GB', sizeGib: 20 },
  { name: 'Large', displayText: 'Large Disk, 100 GB', sizeGib: 100 },
  { name: 'Custom', displayText: 'Custom Disk' },
]

const HOSTS = [{ count: 4, cpuNumber: 32, cpuSpeedMhz: 2000, memoryGib: 256 }]
const ISOLATED = 'DefaultIsolatedNetworkOfferingWithSourceNatService'
const TIERS = [
  { name: 'tier-web', offering: 'DefaultIsolatedNetworkOfferingForVpcNetworks', cidr: '10.2.1.0/24' },
  { name: 'tier-db', offering: 'DefaultIsolatedNetworkOfferingForVpcNetworksNoLB', cidr: '10.2.2.0/24' },
]

/** The isolated networks of one account. Each account has the same names and addresses, because the networks cannot reach each other. */
function networksOf(account: string) {
  return [
    { name: 'net-isolated', offering: ISOLATED, account, cidr: '10.1.1.0/24' },
    { name: 'net-configdrive', offering: 'DefaultIsolatedNetworkOfferingConfigDrive', account, cidr: '10.1.2.0/24' },
  ]
}

const BASIC_ZONE: SeedInput['zones'][number] = {
  name: 'zone-basic',
  networkType: 'Basic',
  securityGroups: true,
  hypervisor: 'XenServer',
  hosts: HOSTS,
  pools: [{ name: 'basic-pool-1', sizeGib: 20_000 }],
  networks: [{ name: 'guestNetworkForBasicZone', offering: 'DefaultSharedNetworkOfferingWithSGService', cidr: '172.22.0.0/24' }],
}

const SECURITY_GROUP_ZONE: SeedInput['zones'][number] = {
  name: 'zone-sg',
  networkType: 'Advanced',
  securityGroups: true,
  hypervisor: 'KVM',
  hosts: HOSTS,
  pools: [{ name: 'sg-pool-1', sizeGib: 20_000 }],
  networks: [{ name: 'net-sg', offering: 'DefaultSharedNetworkOfferingWithSGService', cidr: '172.21.0.0/24' }],
}

const ADVANCED_ZONE: SeedInput['zones'][number] = {
  name: 'zone-advanced',
  networkType: 'Advanced',
  hypervisor: 'KVM',
  hosts: HOSTS,
  pools: [{ name: 'advanced-pool-1', sizeGib: 20_000 }],
  publicRanges: ['203.0.113.0/24'],
  networks: [
    { name: 'net-shared', offering: 'DefaultSharedNetworkOffering', cidr: '172.20.0.0/24' },
    ...networksOf('user'),
    ...networksOf('limited'),
  ],
  vpcs: ['user', 'limited'].map((account) => ({ name: 'vpc-1', account, cidr: '10.2.0.0/16', tiers: TIERS })),
  acquired: [
    { account: 'user', network: 'net-isolated', first: '203.0.113.10', last: '203.0.113.19' },
    { account: 'limited', network: 'net-isolated', first: '203.0.113.20', last: '203.0.113.29' },
  ],
}

/** The default cloud, which tests, the demo and acceptance runs rely on. */
export const DEFAULT_SEED: SeedInput = {
  accounts: [{ name: 'admin', role: 'Root Admin' }, { name: 'user' }, { name: 'other' }, { name: 'limited', commands: [...CPI_COMMANDS] }],
  zones: [ADVANCED_ZONE, BASIC_ZONE, SECURITY_GROUP_ZONE],
  serviceOfferings: [
    ...BUILT_IN_SERVICE_OFFERINGS,
    { name: 'small', cpuNumber: 1, cpuSpeedMhz: 500, memoryMib: 1024 },
    { name: 'medium', cpuNumber: 2, cpuSpeedMhz: 500, memoryMib: 4096 },
    { name: 'large', cpuNumber: 4, cpuSpeedMhz: 500, memoryMib: 8192 },
    { name: 'custom' },
    { name: 'constrained', cpuSpeedMhz: 500, minCpuNumber: 1, maxCpuNumber: 8, minMemoryMib: 1024, maxMemoryMib: 32_768 },
    { name: 'huge', cpuNumber: 64, cpuSpeedMhz: 2000, memoryMib: 524_288 },
    { name: 'no-host', cpuNumber: 1, cpuSpeedMhz: 500, memoryMib: 512, hostTags: ['no-such-host'] },
  ],
  diskOfferings: [
    ...BUILT_IN_DISK_OFFERINGS,
    { name: 'disk-5', sizeGib: 5 },
    { name: 'disk-20', sizeGib: 20 },
    { name: 'disk-100', sizeGib: 100 },
    { name: 'disk-custom' },
    { name: 'disk-custom-iops', customIops: true },
    { name: 'disk-no-pool', sizeGib: 1, tags: ['no-such-pool'] },
  ],
  templates: [{ name: 'ubuntu-22.04', osType: 'Ubuntu 22.04 LTS', sizeGib: 2 }],
  sshKeyPairs: ['user', 'limited'].map((account) => ({ account, name: 'bosh' })),
}
