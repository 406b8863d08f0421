import { type CloudStackClient, CloudStackError } from 'cloudstack-client'
import {
  authorizeSecurityGroupIngress,
  createSecurityGroup,
  deleteSecurityGroup,
  listSecurityGroups,
  revokeSecurityGroupIngress,
} from 'cloudstack-client/api'
import { confirm } from '../cloud/confirm.ts'
import type { SecurityGroup } from '../cloud/entities.ts'
import type { Dependencies } from '../dependencies.ts'
import type { ManagedSecurityGroup, SecurityGroupRuleSpec } from '../networks/security-group-properties.ts'
import { directorDigest } from '../values/names.ts'
import { portBounds } from '../values/port-range.ts'

/** One ingress rule of CloudStack: one protocol, one range, one CIDR. */
interface Ingress {
  readonly protocol: string
  readonly startport?: number
  readonly endport?: number
  readonly icmptype?: number
  readonly icmpcode?: number
  readonly cidr: string
}

/** Creates the groups that the CPI manages if necessary, and makes their rules exactly those listed. @returns their ids */
export async function ensureManagedSecurityGroups(deps: Dependencies, groups: readonly ManagedSecurityGroup[]): Promise<readonly string[]> {
  const ids: string[] = []
  for (const group of groups) ids.push(await deps.locks.hold(`security group ${group.name}`, async () => ensureGroup(deps, group)))
  return ids
}

async function ensureGroup(deps: Dependencies, wanted: ManagedSecurityGroup): Promise<string> {
  const group = (await findGroup(deps.cloud, wanted.name)) ?? (await createGroup(deps, wanted.name))
  const existing = (group.ingressrule ?? []).map((row) => ({ id: row.ruleid, key: keyOf(ingressOf(row)) }))
  const rules = wanted.rules.flatMap(ingresses)
  const keys = rules.map(keyOf)
  for (const rule of rules.filter((candidate) => !existing.some(({ key }) => key === keyOf(candidate)))) await authorise(deps, group, rule)
  for (const { id, key } of existing) {
    if (id !== undefined && !keys.includes(key)) await revoke(deps, group, id)
  }
  return group.id
}

type Named = Pick<SecurityGroup, 'id' | 'name'>

/** No undo is noted: the rules of a group that the CPI manages are those of the manifest, also when the machine could not be created. */
async function authorise(deps: Dependencies, { id: securitygroupid, name = '' }: Named, { cidr, ...rule }: Ingress): Promise<void> {
  const key = keyOf({ cidr, ...rule })
  await confirm(deps, {
    what: `security group "${name}" allows ${key}`,
    ask: async () => deps.cloud.run(authorizeSecurityGroupIngress, { securitygroupid, ...rule, cidrlist: [cidr] }),
    look: async () => (await rulesOf(deps, name)).find((row) => keyOf(ingressOf(row)) === key),
  })
}

async function revoke(deps: Dependencies, { name = '' }: Named, id: string): Promise<void> {
  await confirm(deps, {
    what: `rule ${id} of security group "${name}" was revoked`,
    ask: async () => deps.cloud.run(revokeSecurityGroupIngress, { id }),
    look: async () => ((await rulesOf(deps, name)).some(({ ruleid }) => ruleid === id) ? undefined : true),
  })
}

async function rulesOf({ cloud }: Dependencies, name: string): Promise<readonly Row[]> {
  return (await findGroup(cloud, name))?.ingressrule ?? []
}

async function findGroup(cloud: CloudStackClient, name: string): Promise<SecurityGroup | undefined> {
  const groups = await cloud.list(listSecurityGroups, { securitygroupname: name })
  return groups.find((group) => group.name === name)
}

async function createGroup(deps: Dependencies, name: string): Promise<SecurityGroup> {
  const noted = deps.undo.note(`delete security group ${name}`, async () => {
    const created = await findGroup(deps.cleanup, name)
    if (created !== undefined) await deps.cleanup.run(deleteSecurityGroup, { id: created.id }).catch(ignoreInUse)
    return created !== undefined
  })
  try {
    return await noted.during(async () =>
      deps.cloud.run(createSecurityGroup, {
        name,
        description: `kept by the BOSH CPI of director ${directorDigest(deps.request.directorUuid)}`,
      }),
    )
  } catch (error) {
    // A process on another machine may have created it first.
    const existing = error instanceof CloudStackError && error.kind === 'conflict' ? await findGroup(deps.cloud, name) : undefined
    if (existing === undefined) throw error
    return existing
  }
}

/** Another machine may have joined the group, or a destroyed one still counts as a member: the group is the operator's by name, and stays. */
function ignoreInUse(error: unknown): void {
  if (!(error instanceof CloudStackError) || error.kind !== 'conflict') throw error
}

function ingresses({ protocol, ports, cidrs }: SecurityGroupRuleSpec): readonly Ingress[] {
  return cidrs.flatMap((cidr): readonly Ingress[] => {
    if (protocol === 'icmp') return [{ protocol, icmptype: -1, icmpcode: -1, cidr }]
    return ports.map((range) => ({ protocol, ...portBounds(range), cidr }))
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
