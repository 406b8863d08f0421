import { createRemoteAccessVpn, deleteRemoteAccessVpn, listRemoteAccessVpns } from 'cloudstack-client/api'
import { publicIpFor } from '../api/access.ts'
import { type Call, job, list, listing, SUCCESS } from '../api/define.ts'
import { same, select } from '../api/select.ts'
import { owner, type View } from '../api/view.ts'
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
    publicIpFor(call, publicipid)
    return {
      queue: publicipid,
      instance: { type: 'IpAddress', id: publicipid },
      finish: () => {
        for (const { id } of call.cloud.remoteAccessVpns.by('publicIp', publicipid))
          call.cloud.remoteAccessVpns.remove(id, { forget: true })
        return SUCCESS
      },
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
