import {
  createDiskOffering,
  createServiceOffering,
  deleteDiskOffering,
  deleteServiceOffering,
  type ParametersOf,
  updateDiskOffering,
  updateServiceOffering,
} from 'cloudstack-client/api'
import { SUCCESS, stringsOf, sync } from '../api/define.ts'
import { invalid } from '../api-error.ts'
import { definedOnly } from '../core/defined-only.ts'
import { findIgnoringCase } from '../core/ignore-case.ts'
import { speedsOf } from './disk-speeds.ts'
import { freeIops, NO_IOPS } from './iops.ts'
import { viewDiskOffering, viewServiceOffering } from './offering-view.ts'

const serviceIds = { ids: { id: 'serviceOfferings' }, evidence: 'recorded' } as const
const diskIds = { ids: { id: 'diskOfferings' }, evidence: 'recorded' } as const

function tags(text: string | undefined): readonly string[] {
  return (text ?? '').split(',').flatMap((tag) => (tag.trim() === '' ? [] : [tag.trim()]))
}

function bound(value: number | string | undefined): number | undefined {
  return value === undefined ? undefined : Number(value)
}

type NewService = ParametersOf<typeof createServiceOffering>

const LARGEST = 2_147_483_647
const SMALLEST_MEMORY_MIB = 32

/** A fixed size, or the bounds for a customised one. @throws {ApiError} in CloudStack's order of checks */
function sizeOf(parameters: NewService) {
  const { cpunumber, cpuspeed, memory } = parameters
  const custom = parameters.customized ?? (cpunumber === undefined || memory === undefined || cpuspeed === undefined)
  const details = stringsOf(parameters.serviceofferingdetails)
  const limit = (name: 'mincpunumber' | 'maxcpunumber' | 'minmemory' | 'maxmemory') => bound(parameters[name] ?? details[name])
  const bounds = {
    minCpuNumber: limit('mincpunumber'),
    maxCpuNumber: limit('maxcpunumber'),
    minMemoryMib: limit('minmemory'),
    maxMemoryMib: limit('maxmemory'),
  }
  if (custom) checkCustom(parameters, Object.values(bounds))
  else checkFixed(parameters)
  return {
    cpuNumber: custom ? undefined : cpunumber,
    cpuSpeedMhz: cpuspeed,
    memoryMib: custom ? undefined : memory,
    ...bounds,
    isCustomized: custom,
  }
}

const BOUNDS: readonly string[] = ['mincpunumber', 'maxcpunumber', 'minmemory', 'maxmemory']

function detailsOf({ serviceofferingdetails }: NewService): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(stringsOf(serviceofferingdetails)).filter(([name]) => !BOUNDS.includes(name.toLowerCase())))
}

/** @throws {ApiError} for an unknown type of provisioning */
function provisioningOf(text: string | undefined): string {
  const type = findIgnoringCase(['thin', 'sparse', 'fat'] as const, text ?? 'thin')
  if (type === undefined) throw invalid(`Invalid provisioning type ${text} is provided`)
  return type
}

function checkCustom({ cpunumber, memory, cpuspeed }: NewService, bounds: readonly (number | undefined)[]): void {
  if (cpunumber !== undefined || memory !== undefined)
    throw invalid('For creating a custom compute offering cpu and memory all should be null')
  const given = [...bounds, cpuspeed].filter((value) => value !== undefined).length
  if (given !== 0 && given !== bounds.length + 1)
    throw invalid('For creating a custom compute offering min/max cpu and min/max memory/cpu speed should all be null or all specified')
}

function checkFixed({ name, cpunumber, cpuspeed, memory }: NewService): void {
  const failed = `Failed to create service offering ${name}: specify`
  if (cpunumber !== undefined && cpunumber <= 0) throw invalid(`${failed} the cpu number value between 1 and ${LARGEST}`)
  if (cpuspeed === undefined || cpuspeed < 0) throw invalid(`${failed} the cpu speed value between 0 and ${LARGEST}`)
  if (memory !== undefined && memory < SMALLEST_MEMORY_MIB)
    throw invalid(`${failed} the memory value between ${SMALLEST_MEMORY_MIB} and ${LARGEST} MB`)
}

function checkStorageType(type: string | undefined): void {
  if (type === undefined || ['local', 'shared'].includes(type.toLowerCase())) return
  throw invalid(`Invalid storage type ${type} specified, valid types are: 'local' and 'shared'`)
}

function checkNames(name: string, displaytext: string | undefined): void {
  if (name === '') throw invalid('Failed to create service offering: specify the name that has non-zero length')
  if (displaytext === '') throw invalid(`Failed to create service offering ${name}: specify the display text that has non-zero length`)
}

function checkDisk({ customized, disksize }: ParametersOf<typeof createDiskOffering>): void {
  if (customized !== true && disksize === undefined) throw invalid('Disksize is required for a non-customized disk offering')
  if (customized === true && disksize !== undefined) throw invalid('Disksize is not allowed for a customized disk offering')
}

/** @throws {ApiError} for a size that volumes cannot have */
function checkDiskSize(sizeGib: number | undefined, largestGib: number): void {
  if (sizeGib === undefined) return
  if (sizeGib <= 0) throw invalid('Please specify a disk size of at least 1 GB.')
  if (sizeGib > largestGib) throw invalid(`The maximum size for a disk is ${largestGib} GB.`)
}

export const offeringAdminCommands = [
  sync(createServiceOffering, serviceIds, (call, parameters) => {
    const { cloud } = call
    const { name, displaytext = name } = parameters
    checkNames(name, parameters.displaytext)
    const size = sizeOf(parameters)
    checkStorageType(parameters.storagetype)
    const row = cloud.serviceOfferings.insert({
      id: cloud.newId(),
      number: cloud.nextNumber('serviceOfferings'),
      name,
      displayText: displaytext,
      ...size,
      hostTags: tags(parameters.hosttags),
      storageTags: tags(parameters.tags),
      rootDiskGib: parameters.rootdisksize ?? 0,
      offerHa: parameters.offerha === true,
      limitCpuUse: parameters.limitcpuuse === true,
      details: detailsOf(parameters),
      provisioningType: provisioningOf(parameters.provisioningtype),
      isVolatile: parameters.isvolatile === true,
      state: 'Active',
      createdMs: cloud.nowMs(),
      diskOfferingId: parameters.diskofferingid ?? cloud.newId(),
      builtIn: false,
      domainIds: parameters.domainid ?? [],
      zoneIds: parameters.zoneid ?? [],
    })
    return { serviceoffering: viewServiceOffering(call, row) }
  }),

  sync(updateServiceOffering, serviceIds, (call, { id, name, displaytext, hosttags, storagetags }) => {
    call.cloud.serviceOfferings.require(id)
    const changes = definedOnly({
      name,
      displayText: displaytext,
      hostTags: hosttags === undefined ? undefined : tags(hosttags),
      storageTags: storagetags === undefined ? undefined : tags(storagetags),
    })
    return { serviceoffering: viewServiceOffering(call, call.cloud.serviceOfferings.update(id, changes)) }
  }),

  sync(deleteServiceOffering, serviceIds, ({ cloud }, { id }) => {
    cloud.serviceOfferings.require(id)
    cloud.serviceOfferings.update(id, { state: 'Inactive' })
    return SUCCESS
  }),

  sync(createDiskOffering, diskIds, (call, parameters) => {
    const { cloud } = call
    const custom = parameters.customized === true
    checkDisk(parameters)
    checkStorageType(parameters.storagetype)
    checkDiskSize(parameters.disksize, cloud.settings['storage.max.volume.size'])
    const asked = { minIops: parameters.miniops, maxIops: parameters.maxiops }
    const iops = parameters.customizediops === false ? freeIops(asked) : NO_IOPS
    const row = cloud.diskOfferings.insert({
      id: cloud.newId(),
      number: cloud.nextNumber('diskOfferings'),
      name: parameters.name,
      displayText: parameters.displaytext ?? parameters.name,
      sizeGib: parameters.disksize ?? 0,
      isCustomized: custom,
      customIops: parameters.customizediops,
      ...iops,
      sizeStrict: parameters.disksizestrictness ?? false,
      encrypted: parameters.encrypt ?? false,
      provisioningType: provisioningOf(parameters.provisioningtype),
      speeds: speedsOf(parameters),
      tags: tags(parameters.tags),
      state: 'Active',
      createdMs: cloud.nowMs(),
      domainIds: parameters.domainid ?? [],
      zoneIds: parameters.zoneid ?? [],
    })
    return { diskoffering: viewDiskOffering(call, row) }
  }),

  sync(updateDiskOffering, diskIds, (call, { id, name, displaytext, tags: text }) => {
    call.cloud.diskOfferings.require(id)
    const changes = definedOnly({ name, displayText: displaytext, tags: text === undefined ? undefined : tags(text) })
    return { diskoffering: viewDiskOffering(call, call.cloud.diskOfferings.update(id, changes)) }
  }),

  sync(deleteDiskOffering, diskIds, ({ cloud }, { id }) => {
    cloud.diskOfferings.require(id)
    // Its id can still be used for new disks.
    cloud.diskOfferings.update(id, { state: 'Inactive' })
    return SUCCESS
  }),
]
