import {
  createDiskOffering,
  createServiceOffering,
  deleteDiskOffering,
  deleteServiceOffering,
  type ParametersOf,
  updateDiskOffering,
  updateServiceOffering,
} from 'cloudstack-client/api'
import { invalid } from '../cloud/problem.ts'
import { viewDiskOffering, viewServiceOffering } from '../views/offering.ts'
import { given, SUCCESS, sync, texts } from './define.ts'

const serviceIds = { ids: { id: 'serviceOfferings' }, evidence: 'documented' } as const
const diskIds = { ids: { id: 'diskOfferings' }, evidence: 'documented' } as const

function tags(text: string | undefined): readonly string[] {
  return (text ?? '').split(',').flatMap((tag) => (tag.trim() === '' ? [] : [tag.trim()]))
}

function bound(value: number | string | undefined): number | undefined {
  return value === undefined ? undefined : Number(value)
}

/** A fixed size, or the bounds within which the caller chooses. */
function sizeOf(parameters: ParametersOf<typeof createServiceOffering>) {
  const custom = parameters.customized === true || parameters.cpunumber === undefined
  if (!custom && (parameters.memory === undefined || parameters.cpuspeed === undefined)) {
    throw invalid('For creating a custom compute offering cpu and memory all should be null or cpu number, speed and memory all given')
  }
  const details = texts(parameters.serviceofferingdetails)
  const limit = (name: 'mincpunumber' | 'maxcpunumber' | 'minmemory' | 'maxmemory') => bound(parameters[name] ?? details[name])
  return {
    cpuNumber: custom ? undefined : parameters.cpunumber,
    cpuSpeedMhz: parameters.cpuspeed,
    memoryMib: custom ? undefined : parameters.memory,
    minCpuNumber: limit('mincpunumber'),
    maxCpuNumber: limit('maxcpunumber'),
    minMemoryMib: limit('minmemory'),
    maxMemoryMib: limit('maxmemory'),
    isCustomized: custom,
  }
}

export const offeringAdminCommands = [
  sync(createServiceOffering, serviceIds, (call, parameters) => {
    const { cloud } = call
    const { name, displaytext = name } = parameters
    const row = cloud.serviceOfferings.insert({
      id: cloud.newId(),
      number: cloud.nextNumber('serviceOfferings'),
      name,
      displayText: displaytext,
      ...sizeOf(parameters),
      hostTags: tags(parameters.hosttags),
      storageTags: tags(parameters.tags),
      rootDiskGib: parameters.rootdisksize ?? 0,
      offerHa: parameters.offerha === true,
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
    const changes = given({
      name,
      displayText: displaytext,
      hostTags: hosttags === undefined ? undefined : tags(hosttags),
      storageTags: storagetags === undefined ? undefined : tags(storagetags),
    })
    return { serviceoffering: viewServiceOffering(call, call.cloud.serviceOfferings.update(id, changes)) }
  }),

  sync(deleteServiceOffering, serviceIds, ({ cloud }, { id }) => {
    cloud.serviceOfferings.require(id)
    cloud.serviceOfferings.remove(id)
    return SUCCESS
  }),

  sync(createDiskOffering, diskIds, (call, parameters) => {
    const { cloud } = call
    const custom = parameters.customized === true
    if (custom === (parameters.disksize !== undefined)) {
      throw invalid(
        custom ? 'Disk size is not allowed for a custom disk offering' : 'Disksize is required for a non-customized disk offering',
      )
    }
    const row = cloud.diskOfferings.insert({
      id: cloud.newId(),
      number: cloud.nextNumber('diskOfferings'),
      name: parameters.name,
      displayText: parameters.displaytext ?? parameters.name,
      sizeGib: parameters.disksize ?? 0,
      isCustomized: custom,
      customIops: parameters.customizediops ?? false,
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
    const changes = given({ name, displayText: displaytext, tags: text === undefined ? undefined : tags(text) })
    return { diskoffering: viewDiskOffering(call, call.cloud.diskOfferings.update(id, changes)) }
  }),

  sync(deleteDiskOffering, diskIds, ({ cloud }, { id }) => {
    cloud.diskOfferings.require(id)
    cloud.diskOfferings.remove(id)
    return SUCCESS
  }),
]
