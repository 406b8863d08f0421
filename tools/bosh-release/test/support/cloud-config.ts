import * as z from 'zod'

/** The parts of a cloud-config that a director reads; the cloud_properties are checked by the schemas of the CPI. */
const name = z.string().min(1)
const properties = z.record(z.string(), z.unknown())
const withProperties = z.strictObject({ name, cloud_properties: properties })

const address = z.union([z.ipv4(), z.ipv6()])

const subnet = z.strictObject({
  azs: z.array(name).min(1),
  range: z.union([z.cidrv4(), z.cidrv6()]),
  gateway: address,
  reserved: z.array(z.string().regex(/^[\da-f.:]+( ?- ?[\da-f.:]+)?$/)),
  static: z.array(z.string()).optional(),
  dns: z.array(address),
  cloud_properties: properties,
})

const cloudConfig = z.strictObject({
  azs: z.array(withProperties.extend({ cpi: name.optional() })).min(1),
  vm_types: z.array(withProperties).min(1),
  vm_extensions: z.array(withProperties),
  disk_types: z.array(z.strictObject({ name, disk_size: z.int().positive(), cloud_properties: properties.default({}) })),
  networks: z.array(z.strictObject({ name, type: z.literal('manual'), subnets: z.array(subnet).min(1) })),
  compilation: z.strictObject({
    workers: z.int().positive(),
    az: name,
    vm_type: name,
    network: name,
    reuse_compilation_vms: z.boolean(),
  }),
})

export type CloudConfig = z.output<typeof cloudConfig>

/** @throws {z.ZodError} naming the key that a director would refuse or ignore */
export function readCloudConfig(document: unknown): CloudConfig {
  return cloudConfig.parse(document)
}
