import type { Tags } from 'cloudstack-client/api'
import type { Machine } from '../cloud/entities.ts'
import { ownerTag } from '../cloud/tags.ts'
import { isMarkedForRelease } from '../networks/release-address.ts'
import { intentOf, ruleKey, type VipIntent } from '../networks/vip-intent.ts'
import type { Inventory } from './inventory.ts'
import type { Judge } from './judge.ts'
import { type Orphan, orphan } from './orphan.ts'
import { digestInName, digestOfGroup, digestOfKeptGroup, digestOfRule } from './ownership.ts'

/** Orphans among what the CPI makes for a machine, and no director knows of: rules, addresses, load balancers, groups. */

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

type Live = ReadonlySet<string>

/** What became of a machine that nobody uses. */
function fateOf(machines: readonly Machine[], id: string | undefined): string {
  return machines.some((machine) => machine.id === id) ? 'which was left behind' : 'which is gone'
}

/** The tag of a rule names the machine that it was opened for; without a tag the machine may still record it. */
export function orphanedFirewallRules({ firewallRules, machines }: Inventory, live: Live): readonly Orphan[] {
  const intended = intentsOfGone(machines, live)
  return firewallRules.flatMap((rule) => {
    const machine = machineOf(rule.tags) ?? intended.find(({ intent }) => isMadeBy(intent, rule))?.id
    if (machine === undefined || live.has(machine)) return []
    const ports = rule.startport === undefined ? '' : ` ${rule.startport}-${rule.endport ?? rule.startport}`
    const name = `${rule.ipaddress ?? ''} ${rule.protocol ?? ''}${ports}`
    return [
      orphan(
        'firewall-rule',
        { id: rule.id, name, ...(rule.state === undefined ? {} : { state: rule.state }) },
        `opened for VM ${machine}, ${fateOf(machines, machine)}`,
      ),
    ]
  })
}

interface Intended {
  readonly id: string
  readonly intent: VipIntent
}

function intentsOfGone(machines: readonly Machine[], live: Live): readonly Intended[] {
  return machines
    .filter(({ id }) => !live.has(id))
    .flatMap(({ id, tags }) => {
      const intent = intentOf(tags)
      return intent === undefined ? [] : [{ id, intent }]
    })
}

function isMadeBy({ address, opened }: VipIntent, rule: Inventory['firewallRules'][number]): boolean {
  return rule.ipaddress === address && opened.includes(ruleKey(rule))
}

function machineOf(tags: readonly Tags[] | undefined): string | undefined {
  const value = ownerTag(tags)
  return value !== undefined && UUID.test(value) ? value : undefined
}

/** CloudStack gives static NAT of a destroyed machine up when it expunges it. */
export function orphanedStaticNat({ addresses, machines }: Inventory, judge: Judge, live: Live): readonly Orphan[] {
  return addresses.flatMap((address) => {
    const { isstaticnat, virtualmachineid: owner, virtualmachinename: name } = address
    if (isstaticnat !== true || owner === undefined || live.has(owner) || !judge.isAsked(digestInName('vm', name))) return []
    return [
      orphan(
        'static-nat',
        { ...withoutTime(address), name: address.ipaddress ?? address.id },
        `leads to VM "${name}", ${fateOf(machines, owner)}`,
      ),
    ]
  })
}

export function orphanedAddresses({ addresses, machines }: Inventory, live: Live): readonly Orphan[] {
  const released = intentsOfGone(machines, live).flatMap(({ intent }) => (intent.isReleased ? [intent.address] : []))
  return addresses.flatMap((address) => {
    const { virtualmachineid: owner, allocated } = address
    const isMarked = isMarkedForRelease(address) || released.includes(address.ipaddress ?? '')
    if (!isMarked || (owner !== undefined && live.has(owner))) return []
    const candidate = {
      ...withoutTime(address),
      name: address.ipaddress ?? address.id,
      ...(allocated === undefined ? {} : { created: allocated }),
    }
    return [orphan('address', candidate, `is to be released with its VM, ${fateOf(machines, owner)}`)]
  })
}

function withoutTime({ id, state, zonename }: Inventory['addresses'][number]) {
  return { id, ...(state === undefined ? {} : { state }), ...(zonename === undefined ? {} : { zonename }) }
}

export function orphanedLoadBalancers({ ownRules }: Inventory, judge: Judge, live: Live): readonly Orphan[] {
  return ownRules.flatMap(({ rule, memberIds }) => {
    if (!judge.isAsked(digestOfRule(rule)) || memberIds.some((id) => live.has(id))) return []
    return [
      orphan(
        'load-balancer',
        { ...rule, id: rule.id },
        `goes with its last member, and ${memberIds.length === 0 ? 'has none' : 'has only such as were left behind'}`,
      ),
    ]
  })
}

export function orphanedAffinityGroups({ affinityGroups, machines }: Inventory, judge: Judge, live: Live): readonly Orphan[] {
  const used = new Set(machines.filter(({ id }) => live.has(id)).flatMap(({ affinitygroup = [] }) => affinitygroup.map(({ id }) => id)))
  return affinityGroups
    .filter((group) => judge.isAsked(digestOfGroup(group)) && !used.has(group.id))
    .map((group) => orphan('affinity-group', group, 'made by the CPI, and no machine in use is in it'))
}

export function orphanedSecurityGroups({ securityGroups, machines }: Inventory, judge: Judge, live: Live): readonly Orphan[] {
  const used = new Set(machines.filter(({ id }) => live.has(id)).flatMap(({ securitygroup = [] }) => securitygroup.map(({ id }) => id)))
  return securityGroups
    .filter((group) => judge.isAsked(digestOfKeptGroup(group)) && !used.has(group.id))
    .map((group) => orphan('security-group', group, 'kept by the CPI, and no machine in use is in it'))
}
