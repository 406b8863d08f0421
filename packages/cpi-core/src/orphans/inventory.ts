import { type CloudStackClient, CloudStackError } from 'cloudstack-client'
import {
  type Command,
  type FirewallRule,
  type LoadBalancerRule,
  listAffinityGroups,
  listFirewallRules,
  listLoadBalancerRuleInstances,
  listLoadBalancerRules,
  listNetworks,
  listPublicIpAddresses,
  listSecurityGroups,
  listSnapshots,
  listTemplates,
  listVirtualMachines,
  listVolumes,
} from 'cloudstack-client/api'
import type { AffinityGroup, Machine, Network, PublicIpAddress, SecurityGroup, Snapshot, Template, Volume } from '../cloud/entities.ts'
import { emptyIfNotFound } from '../cloud/find.ts'
import { isGone } from '../cloud/find-vm.ts'
import { isGoneVolume } from '../cloud/find-volume.ts'
import { reasonOf } from '../errors/reason.ts'
import { digestOfRule } from './ownership.ts'

/** A rule that goes with its last member, and the ids of its members. */
export interface OwnRule {
  readonly rule: LoadBalancerRule
  readonly memberIds: readonly string[]
}

/** Everything of the account, in all its zones, that a CPI may have made; what is deleted already is left out. */
export interface Inventory {
  readonly machines: readonly Machine[]
  readonly volumes: readonly Volume[]
  readonly snapshots: readonly Snapshot[]
  readonly templates: readonly Template[]
  readonly networks: readonly Network[]
  readonly addresses: readonly PublicIpAddress[]
  readonly firewallRules: readonly FirewallRule[]
  readonly ownRules: readonly OwnRule[]
  readonly affinityGroups: readonly AffinityGroup[]
  readonly securityGroups: readonly SecurityGroup[]
  /** The lists that the account may not see, with the reason. */
  readonly unseen: readonly string[]
  /** Machines that are gone and not expunged yet, known by the root disks that they still have. */
  readonly goneMachines: readonly GoneMachine[]
}

export interface GoneMachine {
  readonly id: string
  readonly name: string
  /** CloudStack's number of the machine, which its disks have in their names: 50 of `ROOT-50`. */
  readonly number: string
}

/** Reads all lists in parallel. @throws {CloudStackError} if one cannot be read for another reason than a missing permission */
export async function takeInventory(cloud: CloudStackClient): Promise<Inventory> {
  const unseen: string[] = []
  const list = async <P, A>(command: Command<'list', P, A>, parameters: P): Promise<readonly A[]> =>
    cloud.list(command, parameters).catch((error: unknown) => {
      if (!(error instanceof CloudStackError) || error.kind !== 'not-allowed') throw error
      unseen.push(`${command.name}: ${reasonOf(error)}`)
      return []
    })
  const [machines, volumes, snapshots, templates, networks, addresses, firewallRules, rules, affinityGroups, securityGroups] =
    await Promise.all([
      list(listVirtualMachines, {}),
      list(listVolumes, {}),
      list(listSnapshots, {}),
      list(listTemplates, { templatefilter: 'self' }),
      list(listNetworks, {}),
      list(listPublicIpAddresses, {}),
      list(listFirewallRules, {}),
      list(listLoadBalancerRules, {}),
      list(listAffinityGroups, {}),
      list(listSecurityGroups, {}),
    ])
  return {
    machines: machines.filter((machine) => !isGone(machine)),
    volumes: volumes.filter((volume) => volume.type === 'DATADISK' && !isGoneVolume(volume)),
    snapshots: snapshots.filter(({ state }) => state !== 'Destroyed'),
    templates,
    networks,
    addresses,
    firewallRules,
    ownRules: await Promise.all(rules.filter(digestOfRule).map(async (rule) => ({ rule, memberIds: await memberIds(cloud, rule) }))),
    affinityGroups,
    securityGroups,
    unseen,
    goneMachines: goneMachines(volumes, machines),
  }
}

/** An ordinary account does not see a machine that is destroyed, but its root disk until it is expunged. */
function goneMachines(volumes: readonly Volume[], machines: readonly Machine[]): readonly GoneMachine[] {
  const live = new Set(machines.filter((machine) => !isGone(machine)).map(({ id }) => id))
  return volumes.flatMap(({ name = '', virtualmachineid: id, vmname }) => {
    const number = /^ROOT-(\d+)$/.exec(name)?.[1]
    return number === undefined || id === undefined || vmname === undefined || live.has(id) ? [] : [{ id, name: vmname, number }]
  })
}

async function memberIds(cloud: CloudStackClient, { id }: LoadBalancerRule): Promise<readonly string[]> {
  const members = await emptyIfNotFound(cloud.list(listLoadBalancerRuleInstances, { id }))
  return members.map((member) => member.id)
}
