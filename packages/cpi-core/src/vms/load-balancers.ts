import { type CloudStackClient, CloudStackError } from 'cloudstack-client'
import {
  assignToLoadBalancerRule,
  createLoadBalancerRule,
  deleteLoadBalancerRule,
  type LoadBalancerRule,
  listLoadBalancerRuleInstances,
  listLoadBalancerRules,
  removeFromLoadBalancerRule,
} from 'cloudstack-client/api'
import { confirm } from '../cloud/confirm.ts'
import type { Machine, Network } from '../cloud/entities.ts'
import { emptyIfNotFound } from '../cloud/find.ts'
import { hasTag, tagOwned } from '../cloud/tags.ts'
import type { Dependencies } from '../dependencies.ts'
import { directorDigest } from '../values/names.ts'
import { networkOfAddress } from './check-load-balancers.ts'
import { findRule, type ResolvedLoadBalancer } from './find-load-balancers.ts'

/** Adds the machine to each rule, creating the rule if necessary; each step with its undo. */
export async function joinLoadBalancers(
  deps: Dependencies,
  machine: Machine,
  placement: { readonly networks: readonly Network[] },
  balancers: readonly ResolvedLoadBalancer[],
): Promise<void> {
  for (const balancer of balancers) {
    await deps.locks.hold(`load balancer ${balancer.wanted.public_ip} ${balancer.wanted.name}`, async () =>
      join(deps, machine, networkOfAddress(placement.networks, balancer.address), balancer),
    )
  }
  if (balancers.some(({ wanted }) => wanted.delete_when_empty)) await tagOwned(deps, 'UserVm', [machine.id], MEMBER)
}

async function join(deps: Dependencies, machine: Machine, network: Network | undefined, balancer: ResolvedLoadBalancer): Promise<void> {
  const { wanted } = balancer
  const rule = (await findRule(deps.cloud, wanted)) ?? (await createRule(deps, network, balancer))
  const noted = deps.undo.note(`take the VM out of load balancer ${wanted.name}`, async () => {
    const members = await membersOf(deps.cleanup, rule.id)
    if (!members.some(({ id }) => id === machine.id)) return false
    await deps.cleanup.run(removeFromLoadBalancerRule, { id: rule.id, virtualmachineids: [machine.id] })
    return true
  })
  await noted.during(async () => deps.cloud.run(assignToLoadBalancerRule, { id: rule.id, virtualmachineids: [machine.id] }))
}

/** Undoes a createLoadBalancerRule; a rule that other machines have joined in the meantime stays. @returns whether there was a rule */
async function deleteIfEmpty(cloud: CloudStackClient, wanted: ResolvedLoadBalancer['wanted']): Promise<boolean> {
  const rule = await findRule(cloud, wanted)
  if (rule === undefined) return false
  if ((await membersOf(cloud, rule.id)).length === 0) await cloud.run(deleteLoadBalancerRule, { id: rule.id })
  return true
}

async function membersOf(cloud: CloudStackClient, id: string): Promise<readonly Machine[]> {
  return emptyIfNotFound(cloud.list(listLoadBalancerRuleInstances, { id }))
}

const DEFAULT_ALGORITHM = 'roundrobin'

async function createRule(
  deps: Dependencies,
  network: Network | undefined,
  { wanted, address }: ResolvedLoadBalancer,
): Promise<Pick<LoadBalancerRule, 'id'>> {
  const request = {
    name: wanted.name,
    algorithm: wanted.algorithm ?? DEFAULT_ALGORITHM,
    publicipid: address.id,
    publicport: wanted.public_port,
    privateport: wanted.private_port,
    protocol: wanted.protocol,
    openfirewall: wanted.open_firewall,
    ...(wanted.cidrs.length === 0 ? {} : { cidrlist: wanted.cidrs }),
    ...(network?.vpcid === undefined ? {} : { networkid: network.id }),
    ...(wanted.delete_when_empty ? { description: ownerMark(deps) } : {}),
  }
  const noted = deps.undo.note(`delete load balancer ${wanted.name}`, async () => deleteIfEmpty(deps.cleanup, wanted))
  try {
    return await noted.during(async () => deps.cloud.run(createLoadBalancerRule, request))
  } catch (error) {
    // A process on another machine may have created it first.
    const existing = error instanceof CloudStackError && error.kind === 'conflict' ? await findRule(deps.cloud, wanted) : undefined
    if (existing === undefined) throw error
    return existing
  }
}

/** Tag value of a machine in a rule that is deleted with its last member. */
const MEMBER = 'load-balancer-member'

/**
 * Removes a machine from the rules that are deleted with their last member, and deletes those that are then empty.
 * CloudStack itself removes a destroyed machine from all other rules.
 */
export async function leaveLoadBalancers(deps: Dependencies, machine: Machine): Promise<void> {
  if (!hasTag(machine.tags, MEMBER)) return
  const { id: machineId } = machine
  const rules = await deps.cloud.list(listLoadBalancerRules, { virtualmachineid: machineId })
  for (const rule of rules) {
    await deps.locks.hold(`load balancer ${rule.publicip} ${rule.name}`, async () => leave(deps, rule, machineId))
  }
}

/**
 * A later call finds the rule by the machine only as long as it is a member, so the last member stays in its rule until that is deleted.
 * A process on another machine, which knows nothing of the lock, may take the others out at the same time.
 */
async function leave(deps: Dependencies, rule: LoadBalancerRule, machineId: string): Promise<void> {
  const members = await membersOf(deps.cloud, rule.id)
  const isLast = members.every(({ id }) => id === machineId)
  const others = isLast && isOurs(deps, rule) ? [] : await removeMember(deps, rule, machineId)
  if (others.length === 0 && isOurs(deps, rule)) await deleteRule(deps, rule)
}

async function deleteRule({ cloud, ...deps }: Dependencies, { id, name }: LoadBalancerRule): Promise<void> {
  await confirm(deps, {
    what: `load balancer "${name}" was deleted`,
    ask: async () => cloud.run(deleteLoadBalancerRule, { id }),
    look: async () => ((await emptyIfNotFound(cloud.list(listLoadBalancerRules, { id }))).length === 0 ? true : undefined),
  })
}

/** @returns the other members */
async function removeMember(
  { cloud, ...deps }: Dependencies,
  { id, name }: LoadBalancerRule,
  machineId: string,
): Promise<readonly Machine[]> {
  return confirm(deps, {
    what: `VM ${machineId} left load balancer "${name}"`,
    ask: async () => cloud.run(removeFromLoadBalancerRule, { id, virtualmachineids: [machineId] }),
    look: async () => {
      const members = await membersOf(cloud, id)
      return members.some((member) => member.id === machineId) ? undefined : members
    },
  })
}

/** The description of a rule records that the CPI created it, and that it is deleted with its last member. */
function isOurs(deps: Dependencies, rule: LoadBalancerRule): boolean {
  return rule.description === ownerMark(deps)
}

function ownerMark(deps: Dependencies): string {
  return `BOSH director ${directorDigest(deps.request.directorUuid)}: goes with its last member`
}
