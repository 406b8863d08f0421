import * as z from 'zod/mini'
import { portRange, text } from '../config/scalars.ts'
import { section, type Validated } from '../config/section.ts'
import { hasFittingPorts } from './rule-ports.ts'
import { securityGroups } from './security-group-properties.ts'

/** The cloud_properties of a manual or dynamic network. */
export const networkSection = section(
  'network cloud_properties',
  {
    name: z
      .optional(text)
      .check(z.describe('Name or id of the CloudStack network. Required outside basic zones, which have one network only.')),
    vpc: z.optional(text).check(z.describe('Name or id of the VPC whose tier the network is; needed where two tiers share a name.')),
    availability_zone: z.optional(text).check(z.describe('Zone of the network; must match the zone of the machine.')),
    security_groups: z
      .optional(securityGroups)
      .check(z.describe('Security groups (names or ids), instead of the default ones; in zones with security groups only.')),
    use_dhcp: z.optional(z.boolean()).check(z.describe('The agent configures this interface by DHCP, although the address is given.')),
    undiscoverable: z
      .optional(z.boolean())
      .check(z.describe('Never make this the first interface, unless it carries the default gateway.')),
    network_offering: z.optional(text).check(z.describe('create_network: offering of the new network.')),
    acl: z.optional(text).check(z.describe('create_network: id or name of the access control list of a new VPC tier.')),
  },
  { aliases: { network_name: 'name', id: 'name' } },
)

const firewallRule = section('network cloud_properties.open_firewall', {
  protocol: z._default(z.enum(['tcp', 'udp', 'icmp']), 'tcp').check(z.describe('Protocol.')),
  ports: z._default(z.array(portRange), []).check(z.describe('Ports and ranges; none for icmp.')),
  cidrs: z
    .array(z.union([z.cidrv4(), z.cidrv6()]))
    .check(z.minLength(1, 'should name at least one CIDR'))
    .check(z.describe('Allowed sources. 0.0.0.0/0 must be given explicitly.')),
})

/** The cloud_properties of a vip network. */
export const vipSection = section(
  'vip network cloud_properties',
  {
    name: z
      .optional(text)
      .check(
        z.describe(
          "Name or id of the machine's network whose interface gets the address; without it, that of its first one with static NAT.",
        ),
      ),
    policy: z
      ._default(z.enum(['must-exist', 'acquire', 'acquire-and-release']), 'must-exist')
      .check(
        z.describe(
          'must-exist = the address must already be acquired; acquire = it is acquired when needed; acquire-and-release = delete_vm also releases it.',
        ),
      ),
    steal: z._default(z.boolean(), false).check(z.describe('Take the address away from another machine that has it.')),
    open_firewall: z
      ._default(z.array(firewallRule.object.check(hasFittingPorts)), [])
      .check(z.describe('Firewall rules for traffic to the address; without them the firewall stays as it is.')),
    security_groups: z.optional(securityGroups).check(z.describe('Security groups (names or ids) of the machine.')),
  },
  { sections: { open_firewall: firewallRule } },
)

export type NetworkProperties = Validated<typeof networkSection>
export type VipProperties = Validated<typeof vipSection>
export type FirewallRule = z.output<typeof firewallRule.object>
