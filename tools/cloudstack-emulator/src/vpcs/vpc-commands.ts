import { createVPC, deleteVPC, listVPCs, type ParametersOf, restartVPC, updateVPC } from 'cloudstack-client/api'
import { type Call, job, list, listing, SUCCESS } from '../api/define.ts'
import { hasKeyword, same, sameText, select } from '../api/select.ts'
import { invalid, refusal } from '../api-error.ts'
import { checkAccess, ownerFor } from '../core/caller.ts'
import { definedOnly } from '../core/defined-only.ts'
import type { VpcRow } from '../database/vpc-rows.ts'
import { parseServices } from '../offerings/network-services.ts'
import { createVpc, deleteVpc } from './vpc.ts'
import { viewVpc } from './vpc-view.ts'

const ids = { id: 'vpcs' } as const
const recorded = { ids, evidence: 'recorded' } as const
const documented = { ids, evidence: 'documented' } as const

function vpcFor({ cloud, caller }: Call, id: string): VpcRow {
  const vpc = cloud.vpcs.get(id)
  if (vpc === undefined) throw invalid(`Invalid id is specified for the vpc`)
  checkAccess(cloud, caller, vpc)
  return vpc
}

/** Names and descriptions of VPCs match in part. Newest first. */
function findVpcs(call: Call, filter: ParametersOf<typeof listVPCs>): readonly VpcRow[] {
  const rows = select(call, filter, call.cloud.vpcs).filter(
    (row) =>
      same(filter.zoneid, row.zoneId) &&
      same(filter.cidr, row.cidr) &&
      contains(row.name, filter.name) &&
      contains(row.displayText, filter.displaytext) &&
      sameText(filter.state, row.state) &&
      same(filter.vpcofferingid, row.offeringId) &&
      filter.restartrequired !== true &&
      filter.fordisplay !== false &&
      hasKeyword(filter.keyword, row.name, row.displayText),
  )
  return withServices(call, filter, rows).toReversed()
}

function contains(text: string, part: string | undefined): boolean {
  return text.toLowerCase().includes((part ?? '').toLowerCase())
}

function withServices({ cloud }: Call, { supportedservices = [] }: ParametersOf<typeof listVPCs>, rows: readonly VpcRow[]) {
  if (rows.length === 0) return rows
  const wanted = parseServices(supportedservices)
  return rows.filter((row) => {
    const offered = cloud.vpcOfferings.getIncludingRemoved(row.offeringId)?.services ?? []
    return wanted.every((service) => offered.some(({ name }) => name === service))
  })
}

export const vpcCommands = [
  list(listVPCs, recorded, (call, parameters) => listing(findVpcs(call, parameters), (row) => viewVpc(call, row))),

  job(createVPC, recorded, (call, parameters) => {
    const vpc = createVpc(call.cloud, ownerFor(call.cloud, call.caller, parameters), {
      name: parameters.name,
      displayText: parameters.displaytext ?? parameters.name,
      zoneId: parameters.zoneid,
      offeringId: parameters.vpcofferingid,
      cidr: parameters.cidr,
      networkDomain: parameters.networkdomain,
    })
    return {
      id: vpc.id,
      queue: vpc.id,
      instance: { type: 'None' },
      finish: () => ({ vpc: viewVpc(call, call.cloud.vpcs.require(vpc.id)) }),
      abandon: () => deleteVpc(call.cloud, vpc.id),
    }
  }),

  job(updateVPC, documented, (call, { id, name, displaytext, fordisplay, customid, publicmtu, sourcenatipaddress }) => {
    vpcFor(call, id)
    const changes = definedOnly({ name, displayText: displaytext })
    const others = [fordisplay, customid, publicmtu, sourcenatipaddress].some((value) => value !== undefined)
    return {
      queue: id,
      instance: { type: 'Vpc' },
      begin: () => {
        if (Object.keys(changes).length === 0 && !others) throw refusal('runtime', 'Failed to update VPC')
      },
      finish: () => ({ vpc: viewVpc(call, call.cloud.vpcs.update(id, changes)) }),
    }
  }),

  job(restartVPC, documented, (call, { id }) => {
    vpcFor(call, id)
    return { queue: id, instance: { type: 'Vpc' }, finish: () => SUCCESS }
  }),

  job(deleteVPC, recorded, (call, { id }) => {
    vpcFor(call, id)
    return {
      queue: id,
      instance: { type: 'Vpc' },
      finish: () => {
        deleteVpc(call.cloud, id)
        return SUCCESS
      },
    }
  }),
]
