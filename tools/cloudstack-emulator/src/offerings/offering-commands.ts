import { listDiskOfferings, listServiceOfferings } from 'cloudstack-client/api'
import { type Call, list, listing } from '../api/define.ts'
import { hasKeyword, same, sameText } from '../api/select.ts'
import { invalid } from '../api-error.ts'
import { isRootAdmin, isWithinDomain } from '../core/caller.ts'
import { findIgnoringCase } from '../core/ignore-case.ts'
import type { DiskOfferingRow } from '../database/offering-rows.ts'
import type { Row } from '../database/row.ts'
import type { Table } from '../database/table.ts'
import { changeableTo, checkRecursion, diskChangeableTo, hasSize } from './offering-filter.ts'
import { viewDiskOffering, viewServiceOffering } from './offering-view.ts'

const recorded = { evidence: 'recorded' } as const

interface OfferingFilter {
  readonly id?: string | undefined
  readonly name?: string | undefined
  readonly keyword?: string | undefined
  readonly state?: string | undefined
  readonly zoneid?: string | undefined
  readonly domainid?: string | undefined
}

type OfferingRow = Row & Pick<DiskOfferingRow, 'name' | 'displayText' | 'state' | 'domainIds' | 'zoneIds'>

/** Offerings available in the zone and to the caller's domain. Deleted ones are listed only if their state is requested. */
function offered<R extends OfferingRow>(call: Call, table: Table<R, never>, filter: OfferingFilter): readonly R[] {
  const { cloud, caller } = call
  const state = findIgnoringCase(['active', 'inactive', 'all'] as const, filter.state ?? 'active')
  if (state === undefined) throw invalid(`Invalid state specified: ${filter.state}`)
  const rows = state === 'active' ? [...table.all()] : [...table.all(), ...table.removed()]
  return rows.filter(
    (row) =>
      (state === 'all' || sameText(state, row.state)) &&
      same(filter.id, row.id) &&
      sameText(filter.name, row.name) &&
      (filter.zoneid === undefined || row.zoneIds.length === 0 || row.zoneIds.includes(filter.zoneid)) &&
      (filter.domainid === undefined || row.domainIds.length === 0 || row.domainIds.includes(filter.domainid)) &&
      (isRootAdmin(caller) ||
        row.domainIds.length === 0 ||
        row.domainIds.some((domainId) => isWithinDomain(cloud, caller.account.domainId, domainId))) &&
      hasKeyword(filter.keyword, row.name, row.displayText),
  )
}

export const offeringCommands = [
  list(listServiceOfferings, { ids: { id: 'serviceOfferings' }, ...recorded }, (call, parameters) => {
    if (parameters.issystem === true && !isRootAdmin(call.caller)) throw invalid('Only ROOT admins can access system offerings.')
    const changeable = changeableTo(call, parameters.virtualmachineid)
    checkRecursion(call, 'service', parameters.isrecursive)
    return listing(
      offered(call, call.cloud.serviceOfferings, parameters).filter(
        (row) =>
          hasSize(row, parameters) &&
          changeable(row) &&
          parameters.issystem !== true &&
          parameters.encryptroot !== true &&
          sameText(parameters.storagetype, 'shared'),
      ),
      (row) => viewServiceOffering(call, row),
    )
  }),

  list(listDiskOfferings, { ids: { id: 'diskOfferings' }, ...recorded }, (call, parameters) => {
    checkRecursion(call, 'disk', parameters.isrecursive)
    if (parameters.volumeid !== undefined && parameters.storageid !== undefined) {
      throw invalid('Both volume ID and storage pool ID are not allowed at the same time')
    }
    const changeable = diskChangeableTo(call, parameters.volumeid)
    return listing(
      offered(call, call.cloud.diskOfferings, parameters).filter(
        (row) => changeable(row) && same(parameters.encrypt, row.encrypted) && sameText(parameters.storagetype, 'shared'),
      ),
      (row) => viewDiskOffering(call, row),
    )
  }),
]
