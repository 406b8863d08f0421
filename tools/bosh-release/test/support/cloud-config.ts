import * as z from 'zod'

/** The parts of a cloud-config that a director reads; the cloud_properties are checked by the schemas of the CPI. */
const name = z.string().min(1)
const properties = z.record(z.string(), z.unknown())
const withProperties = z.strictObject({ name, cloud_properties: properties })

const subnet = z.strictObject({
  azs: z.array(name).min(1),
  range: z.cidrv4(),
  gateway: z.ipv4(),
  reserved: z.array(z.string().regex(/^[\d.]+( ?- ?[\d.]+)?$/)),
  static: z.array(z.string()).optional(),
  dns: z.array(z.ipv4()),
  cloud_properties: properties,
})

const cloudConfig = z.strictObject({
  azs: z.array(withProperties).min(1),
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
