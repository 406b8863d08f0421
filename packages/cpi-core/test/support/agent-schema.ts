import { isIPv4 } from 'node:net'
import * as z from 'zod'

/** What the agent's parser accepts: strict in types, loose in unknown keys. One wrong type and it reads nothing at all. */
const network = z.looseObject({
  type: z.enum(['manual', 'dynamic', 'vip']).optional(),
  ip: z.string().optional(),
  netmask: z.string().optional(),
  gateway: z.string().optional(),
  prefix: z.string().optional(),
  dns: z.array(z.string()).optional(),
  default: z.array(z.string()).optional(),
  mac: z
    .string()
    .regex(/^([0-9a-f]{2}:){5}[0-9a-f]{2}$/, 'the agent compares MACs letter by letter, in lower case')
    .optional(),
  use_dhcp: z.boolean().optional(),
  preconfigured: z.boolean().optional(),
  resolved: z.boolean().optional(),
  alias: z.string().optional(),
  routes: z.array(z.strictObject({ Destination: z.ipv4(), Gateway: z.ipv4(), Netmask: z.string().refine(isIPv4) })).optional(),
})

const device = z.union([z.string(), z.record(z.string(), z.string())])

export const agentSchema = z
  .looseObject({
    agent_id: z.string().min(1),
    vm: z.looseObject({ name: z.string() }),
    networks: z.record(z.string(), network),
    disks: z.looseObject({
      system: z.string(),
      ephemeral: device.nullable().optional(),
      persistent: z.record(z.string(), device),
      raw_ephemeral: z.array(z.looseObject({ path: z.string() })).optional(),
    }),
    env: z.record(z.string(), z.unknown()),
    mbus: z
      .string()
      .regex(/^(nats|https):\/\//)
      .optional(),
    ntp: z.array(z.string()),
    blobstore: z.looseObject({ provider: z.string(), options: z.record(z.string(), z.unknown()).optional() }).optional(),
  })
  .refine(hasMacsWhereNeeded, 'with two interfaces or more, each entry needs a MAC, or all static addresses are ignored')

function hasMacsWhereNeeded({ networks }: { readonly networks: Readonly<Record<string, z.output<typeof network>>> }): boolean {
  const entries = Object.values(networks).filter(({ type }) => type !== 'vip')
  const macs = new Set(entries.map(({ mac }) => mac))
  return entries.length < 2 || macs.size === 1 || !macs.has(undefined)
}
