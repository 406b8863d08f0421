import type { deployVirtualMachine, IpToNetwork, ParametersOf } from 'cloudstack-client/api'
import { networkSettings } from '../agent/network-settings.ts'
import { type AgentSettings, agentSettings } from '../agent/settings.ts'
import { encodeUserData, registryUserData, withExtra } from '../agent/user-data.ts'
import type { DiskOffering } from '../cloud/entities.ts'
import type { CpiConfig } from '../config/schema.ts'
import { cloudError } from '../errors/cpi-error.ts'
import { gibFromBytes, gibFromMib } from '../values/sizes.ts'
import { computeDetails } from './compute.ts'
import { planEphemeralDisk } from './ephemeral-disk.ts'
import { type DeployedVolumes, type GuestDisks, guestDisks } from './guest-disks.ts'
import type { Placement } from './placement.ts'
import type { VmResources } from './resolve-resources.ts'
import type { VmRequest } from './vm-request.ts'

export type DeployParameters = ParametersOf<typeof deployVirtualMachine>

/** The complete description of a machine, ready to be deployed. */
export interface VmPlan {
  readonly name: string
  readonly placement: Placement
  readonly deploy: DeployParameters
  /** Written to the registry in registry mode; otherwise already part of the user data. */
  readonly settings: AgentSettings
  readonly disks: GuestDisks
}

export interface PlanInputs {
  readonly name: string
  readonly request: VmRequest
  readonly resources: VmResources
  readonly placement: Placement
  readonly config: CpiConfig
  readonly inRegistry: boolean
  /** The machine is deployed without being started. */
  readonly isStartedLater?: boolean
  readonly securityGroupIds: readonly string[]
  /** The machine's volumes, once it is deployed and if its settings name them. */
  readonly volumes?: DeployedVolumes
}

/** Plans a machine: a pure function without I/O. @throws {CpiError} for a machine that cannot be created */
export function planVm(inputs: PlanInputs): VmPlan {
  const { name, placement, request, config, inRegistry } = inputs
  const disks = planDisks(inputs)
  const settings = planSettings(inputs, disks)
  const document = inRegistry ? registryDocument(inputs) : settings
  const userdata = encodeUserData(withExtra(document, request.properties.user_data), config.cloudstack.user_data_max_length)
  return { name, placement, deploy: { ...deployParameters(inputs, disks), userdata }, settings, disks }
}

function registryDocument({ name, request, config }: PlanInputs) {
  if (config.registry === undefined) {
    throw cloudError(
      'registry-missing',
      'this director or this stemcell is of API version 1 and needs a registry: add the registry section to the CPI, or use a stemcell with api_version 2 or higher',
    )
  }
  return registryUserData(name, request.args.networks, config.registry)
}

function planDisks({ request, placement, volumes }: PlanInputs): GuestDisks {
  const { template } = placement
  return guestDisks({ template, details: request.properties.details, hasEphemeral: request.ephemeral !== undefined, volumes })
}

function planSettings({ name, request, config }: PlanInputs, disks: GuestDisks): AgentSettings {
  return agentSettings({
    agentId: request.args.agent_id,
    vmName: name,
    networks: networkSettings(request.args.networks, request.nics, request.routes),
    systemDisk: disks.system,
    ephemeralDisk: disks.ephemeral,
    env: request.args.env,
    agent: config.agent,
  })
}

function deployParameters(
  { name, request, resources, placement, securityGroupIds, isStartedLater = false }: PlanInputs,
  disks: GuestDisks,
): DeployParameters {
  const { properties, ephemeral } = request
  const details = { ...computeDetails(resources.offering, properties), ...properties.details }
  const disk = ephemeral === undefined ? undefined : planEphemeralDisk(ephemeral, resources.ephemeralOfferings, placement.zoneId)
  return {
    zoneid: placement.zoneId,
    serviceofferingid: resources.offering.id,
    templateid: placement.template.id,
    name,
    displayname: properties.display_name,
    ...(isStartedLater ? { startvm: false } : {}),
    ...networkParameters(request, placement),
    ...(disk === undefined ? {} : { diskofferingid: disk.offering.id, size: disk.sizeGib }),
    rootdisksize: rootDiskGib(properties.root_disk_size, placement, resources.rootOffering),
    overridediskofferingid: resources.rootOffering?.id,
    keypair: request.keyName,
    ...(Object.keys(details).length === 0 ? {} : { details }),
    ...(securityGroupIds.length === 0 ? {} : { securitygroupids: securityGroupIds }),
    group: properties.group,
    hostid: properties.host,
    clusterid: properties.cluster,
    podid: properties.pod,
    boottype: properties.boot_type,
    ...(disks.dependOnVolumes ? { startvm: false } : {}),
    // Either type needs a mode: UEFI is refused without one, BIOS fails inside the server.
    bootmode: properties.boot_mode ?? (properties.boot_type === undefined ? undefined : 'LEGACY'),
  }
}

/** A basic zone refuses network ids, but its only network accepts an address. */
function networkParameters({ nics }: VmRequest, { networks }: Placement): Partial<DeployParameters> {
  if (networks.length === 0) return { ipaddress: nics[0]?.ip }
  return {
    iptonetworklist: networks.map((network, index): IpToNetwork => {
      const nic = nics[index]
      return { networkid: network.id, ip: nic?.ip, ipv6: nic?.ipv6, mac: nic?.mac }
    }),
  }
}

/** @throws {CpiError} if the template does not fit; CloudStack would refuse it too, but without naming the property */
function rootDiskGib(wantedMib: number | undefined, { template }: Placement, offering: DiskOffering | undefined): number | undefined {
  if (wantedMib === undefined) {
    if (offering?.iscustomized !== true) return undefined
    throw cloudError(
      'disk-offering-unsuitable',
      `VM cloud_properties: root_disk_offering "${offering.name}" is customised, so root_disk_size must be given`,
    )
  }
  const wantedGib = gibFromMib(wantedMib)
  const leastGib = Math.ceil(gibFromBytes(template.size ?? 0))
  if (wantedGib >= leastGib) return wantedGib
  throw cloudError(
    'root-disk-too-small',
    `VM cloud_properties: root_disk_size is ${wantedMib} MiB (${wantedGib} GiB); stemcell "${template.name}" needs ${leastGib} GiB`,
  )
}
