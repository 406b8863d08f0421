import type { deployVirtualMachine, ParametersOf, WireObject } from 'cloudstack-client/api'
import { networkSettings } from '../agent/network-settings.ts'
import { type AgentSettings, agentSettings } from '../agent/settings.ts'
import { encodeUserData, registryUserData, withExtra } from '../agent/user-data.ts'
import type { CpiConfig } from '../config/schema.ts'
import { pathByLetter } from '../disks/device-path.ts'
import { cloudError } from '../errors/cpi-error.ts'
import { gibFromBytes, gibFromMib } from '../values/sizes.ts'
import { computeDetails } from './compute.ts'
import { planEphemeralDisk } from './ephemeral-disk.ts'
import type { Place } from './placement.ts'
import type { Found } from './resolve-resources.ts'
import type { VmRequest } from './vm-request.ts'

export type DeployParameters = ParametersOf<typeof deployVirtualMachine>

/** A machine in all its detail; only CloudStack must still be asked for it. */
export interface VmPlan {
  readonly name: string
  readonly place: Place
  readonly deploy: DeployParameters
  /** What goes to the registry, in registry mode; else it is in the user data already. */
  readonly settings: AgentSettings
}

export interface PlanInputs {
  readonly name: string
  readonly request: VmRequest
  readonly found: Found
  readonly place: Place
  readonly config: CpiConfig
  readonly inRegistry: boolean
  readonly securityGroupIds: readonly string[]
}

/** The disk that a deploy makes gets the first number after the root disk's. */
const ROOT_DEVICE_ID = 0
const EPHEMERAL_DEVICE_ID = 1

/** Pure: no I/O, the same inputs give the same machine. @throws {CpiError} for what cannot be made */
export function planVm(inputs: PlanInputs): VmPlan {
  const { name, place, request, config, inRegistry } = inputs
  const settings = planSettings(inputs)
  const document = inRegistry ? registryDocument(inputs) : settings
  const userdata = encodeUserData(withExtra(document, request.properties.user_data), config.cloudstack.user_data_max_length)
  return { name, place, deploy: { ...deployParameters(inputs), userdata }, settings }
}

function registryDocument({ name, request, config }: PlanInputs) {
  if (config.registry === undefined) {
    throw cloudError(
      'this director or this stemcell is of API version 1 and needs a registry: add the registry section to the CPI, or use a stemcell with api_version 2 or higher',
    )
  }
  return registryUserData(name, request.args.networks, config.registry)
}

function planSettings({ name, request, place, config }: PlanInputs): AgentSettings {
  const { hypervisor = '' } = place.template
  const controller = undefined // Letters do not depend on it.
  return agentSettings({
    agentId: request.args.agent_id,
    vmName: name,
    networks: networkSettings(request.args.networks, request.nics, request.properties.routes),
    systemDisk: pathByLetter({ hypervisor, controller, deviceId: ROOT_DEVICE_ID }),
    ephemeralDisk: request.ephemeral === undefined ? undefined : pathByLetter({ hypervisor, controller, deviceId: EPHEMERAL_DEVICE_ID }),
    env: request.args.env,
    agent: config.agent,
  })
}

function deployParameters({ name, request, found, place, securityGroupIds }: PlanInputs): DeployParameters {
  const { properties, ephemeral } = request
  const details = { ...computeDetails(found.offering, properties), ...properties.details }
  const disk = ephemeral === undefined ? undefined : planEphemeralDisk(ephemeral, found.ephemeralOfferings)
  return {
    zoneid: place.zoneId,
    serviceofferingid: found.offering.id,
    templateid: place.template.id,
    name,
    displayname: properties.display_name,
    ...networkParameters(request, place),
    ...(disk === undefined ? {} : { diskofferingid: disk.offering.id, size: disk.sizeGib }),
    rootdisksize: rootDiskGib(properties.root_disk_size, place),
    overridediskofferingid: found.rootOffering?.id,
    keypair: found.keyPair,
    ...(Object.keys(details).length === 0 ? {} : { details }),
    ...(securityGroupIds.length === 0 ? {} : { securitygroupids: securityGroupIds }),
    group: properties.group,
    hostid: properties.host,
    clusterid: properties.cluster,
    podid: properties.pod,
    boottype: properties.boot_type,
    bootmode: properties.boot_mode ?? (properties.boot_type === 'UEFI' ? 'LEGACY' : undefined),
  }
}

/** A basic zone refuses network ids; its one network takes an address all the same. */
function networkParameters({ nics }: VmRequest, { networks }: Place): Partial<DeployParameters> {
  if (networks.length === 0) return { ipaddress: nics[0]?.ip }
  return {
    iptonetworklist: nics.map((nic, index): WireObject => {
      const network = networks[index]
      return { networkid: network?.id, ip: nic.ip, ipv6: nic.ipv6, mac: nic.mac }
    }),
  }
}

/** @throws {CpiError} if the template does not fit; CloudStack would refuse it too, but without a name */
function rootDiskGib(wantedMib: number | undefined, { template }: Place): number | undefined {
  if (wantedMib === undefined) return undefined
  const wantedGib = gibFromMib(wantedMib)
  const leastGib = Math.ceil(gibFromBytes(template.size ?? 0))
  if (wantedGib >= leastGib) return wantedGib
  throw cloudError(
    `VM cloud_properties: root_disk_size is ${wantedMib} MiB (${wantedGib} GiB); stemcell "${template.name}" needs ${leastGib} GiB`,
  )
}
