import { createFirewallRule, deleteFirewallRule, type FirewallRule as ExistingRule, listFirewallRules } from 'cloudstack-client/api'
import type { Machine, PublicIpAddress } from '../cloud/entities.ts'
import { hasTag, tagOwned } from '../cloud/tags.ts'
import type { Dependencies } from '../dependencies.ts'
import { portBounds } from '../values/port-range.ts'
import type { FirewallRule } from './network-cloud-properties.ts'
import { ruleKey } from './vip-intent.ts'

/** Returns the keys of the rules that are going to be made; on an address that is not acquired yet that is all of them. */
export async function rulesToOpen(
  { cloud }: Pick<Dependencies, 'cloud'>,
  address: PublicIpAddress | undefined,
  rules: readonly FirewallRule[],
): Promise<readonly string[]> {
  const existing = address === undefined || rules.length === 0 ? [] : await cloud.list(listFirewallRules, { ipaddressid: address.id })
  const present = existing.map(ruleKey)
  return rules
    .flatMap(wantedRules)
    .map(ruleKey)
    .filter((key) => !present.includes(key))
}

interface WantedRule {
  readonly protocol: string
  readonly startport?: number
  readonly endport?: number
  readonly cidrlist: readonly string[]
}

/** Opens the ports that the vip network lists; existing rules stay as they are. */
export async function openFirewall(
  deps: Dependencies,
  address: PublicIpAddress,
  rules: readonly FirewallRule[],
  machine: Machine,
): Promise<void> {
  if (rules.length === 0) return
  const existing = await deps.cloud.list(listFirewallRules, { ipaddressid: address.id })
  const missing = rules.flatMap(wantedRules).filter((rule) => !existing.some((candidate) => isSame(candidate, rule)))
  const before = existing.map(({ id }) => id)
  const made: string[] = []
  for (const rule of missing) {
    const noted = deps.undo.note(`close the firewall of ${address.ipaddress}`, async () => closeNew(deps, address.id, rule, before))
    const { id } = await noted.during(async () => deps.cloud.run(createFirewallRule, { ipaddressid: address.id, ...rule }))
    made.push(id)
  }
  if (made.length > 0) await tagOwned(deps, 'FirewallRule', made, machine.id)
}

/** @param before ids of the rules that were there before the call @returns whether the rule was there */
async function closeNew({ cleanup }: Dependencies, addressId: string, rule: WantedRule, before: readonly string[]): Promise<boolean> {
  const now = await cleanup.list(listFirewallRules, { ipaddressid: addressId })
  const made = now.filter((candidate) => !before.includes(candidate.id) && isSame(candidate, rule))
  for (const { id } of made) await cleanup.run(deleteFirewallRule, { id })
  return made.length > 0
}

/** Deletes the rules that were created for this machine, and nothing else. */
export async function closeFirewall(deps: Dependencies, addressId: string, machineId: string): Promise<void> {
  const rules = await deps.cloud.list(listFirewallRules, { ipaddressid: addressId })
  for (const rule of rules) {
    if (hasTag(rule.tags, machineId)) await deps.cloud.run(deleteFirewallRule, { id: rule.id })
  }
}

function wantedRules({ protocol, ports, cidrs }: FirewallRule): readonly WantedRule[] {
  if (protocol === 'icmp') return [{ protocol, cidrlist: cidrs }]
  return ports.map((range) => ({ protocol, ...portBounds(range), cidrlist: cidrs }))
}

function isSame(existing: ExistingRule, wanted: WantedRule): boolean {
  return ruleKey(existing) === ruleKey(wanted)
}
