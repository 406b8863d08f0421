import { listHypervisors, listOsCategories, listOsTypes, listZones } from 'cloudstack-client/api'
import { type Call, list, listing } from '../api/define.ts'
import { hasKeyword, same, sameText } from '../api/select.ts'
import type { ZoneRow } from '../database/infrastructure-rows.ts'
import { viewCapacities } from './capacity-commands.ts'
import { viewOsType, viewZone } from './zone-view.ts'

const recorded = { evidence: 'recorded' } as const

/** Hypervisors that CloudStack lists by default, whether or not a cluster has them (recorded). */
const HYPERVISORS = ['KVM', 'VMware', 'XenServer', 'Hyperv', 'BareMetal', 'Ovm', 'LXC', 'Ovm3', 'External']

export const zoneCommands = [
  list(listZones, { ids: { id: 'zones', ids: 'zones' }, ...recorded }, (call, parameters) =>
    listing(
      availableZones(call, parameters.available).filter(
        (row) =>
          same(parameters.id, row.id) &&
          ((parameters.ids ?? []).length === 0 || (parameters.ids ?? []).includes(row.id)) &&
          sameText(parameters.name, row.name) &&
          sameText(parameters.networktype, row.networkType) &&
          hasKeyword(parameters.keyword, row.name),
      ),
      (row) => ({ ...viewZone(call, row), ...(parameters.showcapacities === true ? { capacity: viewCapacities(call, row) } : {}) }),
    ),
  ),

  list(listOsTypes, { ids: { id: 'osTypes', ids: 'osTypes' }, ...recorded }, (call, parameters) =>
    listing(
      [...call.cloud.osTypes.all()].filter(
        (row) =>
          same(parameters.id, row.id) &&
          same(parameters.oscategoryid, row.categoryId) &&
          sameText(parameters.description, row.description) &&
          hasKeyword(parameters.keyword, row.description),
      ),
      (row) => viewOsType(call, row),
    ),
  ),

  list(listOsCategories, { ids: { id: 'osCategories' }, ...recorded }, (call, parameters) =>
    listing(
      [...call.cloud.osCategories.all()].filter((row) => same(parameters.id, row.id) && sameText(parameters.name, row.name)),
      (row) => ({ id: row.id, name: row.name, isfeatured: true }),
    ),
  ),

  list(listHypervisors, recorded, (call, { zoneid }) => listing(hypervisorsOf(call, zoneid), (name) => ({ name }))),
]

/** `available=false` returns only zones in which the caller has a running router (recorded with a malformed boolean). */
function availableZones({ cloud, caller }: Call, available: boolean | undefined): readonly ZoneRow[] {
  const zones = [...cloud.zones.all()].filter((row) => row.allocationState === 'Enabled' || caller.roleType === 'Admin')
  if (available !== false) return zones
  const used = new Set([...cloud.routers.all()].flatMap((row) => (row.accountId === caller.account.id ? row.zoneId : [])))
  return zones.filter((row) => used.has(row.id))
}

function hypervisorsOf({ cloud }: Call, zoneId: string | undefined): readonly string[] {
  if (zoneId === undefined) return HYPERVISORS
  return [...new Set(cloud.clusters.by('zone', zoneId).map((row) => String(row.hypervisor)))]
}
