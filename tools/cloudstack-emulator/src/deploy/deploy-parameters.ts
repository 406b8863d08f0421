import type { deployVirtualMachine, ParametersOf } from 'cloudstack-client/api'
import { type Call, stringsOf } from '../api/define.ts'
import { ApiError, invalid } from '../api-error.ts'
import type { AccountRow } from '../database/account-rows.ts'
import type { DiskOfferingRow } from '../database/offering-rows.ts'
import { groupNamed } from '../machines/instance-group-commands.ts'
import type { NicRequest } from '../machines/nic-allocation.ts'
import { checkDetailsFit } from '../machines/sizing.ts'
import { type Iops, NO_IOPS } from '../offerings/iops.ts'
import type { DeployRequest } from './deploy-request.ts'
import { iopsInDetails } from './iops-details.ts'
import { namesNetworks, readNics } from './nic-parameters.ts'
import { checkSource } from './source-checks.ts'

type Parameters = ParametersOf<typeof deployVirtualMachine>

/** Reads the parameters of deployVirtualMachine. @throws {ApiError} for parameters that exclude each other or hold unknown values */
export function readDeploy(call: Call, owner: AccountRow, parameters: Parameters): DeployRequest {
  const details = readDetails(parameters)
  checkOfferings(call, parameters, details)
  const moreDisks = readMoreDisks(call, parameters)
  const nics = readNics(call, parameters)
  checkDataDiskTemplates(parameters)
  checkDhcpOptions(parameters, nics)
  return {
    zoneId: parameters.zoneid,
    serviceOfferingId: parameters.serviceofferingid,
    templateId: parameters.templateid ?? '',
    name: parameters.name,
    displayName: parameters.displayname,
    groupId: parameters.group === undefined ? undefined : groupNamed(call, owner, parameters.group).id,
    customId: parameters.customid,
    details,
    hypervisor: parameters.hypervisor,
    copyImageTags: parameters.copyimagetags ?? false,
    dynamicScaling: parameters.dynamicscalingenabled ?? true,
    nics,
    networksNamed: namesNetworks(parameters),
    diskOfferingId: parameters.diskofferingid,
    dataDiskGib: parameters.size,
    moreDisks,
    rootDiskOfferingId: parameters.overridediskofferingid,
    keyPairNames: [parameters.keypairs ?? [], parameters.keypair ?? []].flat().filter((name) => name !== ''),
    userData: parameters.userdata,
    userDataId: parameters.userdataid,
    byGet: call.method === 'GET',
    ...readGroups(parameters),
    start: parameters.startvm ?? true,
    hostId: parameters.hostid,
    displayed: parameters.displayvm ?? true,
    password: parameters.password,
  }
}

function checkOfferings(call: Call, parameters: Parameters, details: Readonly<Record<string, string>>): void {
  const { cloud } = call
  const { serviceofferingid, diskofferingid } = parameters
  const offering = cloud.serviceOfferings.get(serviceofferingid)
  if (offering === undefined) throw new ApiError('runtime', `There is no service offering ${serviceofferingid} any more`)
  if (offering.state === 'Inactive') throw invalid(`Service offering is inactive: [${offering.id}].`)
  checkDetailsFit(offering, details)
  checkSource(call, parameters)
  if (diskofferingid === undefined || cloud.diskOfferings.get(diskofferingid) !== undefined) return
  throw invalid(`Unable to find disk offering ${cloud.diskOfferings.getIncludingRemoved(diskofferingid)?.number}`)
}

/** The `details` parameter, and the details that follow from other parameters. */
function readDetails(parameters: Parameters): Record<string, string> {
  const details = { ...stringsOf(parameters.details), ...bootOf(parameters) }
  for (const disk of ['root', 'data'] as const) iopsInDetails(details, disk)
  const { rootdisksize, keyboard, nicmultiqueuenumber, iodriverpolicy } = parameters
  if (rootdisksize !== undefined) details['rootdisksize'] ??= String(rootdisksize)
  if (iodriverpolicy !== undefined) details['io.policy'] = policyOf(iodriverpolicy)
  if (parameters.iothreadsenabled === true) details['iothreads'] = 'true'
  if (nicmultiqueuenumber !== undefined) details['nic.multiqueue.number'] = String(nicmultiqueuenumber)
  if (parameters.nicpackedvirtqueuesenabled === true) details['nic.packed.virtqueues.enabled'] = 'true'
  if (keyboard !== undefined && keyboard !== '') details['keyboard'] = keyboard.toLowerCase()
  if ('extraconfig' in details) throw invalid("'extraconfig' should not be included in details as key")
  if (Object.keys(details).some((key) => key.startsWith('extraconfig'))) throw invalid('detail name should not start with extraconfig')
  for (const [key, value] of Object.entries(stringsOf(parameters.externaldetails))) details[`External:${key}`] = value
  return details
}

const POLICIES: readonly string[] = ['native', 'threads', 'io_uring', 'storage_specific']

function policyOf(text: string): string {
  const policy = POLICIES.find((name) => name === text.trim().toLowerCase())
  if (policy !== undefined) return policy
  throw invalid(`Invalid io policy ${text} specified. Valid values are: [${POLICIES.map((name) => name.toUpperCase()).join(', ')}]`)
}

/** UEFI is kept as a detail of the machine; without it, the machine boots with BIOS. */
function bootOf({ boottype, bootmode, name }: Parameters): Record<string, string> {
  if (boottype === undefined || boottype.trim() === '') return {}
  const type = boottype.trim().toUpperCase()
  const who = name ?? null
  if (type !== 'UEFI' && type !== 'BIOS')
    throw invalid(`Invalid bootType ${boottype}Specified for vm ${who} Valid values are: [UEFI, BIOS]`)
  const mode = bootmode?.trim().toUpperCase() ?? ''
  if (mode !== '' && mode !== 'LEGACY' && mode !== 'SECURE') {
    throw invalid(`Invalid bootmode: ${bootmode} specified for VM: ${who}. Valid values are: [LEGACY, SECURE]`)
  }
  if (mode !== '') return type === 'UEFI' ? { UEFI: mode } : {}
  if (type === 'UEFI') throw invalid(`bootmode must be specified for the VM with boot type: ${type}. Valid values are: [LEGACY, SECURE]`)
  // BIOS without a mode makes the server fail with an internal error.
  throw new ApiError('runtime', 'A boot type needs a boot mode: bootmode is missing')
}

function readGroups(
  parameters: Parameters,
): Pick<DeployRequest, 'affinityGroupIds' | 'affinityGroupNames' | 'securityGroupIds' | 'securityGroupNames'> {
  return {
    affinityGroupIds: parameters.affinitygroupids ?? [],
    affinityGroupNames: parameters.affinitygroupnames ?? [],
    securityGroupIds: parameters.securitygroupids ?? [],
    securityGroupNames: parameters.securitygroupnames ?? [],
  }
}

/** `datadisksdetails`: one object per disk. */
function readMoreDisks({ cloud }: Call, { datadisksdetails, datadiskofferinglist }: Parameters): DeployRequest['moreDisks'] {
  const objects = datadisksdetails ?? []
  if (objects.length > 0 && datadiskofferinglist !== undefined) {
    throw invalid("datadisktemplatetodiskofferinglist parameter can't be specified along with datadisksdetails parameter")
  }
  return objects.map((object) => {
    const { diskofferingid, size, deviceid, miniops, maxiops } = stringsOf(object)
    if (diskofferingid === undefined) throw invalid('diskofferingid parameter is required for datadiskdetails')
    const offering = cloud.diskOfferings.get(diskofferingid)
    if (offering === undefined) throw invalid(`Unable to find disk offering ${diskofferingid}`)
    if (deviceid === undefined) throw invalid('deviceid parameter is required for datadiskdetails')
    if (offering.isCustomized && size === undefined) throw invalid('Size is required for custom disk offering')
    const iops = requiredIops(offering, miniops, maxiops)
    return { diskOfferingId: diskofferingid, sizeGib: size === undefined ? undefined : Number(size), iops }
  })
}

function requiredIops(offering: DiskOfferingRow, min: string | undefined, max: string | undefined): Iops {
  if (offering.customIops !== true) return NO_IOPS
  if (min === undefined) throw invalid('Min IOPS is required for custom disk offering')
  if (max === undefined) throw invalid('Max IOPS is required for custom disk offering')
  return { minIops: Number(min), maxIops: Number(max) }
}

/** No template here has data disks, so there is none to choose an offering for. */
function checkDataDiskTemplates({ diskofferingid, datadiskofferinglist }: Parameters): void {
  if (datadiskofferinglist === undefined) return
  if (diskofferingid !== undefined) {
    throw invalid("diskofferingid parameter can't be specified along with datadisktemplatetodiskofferinglist parameter")
  }
  const [first] = datadiskofferinglist.map(stringsOf)
  if (first === undefined) return
  throw invalid(`Unable to translate and find entity with datadisktemplateid ${first['datadisktemplateid'] ?? null}`)
}

function checkDhcpOptions({ dhcpoptionsnetworklist }: Parameters, nics: readonly NicRequest[]): void {
  for (const { networkid } of (dhcpoptionsnetworklist ?? []).map(stringsOf)) {
    if (networkid === undefined) {
      throw new ApiError('invalid-parameter', 'No networkid specified when providing extra dhcp options.', { plain: true })
    }
    if (!nics.some((nic) => nic.networkId === networkid)) {
      throw invalid(`VM does not has a nic in the Network (${networkid}) that is specified in the extra dhcp options.`)
    }
  }
}
