import type { PublicIpRow, RuleRow } from '../rows/network.ts'
import type { Cloud } from './cloud.ts'
import { describePublicIp } from './describe.ts'
import { checkConflicts, checkPorts } from './ports.ts'
import { CloudProblem, invalid } from './problem.ts'
import { insertRule } from './rules.ts'

export interface LoadBalancerRequest {
  readonly name: string
  readonly description: string | undefined
  readonly algorithm: string
  readonly protocol: string
  readonly publicPort: number
  readonly privatePort: number
  readonly networkId: string | undefined
  readonly cidrs: readonly string[]
  readonly openFirewall: boolean
}

const ALGORITHMS: readonly string[] = ['source', 'roundrobin', 'leastconn']

export type Member = RuleRow['members'][number]

/** The rule's row, before the job. */
export function planLoadBalancer(cloud: Cloud, ip: PublicIpRow, request: LoadBalancerRequest): RuleRow {
  checkPorts({ start: request.publicPort, end: request.publicPort })
  checkPorts({ start: request.privatePort, end: request.privatePort }, 'privatePort')
  if (!ALGORITHMS.includes(request.algorithm))
    throw new CloudProblem('invalid-parameter', `Invalid algorithm: ${request.algorithm}`, { plain: true })
  const networkId = request.networkId ?? ip.networkId
  if (networkId === undefined) throw invalid('Unable to create load balancer rule ; ip is not associated with any network')
  if (ip.machineId !== undefined) {
    const shown = describePublicIp(ip, cloud.zones.require(ip.zoneId).number)
    throw new CloudProblem('rule-conflict', `Can't do load balance on ip address ${shown} as it has static NAT enabled`, { plain: true })
  }
  const range = { start: request.publicPort, end: request.publicPort }
  checkConflicts(cloud, ip.id, { purpose: 'LoadBalancing', protocol: request.protocol, range }, true)
  const common = {
    accountId: ip.accountId ?? '',
    networkId,
    publicIpId: ip.id,
    protocol: request.protocol,
    startPort: request.publicPort,
    endPort: request.publicPort,
  }
  const related =
    request.openFirewall && ip.vpcId === undefined
      ? insertRule(cloud, { ...common, purpose: 'Firewall', state: 'Active', cidrs: ['0.0.0.0/0'] })
      : undefined
  return insertRule(cloud, {
    ...common,
    purpose: 'LoadBalancing',
    name: request.name,
    description: request.description,
    algorithm: request.algorithm,
    privateStartPort: request.privatePort,
    privateEndPort: request.privatePort,
    cidrs: request.cidrs,
    relatedId: related?.id,
  })
}

/** @throws {CloudProblem} where one of them is a member already, or is in another network */
export function assign(cloud: Cloud, ruleId: string, members: readonly Member[]): void {
  const rule = cloud.rules.require(ruleId)
  for (const { machineId } of members) {
    const elsewhere = !cloud.nics.by('machine', machineId).some(({ networkId }) => networkId === rule.networkId)
    if (elsewhere || rule.members.some((member) => member.machineId === machineId)) {
      throw new CloudProblem('runtime', 'Failed to assign load balancer rule')
    }
  }
  cloud.rules.update(ruleId, { members: [...rule.members, ...members], state: 'Active' })
}

/** Who is no member may leave all the same (recorded). */
export function leave(cloud: Cloud, ruleId: string, members: readonly Member[]): void {
  const rule = cloud.rules.require(ruleId)
  cloud.rules.update(ruleId, { members: rule.members.filter((one) => !members.some(({ machineId }) => machineId === one.machineId)) })
}
