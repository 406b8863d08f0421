import type { AccountRow } from '../rows/accounts.ts'
import type { PublicIpRow } from '../rows/network.ts'
import { type Caller, checkAccess } from './caller.ts'
import type { Cloud } from './cloud.ts'
import { checkLimit } from './limits.ts'
import { releasePublicIp, takePublicIp } from './network-life.ts'
import { offersService } from './network-services.ts'
import { CloudProblem, internalError, invalid } from './problem.ts'

export interface AssociateRequest {
  readonly networkId: string | undefined
  readonly vpcId: string | undefined
  readonly zoneId: string | undefined
  readonly address: string | undefined
}

/** The address itself is taken at once; the job only brings it up (recorded: its result still says Allocating). */
export function associatePublicIp(cloud: Cloud, caller: Caller, owner: AccountRow, request: AssociateRequest): PublicIpRow {
  const network = cloud.networks.get(request.networkId)
  const vpc = cloud.vpcs.get(request.vpcId ?? network?.vpcId)
  if (network !== undefined) checkAccess(cloud, caller, network)
  if (vpc !== undefined) checkAccess(cloud, caller, vpc)
  const zoneId = network?.zoneId ?? vpc?.zoneId ?? request.zoneId
  if (zoneId === undefined)
    throw invalid('Unable to figure out zone to assign ip to. Please specify either zoneId, or networkId, or vpcId in the call')
  if (network !== undefined && !offersService(cloud, network, 'SourceNat') && !offersService(cloud, network, 'StaticNat')) {
    throw invalid(`Ip address can't be associated with network ${network.name}: it offers neither source nor static NAT`)
  }
  checkLimit(cloud, owner, 'public_ip')
  const ip = takePublicIp(cloud, owner, zoneId, {
    networkId: vpc === undefined ? network?.id : undefined,
    vpcId: vpc?.id,
    address: request.address,
  })
  return cloud.publicIps.update(ip.id, { state: 'Allocating' })
}

export function finishAssociate(cloud: Cloud, id: string): PublicIpRow {
  const ip = cloud.publicIps.require(id)
  return ip.state === 'Allocating' ? cloud.publicIps.update(id, { state: 'Allocated' }) : ip
}

/** @throws {CloudProblem} an inner failure for an address that is nobody's (recorded) */
export function checkHeld(cloud: Cloud, id: string): PublicIpRow {
  const ip = cloud.publicIps.require(id)
  if (ip.state === 'Free') throw internalError()
  return ip
}

/** @throws {CloudProblem} for a network's own source NAT address */
export function checkReleasable(cloud: Cloud, id: string): void {
  if (!cloud.publicIps.require(id).isSourceNat) return
  throw new CloudProblem('runtime', 'ip address is used for source nat purposes and can not be disassociated.')
}

export function disassociatePublicIp(cloud: Cloud, id: string): void {
  if (cloud.publicIps.require(id).state !== 'Free') releasePublicIp(cloud, id)
}
