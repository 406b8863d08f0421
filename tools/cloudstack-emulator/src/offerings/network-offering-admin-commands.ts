import {
  createNetworkOffering,
  createVPCOffering,
  deleteNetworkOffering,
  deleteVPCOffering,
  updateNetworkOffering,
  updateVPCOffering,
} from 'cloudstack-client/api'
import { job, SUCCESS, sync } from '../api/define.ts'
import { invalid } from '../api-error.ts'
import type { Cloud } from '../core/cloud.ts'
import { definedOnly } from '../core/defined-only.ts'
import { describeNetworkOffering } from '../core/describe.ts'
import { findIgnoringCase } from '../core/ignore-case.ts'
import type { NetworkOfferingRow } from '../database/offering-rows.ts'
import { checkRequired, createOffering } from './network-offering-creation.ts'
import { viewNetworkOffering, viewVpcOffering } from './offering-view.ts'
import { createVpcOfferingRow } from './vpc-offering-creation.ts'

const networkIds = { ids: { id: 'networkOfferings' }, evidence: 'recorded' } as const
const vpcIds = { ids: { id: 'vpcOfferings' }, evidence: 'recorded' } as const

export const networkOfferingAdminCommands = [
  sync(createNetworkOffering, { evidence: 'recorded' }, (call, parameters) => ({
    networkoffering: viewNetworkOffering(call, createOffering(call.cloud, parameters)),
  })),

  sync(updateNetworkOffering, networkIds, (call, { id, name, displaytext, state, availability }) => {
    const { cloud } = call
    const row = cloud.networkOfferings.get(id)
    if (row === undefined)
      throw invalid(`unable to find network offering ${cloud.networkOfferings.getIncludingRemoved(id ?? '')?.number ?? null}`)
    const changes = definedOnly({
      name,
      displayText: displaytext,
      state: parseState(state),
      availability: parseAvailability(cloud, row, availability),
    })
    return { networkoffering: viewNetworkOffering(call, cloud.networkOfferings.update(row.id, changes)) }
  }),

  sync(deleteNetworkOffering, networkIds, ({ cloud }, { id }) => {
    const offering = cloud.networkOfferings.get(id)
    if (offering === undefined)
      throw invalid(`unable to find network offering ${cloud.networkOfferings.getIncludingRemoved(id)?.number ?? id}`)
    checkRemovable(offering)
    const shown = describeNetworkOffering(offering)
    const networks = [...cloud.networks.all()].filter((network) => network.offeringId === id).length
    if (networks > 0) throw invalid(`Can't delete network offering ${shown} as its used by ${networks} networks. ${DISABLE_IT}`)
    cloud.networkOfferings.remove(id)
    return SUCCESS
  }),

  job(createVPCOffering, { evidence: 'recorded' }, (call, parameters) => {
    const row = createVpcOfferingRow(call.cloud, parameters)
    return {
      id: row.id,
      instance: { type: 'None' },
      finish: () => ({ vpcoffering: viewVpcOffering(call, row) }),
    }
  }),

  job(updateVPCOffering, vpcIds, (call, { id, name, displaytext, state }) => ({
    instance: { type: 'VpcOffering' },
    finish: () => {
      const changes = definedOnly({ name, displayText: displaytext, state: parseState(state) })
      return { vpcoffering: viewVpcOffering(call, call.cloud.vpcOfferings.update(id, changes)) }
    },
  })),

  job(deleteVPCOffering, vpcIds, ({ cloud }, { id }) => ({
    instance: { type: 'VpcOffering' },
    finish: () => {
      checkRemovable(cloud.vpcOfferings.require(id))
      const vpcs = [...cloud.vpcs.all()].filter((vpc) => vpc.offeringId === id).length
      if (vpcs > 0) throw invalid(`Can't delete vpc offering ${id} as its used by ${vpcs} vpcs. ${DISABLE_IT}`)
      cloud.vpcOfferings.remove(id)
      return SUCCESS
    },
  })),
]

const DISABLE_IT = 'To make the network offering unavailable, disable it'

/** Used for both kinds of offering, with the same error texts. */
function checkRemovable({ isDefault }: { readonly isDefault: boolean }): void {
  if (isDefault) throw invalid("Default network offering can't be deleted")
}

function parseState(text: string | undefined): 'Enabled' | 'Disabled' | undefined {
  if (text === undefined) return undefined
  const state = findIgnoringCase(['Enabled', 'Disabled'] as const, text)
  if (state === undefined) throw invalid(`Incorrect state value: ${text}`)
  return state
}

function parseAvailability(cloud: Cloud, row: NetworkOfferingRow, text: string | undefined): 'Required' | 'Optional' | undefined {
  if (text === undefined) return undefined
  const availability = findIgnoringCase(['Required', 'Optional'] as const, text)
  if (availability === undefined) throw invalid('Invalid value for Availability. Supported types: Required, Optional')
  if (availability === 'Optional') return availability
  checkRequired(cloud, row.guestIpType, row.services, row.id)
  return availability
}
