import { type CloudStackClient, CloudStackError } from 'cloudstack-client'
import { associateIpAddress, disableStaticNat, disassociateIpAddress, enableStaticNat, listPublicIpAddresses } from 'cloudstack-client/api'
import type { Machine, Network, PublicIpAddress } from '../cloud/entities.ts'
import { offers } from '../cloud/find-networks.ts'
import { isInZone } from '../cloud/find-zone.ts'
import type { Dependencies } from '../dependencies.ts'
import { cloudError } from '../errors/cpi-error.ts'
import { reasonOf } from '../errors/reason.ts'
import { firewallRules, openFirewall, restoreFirewall, rulesToOpen } from './firewall.ts'
import type { VipNetwork } from './network-specs.ts'
import { markForRelease } from './release-address.ts'
import { recordIntent } from './vip-intent.ts'

/** @returns undefined if the address is not acquired yet and the policy allows acquiring it @throws {CpiError} if it does not */
export async function findPublicAddress(cloud: CloudStackClient, vip: VipNetwork): Promise<PublicIpAddress | undefined> {
  const found = await acquiredAddress(cloud, vip.address)
  if (found === undefined && vip.properties.policy === 'must-exist') {
    throw cloudError(
      'public-address-not-acquired',
      `public address ${vip.address} (of "${vip.name}") is not acquired by this account: acquire it, or set policy to "acquire"`,
    )
  }
  return found
}

async function acquiredAddress(cloud: CloudStackClient, address: string): Promise<PublicIpAddress | undefined> {
  const rows = await cloud.list(listPublicIpAddresses, { ipaddress: address })
  return rows.find((row) => row.ipaddress === address)
}

/** Where a machine is placed, as far as public addresses need it. */
interface PlacedIn {
  readonly zoneId: string
  readonly networks: readonly Network[]
}

/** Returns the network that the vip names, else that of the first interface that can have static NAT: shared networks do not offer it. */
function networkForNat({ properties }: VipNetwork, networks: readonly Network[]): Network | undefined {
  const { name } = properties
  if (name !== undefined) return networks.find((network) => network.id === name || network.name === name)
  return networks.find(canHaveStaticNat)
}

function canHaveStaticNat(network: Network): boolean {
  return network.type !== 'Shared' || offers(network, 'StaticNat')
}

/** Checks everything that is known before anything is created. @throws {CpiError} naming the address and its owner */
export function checkVip(vip: VipNetwork, address: PublicIpAddress | undefined, { zoneId, networks }: PlacedIn): void {
  const what = named(vip)
  if (networks.length === 0)
    throw cloudError('public-address-unusable', `${what}: a basic zone has no public addresses for machines; remove the vip network`)
  const network = checkedNetworkForNat(vip, networks)
  if (vip.properties.open_firewall.length > 0 && network.vpcid !== undefined) {
    throw cloudError(
      'firewall-conflict',
      `${what}: the tiers of a VPC have access control lists instead of a firewall; remove open_firewall`,
    )
  }
  if (address === undefined) return
  if (!isInZone(address, zoneId)) throw cloudError('zones-differ', `${what} is in zone "${address.zonename}", the VM is not`)
  if (address.issourcenat === true)
    throw cloudError('public-address-unusable', `${what} is the source NAT address of its network and cannot belong to one machine`)
  refuseHeld(vip, address)
}

function checkedNetworkForNat(vip: VipNetwork, networks: readonly Network[]): Network {
  const network = networkForNat(vip, networks)
  if (network !== undefined && canHaveStaticNat(network)) return network
  const names = networks.map(({ name }) => `"${name}"`).join(', ')
  const { name } = vip.properties
  let reason = `the VM has shared networks only (${names}), and shared networks have no static NAT; add an isolated network or a VPC tier, or remove the vip network`
  if (network !== undefined) reason = `its network "${name}" is a shared one, without static NAT; name another of ${names}`
  else if (name !== undefined) reason = `the VM has no interface in its network "${name}"; name one of ${names}`
  throw cloudError('public-address-unusable', `${named(vip)}: ${reason}`)
}

function named({ address, name }: VipNetwork): string {
  return `public address ${address} (of "${name}")`
}

function refuseHeld(vip: VipNetwork, { virtualmachineid: owner, virtualmachinename: name }: PublicIpAddress): void {
  if (owner === undefined || vip.properties.steal) return
  throw cloudError('public-address-held', `${named(vip)} belongs to VM "${name ?? owner}": free it, or set steal to true`)
}

/** Assigns the public address to the machine, each step with its undo; traffic passes once firewall rules allow it. */
export async function claimVip(
  deps: Dependencies,
  machine: Machine,
  placement: { readonly networks: readonly Network[] },
  vip: VipNetwork | undefined,
  known: PublicIpAddress | undefined,
): Promise<void> {
  const network = vip === undefined ? undefined : networkForNat(vip, placement.networks)
  if (vip === undefined || network === undefined) return
  await recordIntent(deps, machine, {
    address: vip.address,
    isReleased: known === undefined && vip.properties.policy === 'acquire-and-release',
    opened: await rulesToOpen(deps, known, vip.properties.open_firewall),
  })
  const address = await deps.locks.hold(`public address ${vip.address}`, async () => {
    const acquired = known ?? (await acquiredAddress(deps.cloud, vip.address)) ?? (await acquire(deps, network, vip, machine))
    // Another call may have acquired it since it was looked for.
    refuseHeld(vip, acquired)
    await takeFromOwner(deps, acquired)
    const noted = deps.undo.note(`disable static NAT of ${vip.address}`, async () => disableFor(deps.cleanup, vip.address, machine.id))
    await noted.during(async () => deps.cloud.run(enableStaticNat, natParameters(acquired.id, machine.id, network, placement.networks[0])))
    return acquired
  })
  await openFirewall(deps, address, vip.properties.open_firewall, machine)
  if (vip.properties.policy === 'acquire-and-release') await markForRelease(deps, address)
}

async function acquire(deps: Dependencies, network: Network, vip: VipNetwork, machine: Machine): Promise<PublicIpAddress> {
  const noted = deps.undo.note(`release public address ${vip.address}`, async () => {
    const acquired = await acquiredAddress(deps.cleanup, vip.address)
    if (acquired === undefined) return false
    if (!isOfOther(acquired, machine)) await deps.cleanup.run(disassociateIpAddress, { id: acquired.id })
    return true
  })
  const target = network.vpcid === undefined ? { networkid: network.id } : { vpcid: network.vpcid }
  const request = { ...target, ipaddress: vip.address }
  const { id } = await noted
    .during(async () => deps.cloud.run(associateIpAddress, request))
    .catch((error: unknown) => {
      throw explainedAcquisition(vip, error)
    })
  return { id, ipaddress: vip.address }
}

/** For a given address, a lack of addresses means that this one is not to be had, which no second machine would change. */
function explainedAcquisition(vip: VipNetwork, error: unknown): unknown {
  if (!(error instanceof CloudStackError) || error.kind !== 'no-capacity') return error
  return cloudError(
    'public-address-unusable',
    `${named(vip)} cannot be acquired: it belongs to another account, or to none of the zone's public ranges (${reasonOf(error)}); use another address`,
    error,
  )
}

/** A concurrent call has acquired the address, and uses it. */
function isOfOther({ virtualmachineid }: PublicIpAddress, machine: Machine): boolean {
  return virtualmachineid !== undefined && virtualmachineid !== machine.id
}

async function takeFromOwner(deps: Dependencies, address: PublicIpAddress): Promise<void> {
  const { virtualmachineid: owner, associatednetworkid: networkid } = address
  if (owner === undefined) return
  // CloudStack deletes an address's firewall rules with its static NAT.
  const rules = address.vpcid === undefined ? await firewallRules(deps.cloud, address) : []
  deps.log.warn(`public address ${address.ipaddress} is taken from VM "${address.virtualmachinename ?? owner}"`)
  const noted = deps.undo.note(`give ${address.ipaddress} back to VM ${address.virtualmachinename ?? owner}`, async () => {
    const now = await acquiredAddress(deps.cleanup, address.ipaddress ?? '')
    if (now?.virtualmachineid === owner) return false
    await deps.cleanup.run(enableStaticNat, { ipaddressid: address.id, virtualmachineid: owner, networkid })
    await restoreFirewall(deps, address, rules)
    return true
  })
  await noted.during(async () => deps.cloud.run(disableStaticNat, { ipaddressid: address.id }))
}

/** Static NAT to a VPC tier, or to another than the default interface, must name the network; elsewhere the address determines it. */
function natParameters(ipaddressid: string, virtualmachineid: string, network: Network, first: Network | undefined) {
  const isNamed = network.vpcid !== undefined || network.id !== first?.id
  return { ipaddressid, virtualmachineid, ...(isNamed ? { networkid: network.id } : {}) }
}

async function disableFor(cloud: CloudStackClient, address: string, machineId: string): Promise<boolean> {
  const row = await acquiredAddress(cloud, address)
  if (row?.virtualmachineid !== machineId) return false
  await cloud.run(disableStaticNat, { ipaddressid: row.id })
  return true
}
