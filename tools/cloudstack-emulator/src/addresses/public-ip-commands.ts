import {
  associateIpAddress,
  disassociateIpAddress,
  listPublicIpAddresses,
  type ParametersOf,
  releaseIpAddress,
  reserveIpAddress,
  updateIpAddress,
} from 'cloudstack-client/api'
import { publicIpFor } from '../api/access.ts'
import { type Call, job, list, listing, SUCCESS, sync } from '../api/define.ts'
import { ApiError, invalid } from '../api-error.ts'
import { isRootAdmin, ownerFor, ownOrNamedAccount } from '../core/caller.ts'
import type { AccountRow } from '../database/account-rows.ts'
import { releasePublicIp } from './address-pool.ts'
import {
  associatePublicIp,
  checkAssociable,
  checkHeld,
  checkReleasable,
  checkUpdatable,
  disassociatePublicIp,
  finishAssociate,
  releaseReservedIp,
  reservePublicIp,
} from './public-ip.ts'
import { findAddresses } from './public-ip-filter.ts'
import { viewPublicIp } from './public-ip-view.ts'

const recorded = { ids: { id: 'publicIps' }, evidence: 'recorded' } as const
const documented = { ids: { id: 'publicIps' }, evidence: 'documented' } as const

/** The owner of a new address: the named account or project, or the owner of the network or VPC. */
function ownerOf({ cloud, caller }: Call, parameters: ParametersOf<typeof associateIpAddress>): AccountRow {
  const { account, domainid, projectid } = parameters
  if (account !== undefined && domainid !== undefined) return ownOrNamedAccount(cloud, caller, { account, domainid, projectid })
  if (projectid !== undefined) return ownerFor(cloud, caller, { projectid })
  const network = cloud.networks.get(parameters.networkid)
  if (network !== undefined && network.accountId === undefined && !isRootAdmin(caller)) {
    // A domain's network belongs to CloudStack's system account, for which nobody else may act (recorded).
    throw new ApiError('permission-denied', 'Caller does not have permission to operate with provided resource.')
  }
  const place = network ?? cloud.vpcs.get(parameters.vpcid)
  return cloud.accounts.getIncludingRemoved(place?.accountId) ?? caller.account
}

/** The address is named by id or by itself. */
function namedAddress({ cloud }: Call, { id, ipaddress }: ParametersOf<typeof disassociateIpAddress>): string {
  if (id !== undefined && ipaddress !== undefined) throw invalid('id parameter is mutually exclusive with ipaddress parameter')
  if (id !== undefined) return id
  if (ipaddress === undefined) throw invalid('Please specify either IP address or IP address ID')
  const [ip] = cloud.publicIps.by('address', ipaddress)
  if (ip === undefined) throw invalid(`Unable to find IP address by IP address=${ipaddress}`)
  return ip.id
}

export const publicIpCommands = [
  list(listPublicIpAddresses, recorded, (call, parameters) => listing(findAddresses(call, parameters), (row) => viewPublicIp(call, row))),

  job(associateIpAddress, recorded, (call, parameters) => {
    const { cloud, caller } = call
    const ip = associatePublicIp(cloud, caller, ownerOf(call, parameters), {
      networkId: parameters.networkid,
      vpcId: parameters.vpcid,
      zoneId: parameters.zoneid,
      address: parameters.ipaddress,
    })
    return {
      id: ip.id,
      queue: ip.id,
      instance: { type: 'IpAddress', id: ip.id },
      finish: () => {
        checkAssociable(cloud, ip.id)
        const result = { ipaddress: viewPublicIp(call, cloud.publicIps.require(ip.id)) }
        finishAssociate(cloud, ip.id)
        return result
      },
      abandon: () => releasePublicIp(cloud, ip.id),
    }
  }),

  job(disassociateIpAddress, recorded, (call, parameters) => {
    const ip = checkHeld(call.cloud, namedAddress(call, parameters))
    return {
      queue: ip.id,
      instance: { type: 'IpAddress', id: ip.id },
      begin: () => {
        publicIpFor(call, ip.id)
        checkReleasable(call.cloud, ip.id)
      },
      finish: () => {
        disassociatePublicIp(call.cloud, ip.id)
        return SUCCESS
      },
    }
  }),

  job(updateIpAddress, documented, (call, { id }) => {
    return {
      queue: id,
      begin: () => void checkUpdatable(call.cloud, call.caller, id),
      instance: { type: 'IpAddress', id },
      finish: () => ({ ipaddress: viewPublicIp({ ...call, inside: false }, call.cloud.publicIps.require(id)) }),
    }
  }),

  sync(reserveIpAddress, documented, (call, { id, ...named }) => {
    const ip = reservePublicIp(call.cloud, call.caller, ownerOf(call, named), id)
    return { ipaddress: viewPublicIp(call, ip) }
  }),

  sync(releaseIpAddress, documented, ({ cloud, caller }, { id }) => {
    releaseReservedIp(cloud, caller, id)
    return SUCCESS
  }),
]
