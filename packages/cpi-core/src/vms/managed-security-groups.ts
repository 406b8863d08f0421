import { type CloudStackClient, CloudStackError } from 'cloudstack-client'
import {
  authorizeSecurityGroupIngress,
  createSecurityGroup,
  deleteSecurityGroup,
  listSecurityGroups,
  revokeSecurityGroupIngress,
} from 'cloudstack-client/api'
import type { SecurityGroup } from '../cloud/entities.ts'
import type { Dependencies } from '../dependencies.ts'
import type { KeptSecurityGroup, SecurityGroupRuleWish } from '../networks/security-group-properties.ts'

/** One rule in CloudStack's sense: one protocol, one range, one CIDR. */
interface Ingress {
  readonly protocol: string
  readonly startport?: number
  readonly endport?: number
  readonly icmptype?: number
  readonly icmpcode?: number
  readonly cidr: string
}

/** Makes the groups that the CPI keeps, and their rules exactly as listed. @returns their ids */
export async function keepSecurityGroups(deps: Dependencies, groups: readonly KeptSecurityGroup[]): Promise<readonly string[]> {
  const ids: string[] = []
  for (const group of groups) ids.push(await deps.locks.hold(`security group ${group.name}`, async () => keepGroup(deps, group)))
  return ids
}

async function keepGroup(deps: Dependencies, wanted: KeptSecurityGroup): Promise<string> {
  const group = (await findGroup(deps.cloud, wanted.name)) ?? (await makeGroup(deps, wanted.name))
  const existing = (group.ingressrule ?? []).map((row) => ({ id: row.ruleid, key: keyOf(ingressOf(row)) }))
  const rules = wanted.rules.flatMap(ingresses)
  const keys = rules.map(keyOf)
  for (const { cidr, ...rule } of rules.filter((candidate) => !existing.some(({ key }) => key === keyOf(candidate)))) {
    await deps.cloud.run(authorizeSecurityGroupIngress, { securitygroupid: group.id, ...rule, cidrlist: [cidr] })
  }
  for (const { id, key } of existing) {
    if (id !== undefined && !keys.includes(key)) await deps.cloud.run(revokeSecurityGroupIngress, { id })
  }
  return group.id
}

async function findGroup(cloud: CloudStackClient, name: string): Promise<SecurityGroup | undefined> {
  const groups = await cloud.list(listSecurityGroups, { securitygroupname: name })
  return groups.find((group) => group.name === name)
}

async function makeGroup(deps: Dependencies, name: string): Promise<SecurityGroup> {
  deps.undo.note(`delete security group ${name}`, async () => {
    const made = await findGroup(deps.cleanup, name)
    if (made !== undefined) await deps.cleanup.run(deleteSecurityGroup, { id: made.id }).catch(unlessInUse)
  })
  try {
    return await deps.cloud.run(createSecurityGroup, { name, description: 'kept by the BOSH CPI' })
  } catch (error) {
    // Somebody on another machine was faster.
    const made = error instanceof CloudStackError && error.kind === 'conflict' ? await findGroup(deps.cloud, name) : undefined
    if (made === undefined) throw error
    return made
  }
}

/** Another machine is in it by now, or a destroyed one still counts: the group has the name that the operator gave it, and stays. */
function unlessInUse(error: unknown): void {
  if (!(error instanceof CloudStackError) || error.kind !== 'conflict') throw error
}

function ingresses({ protocol, ports, cidrs }: SecurityGroupRuleWish): readonly Ingress[] {
  return cidrs.flatMap((cidr): readonly Ingress[] => {
    if (protocol === 'icmp') return [{ protocol, icmptype: -1, icmpcode: -1, cidr }]
    return ports.map((range) => {
      const [first = '', last = first] = String(range).split('-')
      return { protocol, startport: Number(first), endport: Number(last), cidr }
    })
  })
}

type Row = NonNullable<SecurityGroup['ingressrule']>[number]

function ingressOf({ protocol = '', startport, endport, icmptype, icmpcode, cidr = '' }: Row): Ingress {
  if (protocol === 'icmp') return { protocol, icmptype: icmptype ?? -1, icmpcode: icmpcode ?? -1, cidr }
  return { protocol, startport: startport ?? 0, endport: endport ?? 0, cidr }
}

function keyOf({ protocol, startport, endport, icmptype, icmpcode, cidr }: Ingress): string {
  return [protocol, startport, endport, icmptype, icmpcode, cidr].join(' ')
}
