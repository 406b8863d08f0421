import type { CloudStackClient } from 'cloudstack-client'
import { listDiskOfferings, listServiceOfferings, listZones } from 'cloudstack-client/api'
import type { DiskOffering, Network, PublicIpAddress, SecurityGroup, ServiceOffering, Template, Volume, Zone } from '../cloud/entities.ts'
import { asConfigurationError, findByReference } from '../cloud/find.ts'
import { findKeyPair } from '../cloud/find-key-pair.ts'
import { findNetworks } from '../cloud/find-networks.ts'
import { findTemplateRows, refuseMissingTemplate } from '../cloud/find-template.ts'
import { findVolume } from '../cloud/find-volume.ts'
import type { Dependencies } from '../dependencies.ts'
import { findPublicAddress } from '../networks/static-nat.ts'
import { dependsOnCapabilities } from './deploy-steps.ts'
import type { EphemeralDiskSpec } from './ephemeral-disk.ts'
import { findLoadBalancers, type ResolvedLoadBalancer } from './find-load-balancers.ts'
import { findSecurityGroups } from './security-groups.ts'
import type { VmRequest } from './vm-request.ts'

/** The CloudStack resources of a machine, in every zone that has them. */
export interface VmResources {
  readonly offering: ServiceOffering
  readonly rootOffering: DiskOffering | undefined
  /** The named ephemeral offering, or all of them to choose from; empty without an ephemeral disk. */
  readonly ephemeralOfferings: readonly DiskOffering[]
  readonly templates: readonly Template[]
  /** For each interface, the networks of that name in all zones; undefined for one without a name (basic zones). */
  readonly networks: readonly (readonly Network[] | undefined)[]
  /** The existing ones of the request's disks. */
  readonly disks: readonly Volume[]
  /** The vip's address, if it is already acquired. */
  readonly publicAddress: PublicIpAddress | undefined
  readonly securityGroups: readonly SecurityGroup[]
  readonly loadBalancers: readonly ResolvedLoadBalancer[]
  /** All zones; listed only if a network has no name that would determine the zone. */
  readonly zones: readonly Zone[]
}

/** Looks everything up in parallel: no look-up depends on another. @throws {CpiError} naming what does not exist */
export async function resolveResources(deps: Pick<Dependencies, 'cloud' | 'config' | 'log'>, request: VmRequest): Promise<VmResources> {
  const { cloud, log } = deps
  const { properties } = request
  const [offering, rootOffering, ephemeralOfferings, templates, networks, disks, publicAddress, securityGroups, loadBalancers, zones] =
    await Promise.all([
      findByReference(cloud, listServiceOfferings, properties.compute_offering, 'service offering'),
      optional(properties.root_disk_offering, async (name) => findByReference(cloud, listDiskOfferings, name, 'disk offering')),
      findEphemeralOfferings(cloud, request.ephemeral),
      findTemplate(cloud, request.stemcellCid),
      Promise.all(request.nics.map(async (nic) => optional(nic.reference, async (reference) => findNetworks(cloud, reference)))),
      findDisks(cloud, request.diskCids, log),
      optional(request.vip, async (vip) => findPublicAddress(cloud, vip)),
      findSecurityGroups(cloud, request.securityGroups),
      findLoadBalancers(cloud, properties.lbs),
      request.nics.some(({ reference }) => reference === undefined) ? cloud.list(listZones, {}) : [],
      checkKeyPair(deps, request),
    ]).catch(asConfigurationError)
  return {
    offering,
    rootOffering,
    ephemeralOfferings,
    templates,
    networks,
    disks,
    publicAddress,
    securityGroups,
    loadBalancers,
    zones,
  }
}

async function optional<Name, Item>(name: Name | undefined, find: (name: Name) => Promise<Item>): Promise<Item | undefined> {
  return name === undefined ? undefined : find(name)
}

async function findEphemeralOfferings(cloud: CloudStackClient, spec: EphemeralDiskSpec | undefined): Promise<readonly DiskOffering[]> {
  if (spec === undefined) return []
  if (spec.offering === undefined) return cloud.list(listDiskOfferings, {})
  return [await findByReference(cloud, listDiskOfferings, spec.offering, 'disk offering')]
}

async function findTemplate(cloud: CloudStackClient, stemcellCid: string): Promise<readonly Template[]> {
  const rows = await findTemplateRows(cloud, stemcellCid)
  return rows.length === 0 ? refuseMissingTemplate(cloud, 'stemcell', stemcellCid) : rows
}

async function findDisks(cloud: CloudStackClient, cids: readonly string[], log: Dependencies['log']): Promise<readonly Volume[]> {
  const disks = await Promise.all(cids.map(async (cid) => findVolume(cloud, cid)))
  for (const [index, disk] of disks.entries()) {
    if (disk === undefined) log.warn(`disk "${cids[index]}" does not exist and is ignored in the choice of the zone`)
  }
  return disks.filter((disk) => disk !== undefined)
}

/** Where the capabilities are looked up this look-up is spared: the deploy refuses an unknown key pair before it makes anything (recorded). */
async function checkKeyPair(deps: Pick<Dependencies, 'cloud' | 'config'>, request: VmRequest): Promise<void> {
  const { keyName: name } = request
  if (name === undefined || dependsOnCapabilities(deps, request)) return
  await findKeyPair(deps.cloud, name)
}
