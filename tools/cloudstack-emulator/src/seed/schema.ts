import * as z from 'zod'

/** A seed: the cloud at the start. Resources refer to each other by name. */

const name = z.string().min(1)
const positive = z.number().int().positive()

const domain = z.strictObject({ path: name.regex(/^ROOT(\/[^/]+)+$/, 'a path below ROOT: ROOT/engineering') })

export const DEFAULT_PASSWORD = 'password'

const account = z.strictObject({
  name,
  domain: z.string().default('ROOT'),
  role: z.enum(['Root Admin', 'Domain Admin', 'Resource Admin', 'User']).default('User'),
  /** The only commands that it may call, granted by a role of its own. */
  commands: z.array(name).optional(),
  password: z.string().default(DEFAULT_PASSWORD),
  limits: z.record(z.string(), z.number().int().min(-1)).default({}),
})

const network = z.strictObject({
  name,
  offering: name,
  /** The owning account; absent for shared networks. */
  account: name.optional(),
  cidr: name,
  gateway: name.optional(),
  startIp: name.optional(),
  endIp: name.optional(),
})

const vpc = z.strictObject({
  name,
  account: name,
  cidr: name,
  tiers: z.array(z.strictObject({ name, offering: name, cidr: name })).default([]),
})

const host = z.strictObject({
  count: positive.default(1),
  cpuNumber: positive,
  cpuSpeedMhz: positive,
  memoryGib: positive,
  tags: z.array(name).default([]),
})

const pool = z.strictObject({ name, sizeGib: positive, tags: z.array(name).default([]) })

const zone = z.strictObject({
  name,
  networkType: z.enum(['Basic', 'Advanced']),
  securityGroups: z.boolean().default(false),
  enabled: z.boolean().default(true),
  hypervisor: z.enum(['KVM', 'XenServer', 'VMware', 'Simulator']),
  hosts: z.array(host),
  pools: z.array(pool),
  /** Public addresses: CIDRs whose first usable address is the gateway. */
  publicRanges: z.array(name).default([]),
  networks: z.array(network).default([]),
  vpcs: z.array(vpc).default([]),
  /** Public addresses that are already acquired for one of the account's networks: first to last. */
  acquired: z.array(z.strictObject({ account: name, network: name, first: name, last: name })).default([]),
})

const serviceOffering = z.strictObject({
  name,
  displayText: z.string().optional(),
  cpuNumber: positive.optional(),
  cpuSpeedMhz: positive.optional(),
  memoryMib: positive.optional(),
  minCpuNumber: positive.optional(),
  maxCpuNumber: positive.optional(),
  minMemoryMib: positive.optional(),
  maxMemoryMib: positive.optional(),
  hostTags: z.array(name).default([]),
  storageTags: z.array(name).default([]),
  rootDiskGib: z.number().int().min(0).default(0),
  builtIn: z.boolean().default(false),
})

const diskOffering = z.strictObject({
  name,
  displayText: z.string().optional(),
  /** Absent = the caller chooses. */
  sizeGib: positive.optional(),
  customIops: z.boolean().default(false),
  tags: z.array(name).default([]),
})

const template = z.strictObject({
  name,
  osType: name,
  sizeGib: positive,
  passwordEnabled: z.boolean().default(false),
})

export const seedSchema = z.strictObject({
  /** The server's version, which decides what it knows and does: 4.11 to 4.22. */
  version: z
    .string()
    .regex(/^4\.(1[1-9]|2[0-2])(\.\d+)*(-\w+)?$/, 'should be a version from 4.11 to 4.22, such as 4.18.2.0')
    .optional(),
  settings: z.record(z.string(), z.union([z.boolean(), z.number(), z.string()])).default({}),
  domains: z.array(domain).default([]),
  accounts: z.array(account),
  zones: z.array(zone),
  serviceOfferings: z.array(serviceOffering),
  diskOfferings: z.array(diskOffering),
  templates: z.array(template),
  sshKeyPairs: z.array(z.strictObject({ account: name, name })).default([]),
})

export type Seed = z.output<typeof seedSchema>
export type SeedInput = z.input<typeof seedSchema>
