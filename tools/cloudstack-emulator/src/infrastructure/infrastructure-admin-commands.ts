import { updateCluster, updatePod, updateZone } from 'cloudstack-client/api'
import { sync } from '../api/define.ts'
import { ApiError, invalid } from '../api-error.ts'
import { definedOnly } from '../core/defined-only.ts'
import { viewCluster, viewPod } from './infrastructure-view.ts'
import { viewZone } from './zone-view.ts'

const STATES = ['Enabled', 'Disabled'] as const

/** Java's error text for an unknown enum constant. */
function parseState(text: string | undefined): (typeof STATES)[number] | undefined {
  if (text === undefined || text === '') return undefined
  const state = STATES.find((known) => known === text)
  if (state !== undefined) return state
  throw new ApiError('invalid-parameter', `No enum constant com.cloud.org.Grouping.AllocationState.${text}`, { plain: true })
}

/** Renames, enables and disables zones, pods and clusters. */
export const infrastructureAdminCommands = [
  sync(updateZone, { ids: { id: 'zones' }, evidence: 'documented' }, (call, parameters) => {
    const { cloud } = call
    const zone = cloud.zones.require(parameters.id)
    const twin = [...cloud.zones.all()].find(({ name, id }) => name === parameters.name && id !== zone.id)
    if (twin !== undefined) throw invalid(`A zone with that name ${twin.name} already exists.`)
    const changes = definedOnly({
      name: parameters.name,
      dns1: parameters.dns1,
      internalDns1: parameters.internaldns1,
      guestCidr: parameters.guestcidraddress,
      domain: parameters.domain,
      allocationState: parseState(parameters.allocationstate),
    })
    return { zone: viewZone(call, cloud.zones.update(zone.id, changes)) }
  }),

  sync(updatePod, { ids: { id: 'pods' }, evidence: 'documented' }, (call, { id, name, gateway, netmask, allocationstate }) => {
    const changes = definedOnly({ name, gateway, netmask, allocationState: parseState(allocationstate) })
    return { pod: viewPod(call, call.cloud.pods.update(id, changes)) }
  }),

  sync(updateCluster, { ids: { id: 'clusters' }, evidence: 'documented' }, (call, { id, clustername, allocationstate }) => {
    const state = STATES.find((known) => known === allocationstate)
    if (allocationstate !== undefined && allocationstate !== '' && state === undefined) {
      throw invalid(`Unable to resolve Allocation State '${allocationstate}' to a supported state`)
    }
    return { cluster: viewCluster(call, call.cloud.clusters.update(id, definedOnly({ name: clustername, allocationState: state }))) }
  }),
]
