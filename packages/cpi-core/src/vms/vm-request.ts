import type { Route } from '../agent/network-settings.ts'
import type { NetworkReference } from '../cloud/find-networks.ts'
import { parseProperties } from '../config/parse-properties.ts'
import type { Dependencies } from '../dependencies.ts'
import { cloudError } from '../errors/cpi-error.ts'
import { type NicNetwork, sortNetworks, type VipNetwork } from '../networks/network-specs.ts'
import { type PlannedNic, planNics } from '../networks/plan-nics.ts'
import { type AffinityGroupSpec, affinityGroupSpecs } from './affinity.ts'
import type { CreateVmArguments } from './create-vm-arguments.ts'
import { type EphemeralDiskSpec, ephemeralDiskSpec } from './ephemeral-disk.ts'
import { guestRoutes } from './guest-routes.ts'
import type { NamedZones, NetworkZone } from './requested-zones.ts'
import { type SecurityGroupSpec, securityGroupSpec } from './security-groups.ts'
import { type VmProperties, vmSection } from './vm-cloud-properties.ts'

/** A planned interface with the reference to its CloudStack network; the only network of a basic zone needs no name. */
export interface RequestedNic extends PlannedNic {
  readonly reference: NetworkReference | undefined
}

/** A create_vm request with all names, sizes and types checked, before any request to CloudStack. */
export interface VmRequest extends NamedZones {
  readonly args: CreateVmArguments
  readonly properties: VmProperties
  readonly stemcellCid: string
  readonly diskCids: readonly string[]
  readonly nics: readonly RequestedNic[]
  readonly vip: VipNetwork | undefined
  /** Additional routes of the guest by network name. */
  readonly routes: Readonly<Record<string, readonly Route[]>>
  readonly ephemeral: EphemeralDiskSpec | undefined
  readonly keyName: string | undefined
  readonly securityGroups: SecurityGroupSpec
  readonly affinityGroups: readonly AffinityGroupSpec[]
}

/** @throws {CpiError} naming the property, the problem of its value and the allowed values */
export function readVmRequest(args: CreateVmArguments, deps: Pick<Dependencies, 'config' | 'newId' | 'request'>): VmRequest {
  const { config, newId } = deps
  const properties = parseProperties(vmSection, args.cloud_properties)
  refuseModeWithoutUefi(properties)
  const { nics, vip } = sortNetworks(args.networks)
  const { default_zone: defaultZone, default_key_name: defaultKey } = config.cloudstack
  return {
    args,
    properties,
    stemcellCid: args.stemcell_cid,
    diskCids: args.disk_cids,
    nics: planNics(nics, newId).map((nic) => ({ ...nic, reference: referenceOf(nic) })),
    vip,
    routes: guestRoutes(properties, nics),
    ephemeral: ephemeralDiskSpec(properties, config.cloudstack),
    keyName: properties.key_name ?? defaultKey,
    securityGroups: securityGroupSpec(properties, nics, vip, config.cloudstack),
    affinityGroups: affinityGroupSpecs(properties, args.env, config.cloudstack, deps.request.directorUuid),
    zones: properties.availability_zone,
    networkZones: networkZones(nics),
    defaultZone,
  }
}

/** CloudStack ignores the mode of another firmware: the machine would start without what was asked for. */
function refuseModeWithoutUefi({ boot_mode: mode, boot_type: type }: VmProperties): void {
  if (mode !== 'SECURE' || type === 'UEFI') return
  throw cloudError(
    'properties-invalid',
    `VM cloud_properties: boot_mode is "SECURE", which needs boot_type "UEFI" (it is ${type === undefined ? 'not given' : `"${type}"`})`,
  )
}

function networkZones(nics: readonly NicNetwork[]): readonly NetworkZone[] {
  return nics.flatMap(({ name: network, properties: { availability_zone: zone } }) => (zone === undefined ? [] : [{ network, zone }]))
}

function referenceOf({ networks }: PlannedNic): NetworkReference | undefined {
  const properties = networks[0]?.properties
  return properties?.name === undefined ? undefined : { name: properties.name, vpc: properties.vpc }
}
