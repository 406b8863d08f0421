import {
  createVpnCustomerGateway,
  deleteVpnCustomerGateway,
  listVpnCustomerGateways,
  updateVpnCustomerGateway,
} from 'cloudstack-client/api'
import { type Call, job, list, listing, SUCCESS } from '../api/define.ts'
import { hasKeyword, select } from '../api/select.ts'
import { invalid } from '../api-error.ts'
import { checkAccess, ownerFor } from '../core/caller.ts'
import type { VpnCustomerGatewayRow } from '../database/vpn-rows.ts'
import { checkedGateway } from './customer-gateway.ts'
import { viewCustomerGateway } from './site-vpn-view.ts'

const ids = { id: 'vpnCustomerGateways' } as const
const instance = { type: 'VpnCustomerGateway' } as const

export const customerGatewayCommands = [
  job(createVpnCustomerGateway, { evidence: 'recorded' }, (call, { account, domainid, projectid, ...request }) => {
    const { cloud, caller } = call
    const owner = ownerFor(cloud, caller, { account, domainid, projectid })
    const columns = checkedGateway(cloud, owner, request)
    const row = cloud.vpnCustomerGateways.insert({ id: cloud.newId(), number: cloud.nextNumber('vpnCustomerGateways'), ...columns })
    return { id: row.id, instance, finish: () => ({ vpncustomergateway: viewCustomerGateway(call, row) }) }
  }),

  list(listVpnCustomerGateways, { ids, evidence: 'recorded', key: 'vpncustomergateway' }, (call, parameters) =>
    listing(
      select(call, parameters, call.cloud.vpnCustomerGateways).filter((row) => hasKeyword(parameters.keyword, row.name)),
      (row) => viewCustomerGateway(call, row),
    ),
  ),

  job(updateVpnCustomerGateway, { ids, evidence: 'documented' }, (call, { id, account: _a, domainid: _d, ...request }) => {
    return {
      instance,
      finish: () => {
        const { cloud } = call
        const { accountId } = gatewayOf(call, id)
        const columns = checkedGateway(cloud, cloud.accounts.require(accountId), request, id)
        return { vpncustomergateway: viewCustomerGateway(call, cloud.vpnCustomerGateways.update(id, columns)) }
      },
    }
  }),

  job(deleteVpnCustomerGateway, { ids, evidence: 'recorded' }, (call, { id }) => {
    gatewayOf(call, id)
    return {
      instance,
      finish: () => {
        const gateway = gatewayOf(call, id)
        if (call.cloud.vpnConnections.by('customerGateway', id).length > 0) {
          const shown = `Site2SiteCustomerGateway {"id":${gateway.number},"name":"${gateway.name}","uuid":"${id}"}`
          throw invalid(`Unable to delete VPN customer gateway ${shown} because there is still related VPN connections!`)
        }
        call.cloud.vpnCustomerGateways.remove(id)
        return SUCCESS
      },
    }
  }),
]

/** @throws {ApiError} for a gateway that is gone, or another account's */
function gatewayOf({ cloud, caller }: Call, id: string): VpnCustomerGatewayRow {
  const gateway = cloud.vpnCustomerGateways.get(id)
  if (gateway === undefined) {
    const number = cloud.vpnCustomerGateways.getIncludingRemoved(id)?.number ?? id
    throw invalid(`Unable to find specified Site to Site VPN customer gateway ${number} !`)
  }
  checkAccess(cloud, caller, gateway)
  return gateway
}
