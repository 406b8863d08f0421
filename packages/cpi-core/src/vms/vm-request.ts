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
import { type SecurityGroupSpec, securityGroupSpec } from './security-groups.ts'
import { type VmProperties, vmSection } from './vm-cloud-properties.ts'

/** A planned interface with the reference to its CloudStack network; the only network of a basic zone needs no name. */
export interface RequestedNic extends PlannedNic {
  readonly reference: NetworkReference | undefined
}

/** A create_vm request with all names, sizes and types checked, before any request to CloudStack. */
export interface VmRequest {
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
  /** Zones in the order in which they are tried; undefined = those of the networks and disks. */
  readonly zones: readonly string[] | undefined
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
    zones: zonesOf(properties, nics) ?? (defaultZone === undefined ? undefined : [defaultZone]),
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

/** @throws {CpiError} if machine and networks are wanted in different zones */
function zonesOf(properties: VmProperties, nics: readonly NicNetwork[]): readonly string[] | undefined {
  const placed = nics.filter((nic) => nic.properties.availability_zone !== undefined)
  const [first, ...others] = placed
  const zone = first?.properties.availability_zone
  const elsewhere = others.find((nic) => nic.properties.availability_zone !== zone)
  if (first !== undefined && elsewhere !== undefined) {
    throw cloudError(
      'zones-differ',
      `networks "${first.name}" and "${elsewhere.name}" are in different zones: "${zone}" and "${elsewhere.properties.availability_zone}"`,
    )
  }
  const wanted = properties.availability_zone
  if (wanted === undefined || zone === undefined) return wanted ?? (zone === undefined ? undefined : [zone])
  if (!wanted.includes(zone))
    throw cloudError('zones-differ', `the VM is wanted in zone "${wanted.join('", "')}", its network "${first?.name}" is in "${zone}"`)
  return [zone]
}

function referenceOf({ networks }: PlannedNic): NetworkReference | undefined {
  const properties = networks[0]?.properties
  return properties?.name === undefined ? undefined : { name: properties.name, vpc: properties.vpc }
}
