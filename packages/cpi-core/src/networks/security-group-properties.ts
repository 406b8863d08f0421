import * as z from 'zod'
import { port, text } from '../config/scalars.ts'

const ports = z.array(z.union([port, z.string().regex(/^\d+(-\d+)?$/, 'should be a port or a range such as 8000-8100')]))

const rule = z.strictObject({
  protocol: z.enum(['tcp', 'udp', 'icmp']).default('tcp'),
  ports: ports.default([]),
  cidrs: z.array(z.union([z.cidrv4(), z.cidrv6()])).min(1, 'should name at least one CIDR'),
})

/** A group that the CPI makes, and whose incoming rules it keeps exactly as listed. */
const keptGroup = z.strictObject({ name: text, rules: z.array(rule).default([]) })

/** An existing group by name or id, or one that the CPI keeps: {name, rules: [{protocol, ports, cidrs}]}. */
export const securityGroups = z.array(
  z.union([text, keptGroup], 'should be names or ids of groups, or {name, rules: [{protocol, ports, cidrs}]}'),
)

export type SecurityGroupRuleWish = z.output<typeof rule>
export type KeptSecurityGroup = z.output<typeof keptGroup>
