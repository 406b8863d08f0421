import {
  createVpnConnection,
  createVpnGateway,
  deleteVpnConnection,
  deleteVpnGateway,
  listVpnConnections,
  listVpnGateways,
  resetVpnConnection,
  updateVpnConnection,
} from 'cloudstack-client/api'
import { type Call, job, list, listing, SUCCESS } from '../api/define.ts'
import { same, select } from '../api/select.ts'
import { invalid } from '../api-error.ts'
import { checkAccess } from '../core/caller.ts'
import type { VpnConnectionRow } from '../database/vpn-rows.ts'
import { createConnection, createGateway, deleteGateway, gatewayOf } from './site-vpn.ts'
import { viewConnection, viewVpnGateway } from './site-vpn-view.ts'

const instance = { type: 'None' } as const
const connectionIds = { id: 'vpnConnections', s2svpngatewayid: 'vpnGateways', s2scustomergatewayid: 'vpnCustomerGateways' } as const

export const siteVpnCommands = [
  job(createVpnGateway, { evidence: 'recorded' }, (call, { vpcid }) => {
    const gateway = createGateway(call.cloud, call.caller, vpcid)
    return { id: gateway.id, instance, finish: () => ({ vpngateway: viewVpnGateway(call, gateway) }) }
  }),

  list(listVpnGateways, { ids: { id: 'vpnGateways' }, evidence: 'recorded', key: 'vpngateway' }, (call, parameters) =>
    listing(
      select(call, parameters, call.cloud.vpnGateways).filter((row) => same(parameters.vpcid, row.vpcId)),
      (row) => viewVpnGateway(call, row),
    ),
  ),

  job(deleteVpnGateway, { ids: { id: 'vpnGateways' }, evidence: 'recorded' }, (call, { id }) => {
    return {
      finish: () => {
        deleteGateway(call.cloud, gatewayOf(call.cloud, call.caller, id))
        return SUCCESS
      },
    }
  }),

  job(createVpnConnection, { ids: connectionIds, evidence: 'recorded' }, (call, parameters) => {
    const { cloud, caller } = call
    const peer = cloud.vpnCustomerGateways.require(parameters.s2scustomergatewayid)
    checkAccess(cloud, caller, peer)
    const gateway = gatewayOf(cloud, caller, parameters.s2svpngatewayid)
    const connection = createConnection(cloud, peer, gateway, parameters.passive ?? false)
    const state = stateOf(connection.passive)
    return {
      id: connection.id,
      instance,
      finish: () => ({ vpnconnection: viewConnection(call, cloud.vpnConnections.update(connection.id, { state })) }),
      abandon: () => cloud.vpnConnections.remove(connection.id),
    }
  }),

  list(listVpnConnections, { ids: connectionIds, evidence: 'recorded', key: 'vpnconnection' }, (call, parameters) =>
    listing(
      select(call, parameters, call.cloud.vpnConnections).filter((row) =>
        same(parameters.vpcid, call.cloud.vpnGateways.getIncludingRemoved(row.gatewayId)?.vpcId),
      ),
      (row) => viewConnection(call, row),
    ),
  ),

  job(updateVpnConnection, { ids: connectionIds, evidence: 'documented' }, (call, { id }) => ({
    finish: () => ({ vpnconnection: viewConnection(call, connectionOf(call, id, '')) }),
  })),

  job(resetVpnConnection, { ids: connectionIds, evidence: 'documented' }, (call, { id }) => ({
    finish: () => {
      const { passive } = connectionOf(call, id, ' to reset!')
      return { vpnconnection: viewConnection(call, call.cloud.vpnConnections.update(id, { state: stateOf(passive) })) }
    },
  })),

  job(deleteVpnConnection, { ids: connectionIds, evidence: 'recorded' }, (call, { id }) => {
    return {
      finish: () => {
        connectionOf(call, id, ' to delete!')
        call.cloud.vpnConnections.remove(id)
        return SUCCESS
      },
    }
  }),
]

/** Nobody answers at the other end: a passive connection waits for it, and another one tries in vain. */
function stateOf(passive: boolean): VpnConnectionRow['state'] {
  return passive ? 'Disconnected' : 'Connecting'
}

function connectionOf({ cloud, caller }: Call, id: string, purpose: string): VpnConnectionRow {
  const connection = cloud.vpnConnections.get(id)
  if (connection === undefined) {
    const number = cloud.vpnConnections.getIncludingRemoved(id)?.number ?? id
    throw invalid(`Fail to find site to site VPN connection ${number}${purpose}`)
  }
  checkAccess(cloud, caller, connection)
  return connection
}
