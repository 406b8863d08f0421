import * as z from 'zod'
import { mib, oneOrMore, port, text } from '../config/scalars.ts'
import { section, type Validated } from '../config/section.ts'
import { securityGroups } from '../networks/security-group-properties.ts'

const whole = z.int('should be a whole number').positive('should be more than 0')

const loadBalancer = section('VM cloud_properties.lbs', {
  name: text.describe(
    'Name of the load balancer rule; it is created if it does not exist. An existing rule must agree with every other key that is given.',
  ),
  public_ip: text.optional().describe('Public address of the rule, already acquired; without it the rule must exist, once.'),
  public_port: port.optional().describe('Port on the public address; required to create the rule.'),
  private_port: port.optional().describe('Port on the machines; required to create the rule.'),
  algorithm: z.enum(['roundrobin', 'leastconn', 'source']).optional().describe('How connections are spread; a new rule has roundrobin.'),
  protocol: z.enum(['tcp', 'udp', 'tcp-proxy', 'ssl']).optional().describe('Protocol; a new rule has tcp.'),
  open_firewall: z.boolean().default(false).describe('Open the public port to everybody when the rule is created.'),
  cidrs: z
    .array(z.cidrv4())
    .default([])
    .describe('Allowed sources; an existing rule must have the same. Without them a new rule lets everybody in.'),
  delete_when_empty: z.boolean().default(false).describe('delete_vm deletes the rule with its last member.'),
})

const route = z.strictObject({ cidr: z.cidrv4(), gateway: z.ipv4() })

const details = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]))

/** The cloud_properties of VM types, VM extensions and availability zones. */
export const vmSection = section(
  'VM cloud_properties',
  {
    compute_offering: text.describe('Service offering (name or id).'),
    cpu: whole.optional().describe('CPU cores; with a customised offering only.'),
    cpu_speed: whole.optional().describe('MHz per core; with a customised offering that does not fix it.'),
    ram: mib.optional().describe('Memory in MiB; with a customised offering only.'),
    disk: mib.optional().describe('Ephemeral disk in MiB, rounded up to whole GiB.'),
    ephemeral_disk_offering: text.optional().describe('Disk offering (name or id) of the ephemeral disk.'),
    root_disk_size: mib
      .optional()
      .describe('Root disk in MiB, rounded up to whole GiB. Without disk and ephemeral_disk_offering, the agent uses its free space.'),
    root_disk_offering: text.optional().describe("Disk offering (name or id) of the root disk, instead of the service offering's own."),
    availability_zone: oneOrMore.optional().describe('Zone (name or id), or several: the next is tried when one has no capacity.'),
    key_name: text.optional().describe('SSH key pair, instead of the default one.'),
    security_groups: securityGroups
      .optional()
      .describe(
        'Security groups instead of the default ones: names or ids, or {name, rules: [{protocol, ports, cidrs}]} for one that the CPI creates and manages.',
      ),
    affinity_group: text.optional().describe('Affinity group; it is created if it does not exist.'),
    affinity_group_type: z
      .enum(['host anti-affinity', 'host affinity', 'non-strict host anti-affinity', 'non-strict host affinity'])
      .optional()
      .describe('Type of the affinity group; an existing one must have the same. Default: host anti-affinity.'),
    lbs: z.array(loadBalancer.object).default([]).describe('Load balancer rules that the machine joins.'),
    routes: z.record(z.string(), z.array(route)).default({}).describe('Additional routes of the guest by network: {cidr, gateway}.'),
    details: details.default({}).describe('Details of the machine (rootDiskController, nicAdapter …), passed on as they are.'),
    display_name: text.max(255).optional().describe('Display name until the first set_vm_metadata; the instance name afterwards.'),
    group: text.optional().describe("CloudStack's instance group, a label only."),
    host: text.optional().describe('Id of the host to run on (root admins only).'),
    cluster: text.optional().describe('Id of the cluster to run on (root admins only).'),
    pod: text.optional().describe('Id of the pod to run in (root admins only).'),
    boot_type: z.enum(['BIOS', 'UEFI']).optional().describe('Firmware.'),
    boot_mode: z.enum(['LEGACY', 'SECURE']).optional().describe('Mode of UEFI; LEGACY unless given.'),
    user_data: z
      .record(z.string(), z.unknown())
      .default({})
      .describe("Additional top-level keys of the user data, next to the agent's own."),
    tags: z
      .record(z.string(), z.string())
      .default({})
      .describe('Tags of the machine, set by create_vm; set_vm_metadata replaces the value of a tag with the same key.'),
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
