import * as z from 'zod'
import { portRange, text } from '../config/scalars.ts'
import { section, type Validated } from '../config/section.ts'
import { securityGroups } from './security-group-properties.ts'

/** The cloud_properties of a manual or dynamic network. */
export const networkSection = section(
  'network cloud_properties',
  {
    name: text.optional().describe('Name or id of the CloudStack network. Required outside basic zones, which have one network only.'),
    vpc: text.optional().describe('Name or id of the VPC whose tier the network is; needed where two tiers share a name.'),
    availability_zone: text.optional().describe('Zone of the network; must match the zone of the machine.'),
    security_groups: securityGroups
      .optional()
      .describe('Security groups (names or ids), instead of the default ones; in zones with security groups only.'),
    use_dhcp: z.boolean().optional().describe('The agent configures this interface by DHCP, although the address is given.'),
    undiscoverable: z.boolean().optional().describe('Never make this the first interface, unless it carries the default gateway.'),
    network_offering: text.optional().describe('create_network: offering of the new network.'),
    acl: text.optional().describe('create_network: id or name of the access control list of a new VPC tier.'),
  },
  { aliases: { network_name: 'name', id: 'name' } },
)

const firewallRule = section('network cloud_properties.open_firewall', {
  protocol: z.enum(['tcp', 'udp', 'icmp']).default('tcp').describe('Protocol.'),
  ports: z.array(portRange).default([]).describe('Ports and ranges; none for icmp.'),
  cidrs: z
    .array(z.union([z.cidrv4(), z.cidrv6()]))
    .min(1, 'should name at least one CIDR')
    .describe('Allowed sources. 0.0.0.0/0 must be given explicitly.'),
})

/** The cloud_properties of a vip network. */
export const vipSection = section(
  'vip network cloud_properties',
  {
    policy: z
      .enum(['must-exist', 'acquire', 'acquire-and-release'])
      .default('must-exist')
      .describe(
        'must-exist = the address must already be acquired; acquire = it is acquired when needed; acquire-and-release = delete_vm also releases it.',
      ),
    steal: z.boolean().default(false).describe('Take the address away from another machine that has it.'),
    open_firewall: z
      .array(firewallRule.object)
      .default([])
      .describe('Firewall rules for traffic to the address; without them the firewall stays as it is.'),
    security_groups: securityGroups.optional().describe('Security groups (names or ids) of the machine.'),
  },
  { sections: { open_firewall: firewallRule } },
)

export type NetworkProperties = Validated<typeof networkSection>
export type VipProperties = Validated<typeof vipSection>
export type FirewallRule = z.output<typeof firewallRule.object>
