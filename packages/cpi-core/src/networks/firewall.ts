import type { CloudStackClient } from 'cloudstack-client'
import {
  createFirewallRule,
  deleteFirewallRule,
  type FirewallRule as ExistingRule,
  listFirewallRules,
  listPublicIpAddresses,
} from 'cloudstack-client/api'
import type { Machine, PublicIpAddress } from '../cloud/entities.ts'
import { hasTag, isOwned, ownerIn, tagOwned } from '../cloud/tags.ts'
import type { Dependencies } from '../dependencies.ts'
import { cloudError } from '../errors/cpi-error.ts'
import { portBounds } from '../values/port-range.ts'
import type { FirewallRule } from './network-cloud-properties.ts'
import { ruleKey } from './vip-intent.ts'

/** Returns the keys of the rules that are going to be made; on an address that is not acquired yet that is all of them. */
export async function rulesToOpen(
  { cloud }: Pick<Dependencies, 'cloud'>,
  address: PublicIpAddress | undefined,
  rules: readonly FirewallRule[],
): Promise<readonly string[]> {
  const existing = address === undefined || rules.length === 0 ? [] : await firewallRules(cloud, address)
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

/**
 * Refuses a rule for the same ports with other sources, unless the CPI made it: next to it the listed sources would mean nothing.
 * @throws {CpiError} with the sources of both
 */
export async function checkFirewall(
  { cloud }: Pick<Dependencies, 'cloud'>,
  address: PublicIpAddress,
  rules: readonly FirewallRule[],
): Promise<void> {
  if (rules.length === 0) return
  const existing = await firewallRules(cloud, address)
  refuseForeign(address, contradicting(existing, rules.flatMap(wantedRules)))
}

interface Contradiction {
  readonly existing: ExistingRule
  readonly wanted: WantedRule
}

function contradicting(existing: readonly ExistingRule[], wanted: readonly WantedRule[]): readonly Contradiction[] {
  return existing.flatMap((rule) => {
    const forItsPorts = wanted.filter((candidate) => hasSamePorts(rule, candidate))
    const [first] = forItsPorts
    return first === undefined || forItsPorts.some((candidate) => isSame(rule, candidate)) ? [] : [{ existing: rule, wanted: first }]
  })
}

function refuseForeign(address: PublicIpAddress, contradictions: readonly Contradiction[]): void {
  const foreign = contradictions.find(({ existing }) => !isOwned(existing.tags))
  if (foreign === undefined) return
  const { existing, wanted } = foreign
  const ports = wanted.startport === undefined ? '' : ` ${wanted.startport}-${wanted.endport}`
  throw cloudError(
    'firewall-conflict',
    `the firewall of ${address.ipaddress} has a rule for ${wanted.protocol}${ports} with the sources ${existing.cidrlist} (${existing.id}), open_firewall wants ${wanted.cidrlist.join(',')}: change the manifest, or delete the rule`,
  )
}

/** Opens the ports that the vip network lists. Rules for the same ports with other sources are replaced if the CPI made them. */
export async function openFirewall(
  deps: Dependencies,
  address: PublicIpAddress,
  rules: readonly FirewallRule[],
  machine: Machine,
): Promise<void> {
  if (rules.length === 0) return
  const existing = await firewallRules(deps.cloud, address)
  const wanted = rules.flatMap(wantedRules)
  const outdated = contradicting(existing, wanted)
  refuseForeign(address, outdated)
  const missing = wanted.filter((rule) => !existing.some((candidate) => isSame(candidate, rule)))
  // Left by a machine that had the address before: nobody needs them, so that no undo is noted.
  for (const { existing: rule } of outdated) await deps.cloud.run(deleteFirewallRule, { id: rule.id })
  const made: string[] = []
  for (const rule of missing) {
    const noted = deps.undo.note(`close the firewall of ${address.ipaddress}`, async () => closeNew(deps, address.id, rule))
    const { id } = await noted.during(async () => deps.cloud.run(createFirewallRule, { ipaddressid: address.id, ...rule }))
    made.push(id)
  }
  if (made.length > 0) await tagOwned(deps, 'FirewallRule', made, machine.id)
}

/**
 * Deletes the rule that was created because none like it existed.
 * @returns whether the rule was there, or can no longer appear because its address was released in the meantime
 */
async function closeNew({ cleanup }: Dependencies, addressId: string, rule: WantedRule): Promise<boolean> {
  if (!(await cleanup.list(listPublicIpAddresses, { id: addressId })).some(({ id }) => id === addressId)) return true
  const now = await firewallRules(cleanup, { id: addressId })
  const made = now.filter((candidate) => isSame(candidate, rule))
  for (const { id } of made) await cleanup.run(deleteFirewallRule, { id })
  return made.length > 0
}

export async function firewallRules(cloud: CloudStackClient, { id }: Pick<PublicIpAddress, 'id'>): Promise<readonly ExistingRule[]> {
  return cloud.list(listFirewallRules, { ipaddressid: id })
}

/** Creates those of the rules again that are gone, with their tags. */
export async function restoreFirewall(
  { cleanup: cloud, clock }: Pick<Dependencies, 'cleanup' | 'clock'>,
  address: PublicIpAddress,
  rules: readonly ExistingRule[],
): Promise<void> {
  const now = await firewallRules(cloud, address)
  for (const { protocol = '', startport, endport, icmptype, icmpcode, cidrlist = '', tags } of rules) {
    const ports = startport === undefined ? {} : { startport: Number(startport), endport: Number(endport ?? startport) }
    const rule = { protocol, ...ports, cidrlist: cidrlist.split(',') }
    if (now.some((candidate) => isSame(candidate, rule))) continue
    const restored = await cloud.run(createFirewallRule, { ipaddressid: address.id, ...rule, icmptype, icmpcode })
    const owner = ownerIn(tags)
    if (owner !== undefined) await tagOwned({ cloud, clock }, 'FirewallRule', [restored.id], owner)
  }
}

/** Deletes the rules that were created for this machine, and nothing else. */
export async function closeFirewall(deps: Dependencies, addressId: string, machineId: string): Promise<void> {
  const rules = await firewallRules(deps.cloud, { id: addressId })
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

function hasSamePorts(existing: ExistingRule, wanted: WantedRule): boolean {
  return (
    existing.protocol === wanted.protocol &&
    Number(existing.startport ?? 0) === (wanted.startport ?? 0) &&
    Number(existing.endport ?? 0) === (wanted.endport ?? 0)
  )
}
