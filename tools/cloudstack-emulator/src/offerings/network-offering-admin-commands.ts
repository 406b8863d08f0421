import { deleteNetworkOffering, deleteVPCOffering, updateNetworkOffering, updateVPCOffering } from 'cloudstack-client/api'
import { job, SUCCESS, sync } from '../api/define.ts'
import { invalid } from '../api-error.ts'
import type { Cloud } from '../core/cloud.ts'
import { definedOnly } from '../core/defined-only.ts'
import { findIgnoringCase } from '../core/ignore-case.ts'
import type { NetworkOfferingRow } from '../database/offering-rows.ts'
import { viewNetworkOffering, viewVpcOffering } from './offering-view.ts'

const networkIds = { ids: { id: 'networkOfferings' }, evidence: 'documented' } as const
const vpcIds = { ids: { id: 'vpcOfferings' }, evidence: 'documented' } as const

export const networkOfferingAdminCommands = [
  sync(updateNetworkOffering, networkIds, (call, { id, name, displaytext, state, availability }) => {
    const { cloud } = call
    const row = cloud.networkOfferings.get(id)
    if (row === undefined) throw invalid('unable to find network offering null')
    const changes = definedOnly({
      name,
      displayText: displaytext,
      state: parseState(state),
      availability: parseAvailability(cloud, row, availability),
    })
    return { networkoffering: viewNetworkOffering(call, cloud.networkOfferings.update(row.id, changes)) }
  }),

  sync(deleteNetworkOffering, networkIds, ({ cloud }, { id }) => {
    checkRemovable(cloud.networkOfferings.require(id))
    const networks = [...cloud.networks.all()].filter((network) => network.offeringId === id).length
    if (networks > 0) throw invalid(`Can't delete network offering ${id} as its used by ${networks} networks. ${DISABLE_IT}`)
    cloud.networkOfferings.remove(id)
    return SUCCESS
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

/** Only one offering can be `Required`, and it must provide source NAT. */
function parseAvailability(cloud: Cloud, row: NetworkOfferingRow, text: string | undefined): 'Required' | 'Optional' | undefined {
  if (text === undefined) return undefined
  const availability = findIgnoringCase(['Required', 'Optional'] as const, text)
  if (availability === undefined) throw invalid('Invalid value for Availability. Supported types: Required, Optional')
  if (availability === 'Optional') return availability
  if (row.guestIpType !== 'Isolated' || !row.services.some(({ name }) => name === 'SourceNat'))
    throw invalid('Availability can be Required only for networkOfferings of type Isolated and with SourceNat enabled')
  const required = [...cloud.networkOfferings.all()].find((other) => other.availability === 'Required')
  if (required !== undefined && required.id !== row.id)
    throw invalid(`System already has network offering id=${required.number} with availability Required`)
  return availability
}
