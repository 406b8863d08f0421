import * as z from 'zod/mini'
import { portRange, text } from '../config/scalars.ts'
import { hasFittingPorts } from './rule-ports.ts'

const rule = z
  .strictObject({
    protocol: z._default(z.enum(['tcp', 'udp', 'icmp']), 'tcp'),
    ports: z._default(z.array(portRange), []),
    cidrs: z.array(z.union([z.cidrv4(), z.cidrv6()])).check(z.minLength(1, 'should name at least one CIDR')),
  })
  .check(hasFittingPorts)

/** A group that the CPI creates, and whose ingress rules it keeps exactly as listed. */
const managedGroup = z.strictObject({ name: text, rules: z._default(z.array(rule), []) })

/** Existing groups by name or id, or groups that the CPI manages: {name, rules: [{protocol, ports, cidrs}]}. */
export const securityGroups = z.array(
  z.union([text, managedGroup], 'should be names or ids of groups, or {name, rules: [{protocol, ports, cidrs}]}'),
)

export type SecurityGroupRuleSpec = z.output<typeof rule>
export type ManagedSecurityGroup = z.output<typeof managedGroup>
