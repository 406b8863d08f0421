import * as z from 'zod/mini'
import { mib, oneOrMore, port, text } from '../config/scalars.ts'
import { section, type Validated } from '../config/section.ts'
import { securityGroups } from '../networks/security-group-properties.ts'

const whole = z.int('should be a whole number').check(z.positive('should be more than 0'))

const loadBalancer = section('VM cloud_properties.lbs', {
  name: text.check(
    z.describe(
      'Name of the load balancer rule; it is created if it does not exist. An existing rule must agree with every other key that is given.',
    ),
  ),
  public_ip: z.optional(text).check(z.describe('Public address of the rule, already acquired; without it the rule must exist, once.')),
  public_port: z.optional(port).check(z.describe('Port on the public address; required to create the rule.')),
  private_port: z.optional(port).check(z.describe('Port on the machines; required to create the rule.')),
  algorithm: z
    .optional(z.enum(['roundrobin', 'leastconn', 'source']))
    .check(z.describe('How connections are spread; a new rule has roundrobin.')),
  protocol: z.optional(z.enum(['tcp', 'udp', 'tcp-proxy', 'ssl'])).check(z.describe('Protocol; a new rule has tcp.')),
  open_firewall: z._default(z.boolean(), false).check(z.describe('Open the public port to everybody when the rule is created.')),
  cidrs: z
    ._default(z.array(z.cidrv4()), [])
    .check(z.describe('Allowed sources; an existing rule must have the same. Without them a new rule lets everybody in.')),
  delete_when_empty: z._default(z.boolean(), false).check(z.describe('delete_vm deletes the rule with its last member.')),
})

const route = z.strictObject({ cidr: z.cidrv4(), gateway: z.nullish(z.union([z.ipv4(), z.literal('')])) })

/** YAML writes numbers and booleans, and null for a tag that a variable left empty; see `tagsFromMetadata`. */
const tagValue = z.union([z.string(), z.number(), z.boolean(), z.null()], 'should be a text, a number, true or false')

const details = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]))

/** The cloud_properties of VM types, VM extensions and availability zones. */
export const vmSection = section(
  'VM cloud_properties',
  {
    compute_offering: text.check(z.describe('Service offering (name or id).')),
    cpu: z.optional(whole).check(z.describe('CPU cores; with a customised offering only.')),
    cpu_speed: z.optional(whole).check(z.describe('MHz per core; with a customised offering that does not fix it.')),
    ram: z.optional(mib).check(z.describe('Memory in MiB; with a customised offering only.')),
    disk: z.optional(mib).check(z.describe('Ephemeral disk in MiB, rounded up to whole GiB.')),
    ephemeral_disk_offering: z.optional(text).check(z.describe('Disk offering (name or id) of the ephemeral disk.')),
    root_disk_size: z
      .optional(mib)
      .check(
        z.describe('Root disk in MiB, rounded up to whole GiB. Without disk and ephemeral_disk_offering, the agent uses its free space.'),
      ),
    root_disk_offering: z
      .optional(text)
      .check(z.describe("Disk offering (name or id) of the root disk, instead of the service offering's own.")),
    availability_zone: z
      .optional(oneOrMore)
      .check(z.describe('Zone (name or id), or several: the next is tried when one has no capacity.')),
    key_name: z.optional(text).check(z.describe('SSH key pair, instead of the default one.')),
    security_groups: z
      .optional(securityGroups)
      .check(
        z.describe(
          'Security groups instead of the default ones: names or ids, or {name, rules: [{protocol, ports, cidrs}]} for one that the CPI creates and manages.',
        ),
      ),
    affinity_group: z.optional(text).check(z.describe('Affinity group; it is created if it does not exist.')),
    affinity_group_type: z
      .optional(z.enum(['host anti-affinity', 'host affinity', 'non-strict host anti-affinity', 'non-strict host affinity']))
      .check(z.describe('Type of the affinity group; an existing one must have the same. Default: host anti-affinity.')),
    lbs: z._default(z.array(loadBalancer.object), []).check(z.describe('Load balancer rules that the machine joins.')),
    routes: z
      ._default(z.record(z.string(), z.array(route)), {})
      .check(z.describe('Additional routes of the guest by network: {cidr, gateway}; without gateway, through that of the network.')),
    details: z._default(details, {}).check(z.describe('Details of the machine (rootDiskController, nicAdapter …), passed on as they are.')),
    display_name: z
      .optional(text.check(z.maxLength(255)))
      .check(z.describe('Display name until the first set_vm_metadata; the instance name afterwards.')),
    group: z.optional(text).check(z.describe("CloudStack's instance group, a label only.")),
    host: z.optional(text).check(z.describe('Id of the host to run on (root admins only).')),
    cluster: z.optional(text).check(z.describe('Id of the cluster to run on (root admins only).')),
    pod: z.optional(text).check(z.describe('Id of the pod to run in (root admins only).')),
    boot_type: z.optional(z.enum(['BIOS', 'UEFI'])).check(z.describe('Firmware.')),
    boot_mode: z
      .optional(z.enum(['LEGACY', 'SECURE']))
      .check(z.describe('Mode of UEFI; LEGACY unless given. SECURE needs boot_type UEFI.')),
    user_data: z
      ._default(z.record(z.string(), z.unknown()), {})
      .check(z.describe("Additional top-level keys of the user data, next to the agent's own.")),
    tags: z
      ._default(z.record(z.string(), tagValue), {})
      .check(z.describe('Tags of the machine, set by create_vm; set_vm_metadata replaces the value of a tag with the same key.')),
  },
  {
    sections: { lbs: loadBalancer },
    aliases: {
      instance_type: 'compute_offering',
      service_offering: 'compute_offering',
      ephemeral_volume: 'ephemeral_disk_offering',
      ephemeral_volume_type: 'ephemeral_disk_offering',
    },
  },
)

export type VmProperties = Validated<typeof vmSection>
export type LoadBalancer = z.output<typeof loadBalancer.object>
