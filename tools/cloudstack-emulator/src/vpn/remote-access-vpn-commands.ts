import { createRemoteAccessVpn, deleteRemoteAccessVpn, listRemoteAccessVpns, updateRemoteAccessVpn } from 'cloudstack-client/api'
import { type Call, job, list, listing, SUCCESS } from '../api/define.ts'
import { same, select } from '../api/select.ts'
import { owner, type View } from '../api/view.ts'
import { invalid } from '../api-error.ts'
import { checkAccess } from '../core/caller.ts'
import type { RemoteAccessVpnRow } from '../database/vpn-rows.ts'
import { createVpn } from './remote-access-vpn.ts'

export const remoteAccessVpnCommands = [
  job(createRemoteAccessVpn, { evidence: 'recorded' }, (call, { publicipid, iprange }) => {
    const { cloud, caller } = call
    const vpn = createVpn(cloud, caller, cloud.publicIps.require(publicipid), iprange)
    return {
      id: vpn.id,
      queue: publicipid,
      instance: { type: 'IpAddress', id: publicipid },
      finish: () => ({ remoteaccessvpn: viewVpn(call, cloud.remoteAccessVpns.update(vpn.id, { state: 'Running' })) }),
      abandon: () => cloud.remoteAccessVpns.remove(vpn.id, { forget: true }),
    }
  }),

  list(listRemoteAccessVpns, { ids: { id: 'remoteAccessVpns' }, evidence: 'recorded', key: 'remoteaccessvpn' }, (call, parameters) =>
    listing(
      select(call, parameters, call.cloud.remoteAccessVpns).filter(
        (row) =>
          same(parameters.publicipid, row.publicIpId) &&
          same(parameters.networkid, call.cloud.publicIps.getIncludingRemoved(row.publicIpId)?.networkId),
      ),
      (row) => viewVpn(call, row),
    ),
  ),

  job(deleteRemoteAccessVpn, { evidence: 'recorded' }, (call, { publicipid }) => {
    const { cloud, caller } = call
    const [vpn] = cloud.remoteAccessVpns.by('publicIp', publicipid)
    if (vpn === undefined) throw invalid('The specified public ip is not allocated to any account')
    return {
      queue: publicipid,
      instance: { type: 'IpAddress', id: publicipid },
      begin: () => checkAccess(cloud, caller, vpn),
      finish: () => {
        cloud.remoteAccessVpns.remove(vpn.id, { forget: true })
        return SUCCESS
      },
    }
  }),

  job(updateRemoteAccessVpn, { ids: { id: 'remoteAccessVpns' }, evidence: 'documented' }, (call, { id }) => {
    const vpn = call.cloud.remoteAccessVpns.require(id)
    return {
      begin: () => checkAccess(call.cloud, call.caller, vpn),
      finish: () => ({ remoteaccessvpn: viewVpn(call, call.cloud.remoteAccessVpns.require(id)) }),
    }
  }),
]

function viewVpn({ cloud }: Call, row: RemoteAccessVpnRow): View {
  return {
    publicipid: row.publicIpId,
    publicip: cloud.publicIps.getIncludingRemoved(row.publicIpId)?.address,
    iprange: row.ipRange,
    presharedkey: row.presharedKey,
    ...owner(cloud, row.accountId),
    state: row.state,
    id: row.id,
  }
}
