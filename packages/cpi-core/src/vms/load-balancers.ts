import { type CloudStackClient, CloudStackError } from 'cloudstack-client'
import {
  assignToLoadBalancerRule,
  createLoadBalancerRule,
  deleteLoadBalancerRule,
  type LoadBalancerRule,
  listLoadBalancerRuleInstances,
  listLoadBalancerRules,
  listPublicIpAddresses,
  removeFromLoadBalancerRule,
} from 'cloudstack-client/api'
import type { Machine, Network, PublicIpAddress } from '../cloud/entities.ts'
import { noneIfUnknown } from '../cloud/find.ts'
import { hasTag, tagOwned } from '../cloud/tags.ts'
import type { Dependencies } from '../dependencies.ts'
import { cloudError } from '../errors/cpi-error.ts'
import { directorDigest } from '../values/names.ts'
import type { LoadBalancer } from './vm-cloud-properties.ts'

export interface LoadBalancerFound {
  readonly wanted: LoadBalancer
  readonly address: PublicIpAddress
}

/** @throws {CpiError} if an address is not acquired, or a rule of that name does something else */
export async function findLoadBalancers(cloud: CloudStackClient, wanted: readonly LoadBalancer[]): Promise<readonly LoadBalancerFound[]> {
  return Promise.all(
    wanted.map(async (lb) => {
      const [addresses] = await Promise.all([cloud.list(listPublicIpAddresses, { ipaddress: lb.public_ip }), findRule(cloud, lb)])
      const address = addresses.find((row) => row.ipaddress === lb.public_ip)
      if (address === undefined)
        throw cloudError(`load balancer "${lb.name}": public address ${lb.public_ip} is not acquired by this account`)
      return { wanted: lb, address }
    }),
  )
}

async function findRule(cloud: CloudStackClient, lb: LoadBalancer): Promise<LoadBalancerRule | undefined> {
  const rules = await cloud.list(listLoadBalancerRules, { name: lb.name })
  const rule = rules.find((candidate) => candidate.name === lb.name && candidate.publicip === lb.public_ip)
  if (rule === undefined) return undefined
  const differing = [
    [`public_port ${rule.publicport}`, Number(rule.publicport) === lb.public_port],
    [`private_port ${rule.privateport}`, Number(rule.privateport) === lb.private_port],
    [`algorithm ${rule.algorithm}`, rule.algorithm === lb.algorithm],
  ].flatMap(([text, fits]) => (fits === true ? [] : [text]))
  if (differing.length > 0)
    throw cloudError(`load balancer "${lb.name}" exists with ${differing.join(', ')}: change the VM type, or delete the rule`)
  return rule
}

/** Makes the machine a member of each rule, and the rule where there is none; each step with its undo. */
export async function joinLoadBalancers(
  deps: Dependencies,
  machine: Machine,
  place: { readonly networks: readonly Network[] },
  balancers: readonly LoadBalancerFound[],
): Promise<void> {
  const [network] = place.networks
  for (const balancer of balancers) {
    await deps.locks.hold(`load balancer ${balancer.wanted.public_ip} ${balancer.wanted.name}`, async () =>
      join(deps, machine, network, balancer),
    )
  }
  if (balancers.some(({ wanted }) => wanted.delete_when_empty)) await tagOwned(deps, 'UserVm', [machine.id], MEMBER)
}

async function join(deps: Dependencies, machine: Machine, network: Network | undefined, balancer: LoadBalancerFound): Promise<void> {
  const { wanted } = balancer
  deps.undo.note(`leave load balancer ${wanted.name}`, async () => {
    const rule = await findRule(deps.cleanup, wanted)
    if (rule !== undefined) await leave(deps.cleanup, rule, machine.id, isOurs(deps, rule))
  })
  const rule = (await findRule(deps.cloud, wanted)) ?? (await createRule(deps, network, balancer))
  await deps.cloud.run(assignToLoadBalancerRule, { id: rule.id, virtualmachineids: [machine.id] })
}

async function createRule(
  deps: Dependencies,
  network: Network | undefined,
  { wanted, address }: LoadBalancerFound,
): Promise<Pick<LoadBalancerRule, 'id'>> {
  try {
    return await deps.cloud.run(createLoadBalancerRule, {
      name: wanted.name,
      algorithm: wanted.algorithm,
      publicipid: address.id,
      publicport: wanted.public_port,
      privateport: wanted.private_port,
      protocol: wanted.protocol,
      openfirewall: wanted.open_firewall,
      ...(wanted.cidrs.length === 0 ? {} : { cidrlist: wanted.cidrs }),
      ...(network?.vpcid === undefined ? {} : { networkid: network.id }),
      ...(wanted.delete_when_empty ? { description: markOf(deps) } : {}),
    })
  } catch (error) {
    // Somebody on another machine was faster.
    const made = error instanceof CloudStackError && error.kind === 'conflict' ? await findRule(deps.cloud, wanted) : undefined
    if (made === undefined) throw error
    return made
  }
}

/** On a machine that is in a rule which goes with its last member. */
const MEMBER = 'load-balancer-member'

/**
 * Takes a machine out of the rules that go with their last member, and removes those that are empty then.
 * From all other rules CloudStack removes a machine by itself when it is destroyed.
 */
export async function leaveLoadBalancers(deps: Dependencies, machine: Machine): Promise<void> {
  if (!hasTag(machine.tags, MEMBER)) return
  const { id: machineId } = machine
  const rules = await deps.cloud.list(listLoadBalancerRules, { virtualmachineid: machineId })
  for (const rule of rules) {
    await deps.locks.hold(`load balancer ${rule.publicip} ${rule.name}`, async () => leave(deps.cloud, rule, machineId, isOurs(deps, rule)))
  }
}

async function leave(cloud: CloudStackClient, rule: LoadBalancerRule, machineId: string, deleteWhenEmpty: boolean): Promise<void> {
  await cloud.run(removeFromLoadBalancerRule, { id: rule.id, virtualmachineids: [machineId] })
  if (!deleteWhenEmpty) return
  const members = await noneIfUnknown(cloud.list(listLoadBalancerRuleInstances, { id: rule.id }))
  if (members.length === 0) await cloud.run(deleteLoadBalancerRule, { id: rule.id })
}

/** A rule keeps in its description that it is the CPI's, and goes with its last member. */
function isOurs(deps: Dependencies, rule: LoadBalancerRule): boolean {
  return rule.description === markOf(deps)
}

function markOf(deps: Dependencies): string {
  return `BOSH director ${directorDigest(deps.request.directorUuid)}: goes with its last member`
}
