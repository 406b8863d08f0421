import { type CloudStackClient, CloudStackError } from 'cloudstack-client'
import { listDiskOfferings, listServiceOfferings, listSSHKeyPairs, listZones } from 'cloudstack-client/api'
import type { DiskOffering, Network, PublicIpAddress, SecurityGroup, ServiceOffering, Template, Volume, Zone } from '../cloud/entities.ts'
import { findByReference } from '../cloud/find.ts'
import { findNetworks } from '../cloud/find-networks.ts'
import { findTemplateRows } from '../cloud/find-template.ts'
import { findVolume } from '../cloud/find-volume.ts'
import type { Dependencies } from '../dependencies.ts'
import { cloudError } from '../errors/cpi-error.ts'
import { findPublicAddress } from '../networks/static-nat.ts'
import type { EphemeralWish } from './ephemeral-disk.ts'
import { findLoadBalancers, type LoadBalancerFound } from './load-balancers.ts'
import { findSecurityGroups } from './security-groups.ts'
import type { VmRequest } from './vm-request.ts'

/** Everything that CloudStack knows about what a machine is to be made of, in every zone that has it. */
export interface Found {
  readonly offering: ServiceOffering
  readonly rootOffering: DiskOffering | undefined
  /** The named ephemeral offering, or all of them to choose from; none without an ephemeral disk. */
  readonly ephemeralOfferings: readonly DiskOffering[]
  readonly templates: readonly Template[]
  /** For each interface, the networks of that name in all zones; undefined for one without a name (basic zones). */
  readonly networks: readonly (readonly Network[] | undefined)[]
  /** Those of the request's disks that exist. */
  readonly disks: readonly Volume[]
  readonly keyPair: string | undefined
  /** The vip's address, if it is acquired already. */
  readonly publicAddress: PublicIpAddress | undefined
  readonly securityGroups: readonly SecurityGroup[]
  readonly loadBalancers: readonly LoadBalancerFound[]
  /** All zones, asked for only where a network has no name to find its zone by. */
  readonly zones: readonly Zone[]
}

/** All look-ups at the same time: none needs another's answer. @throws {CpiError} naming what does not exist */
export async function lookUp({ cloud, log }: Pick<Dependencies, 'cloud' | 'log'>, request: VmRequest): Promise<Found> {
  const { properties } = request
  const [
    offering,
    rootOffering,
    ephemeralOfferings,
    templates,
    networks,
    disks,
    keyPair,
    publicAddress,
    securityGroups,
    loadBalancers,
    zones,
  ] = await Promise.all([
    findByReference(cloud, listServiceOfferings, properties.compute_offering, 'service offering'),
    optional(properties.root_disk_offering, async (name) => findByReference(cloud, listDiskOfferings, name, 'disk offering')),
    findEphemeralOfferings(cloud, request.ephemeral),
    findTemplate(cloud, request.stemcellCid),
    Promise.all(request.nics.map(async (nic) => optional(nic.reference, async (reference) => findNetworks(cloud, reference)))),
    findDisks(cloud, request.diskCids, log),
    optional(request.keyName, async (name) => checkKeyPair(cloud, name)),
    optional(request.vip, async (vip) => findPublicAddress(cloud, vip)),
    findSecurityGroups(cloud, request.securityGroups),
    findLoadBalancers(cloud, properties.lbs),
    request.nics.some(({ reference }) => reference === undefined) ? cloud.list(listZones, {}) : [],
  ]).catch(asConfigurationError)
  return {
    offering,
    rootOffering,
    ephemeralOfferings,
    templates,
    networks,
    disks,
    keyPair,
    publicAddress,
    securityGroups,
    loadBalancers,
    zones,
  }
}

async function optional<Name, Item>(name: Name | undefined, find: (name: Name) => Promise<Item>): Promise<Item | undefined> {
  return name === undefined ? undefined : find(name)
}

async function findEphemeralOfferings(cloud: CloudStackClient, wish: EphemeralWish | undefined): Promise<readonly DiskOffering[]> {
  if (wish === undefined) return []
  if (wish.offering === undefined) return cloud.list(listDiskOfferings, {})
  return [await findByReference(cloud, listDiskOfferings, wish.offering, 'disk offering')]
}

async function findTemplate(cloud: CloudStackClient, stemcellCid: string): Promise<readonly Template[]> {
  const rows = await findTemplateRows(cloud, stemcellCid)
  if (rows.length === 0) throw cloudError(`stemcell "${stemcellCid}" does not exist, or is not ready`)
  return rows
}

async function findDisks(cloud: CloudStackClient, cids: readonly string[], log: Dependencies['log']): Promise<readonly Volume[]> {
  const disks = await Promise.all(cids.map(async (cid) => findVolume(cloud, cid)))
  for (const [index, disk] of disks.entries()) {
    if (disk === undefined) log.warn(`disk "${cids[index]}" does not exist; it has no say in where the VM is made`)
  }
  return disks.filter((disk) => disk !== undefined)
}

async function checkKeyPair(cloud: CloudStackClient, name: string): Promise<string> {
  await cloud.one(listSSHKeyPairs, { name }, `SSH key pair "${name}"`, (item) => item.name === name)
  return name
}

/** A name that does not exist, or exists twice, is a mistake of the manifest: trying again would not help. */
function asConfigurationError(error: unknown): never {
  if (error instanceof CloudStackError && (error.kind === 'not-found' || error.kind === 'too-many')) throw cloudError(error.message, error)
  throw error
}
