import type { RulePurpose, RuleRow } from '../rows/network.ts'
import type { Cloud } from './cloud.ts'
import { describeRule } from './describe.ts'
import { CloudProblem, invalid } from './problem.ts'

const HIGHEST_PORT = 65_535

export interface PortRange {
  readonly start: number | undefined
  readonly end: number | undefined
}

/** @throws {CloudProblem} for what is no port, or the wrong way round */
export function checkPorts({ start, end }: PortRange, name = 'publicPort'): void {
  for (const port of [start, end]) {
    if (port !== undefined && (port < 1 || port > HIGHEST_PORT)) throw invalid(`${name} is an invalid value: ${port}`)
  }
  if (start !== undefined && end !== undefined && start > end) throw invalid(`Start port can't be bigger than end port`)
}

/** Rules that share an address share its ports: a firewall rule only with its likes, forwarding and balancing with each other. */
export function checkConflicts(
  cloud: Cloud,
  publicIpId: string,
  wanted: { readonly purpose: RulePurpose; readonly protocol: string; readonly range: PortRange; readonly cidrs?: readonly string[] },
  plain: boolean,
): void {
  const { start, end } = wanted.range
  if (start === undefined) return
  const clash = cloud.rules
    .by('publicIp', publicIpId)
    .find(
      (rule) =>
        competes(rule, wanted.purpose, wanted.protocol) &&
        (rule.startPort ?? 0) <= (end ?? start) &&
        start <= (rule.endPort ?? rule.startPort ?? 0),
    )
  if (clash === undefined) return
  throw new CloudProblem(
    'rule-conflict',
    `The range specified, ${start}-${end ?? start}, conflicts with rule ${describeRule(clash, cloud.networks.ever(clash.networkId)?.number)} which has ${clash.startPort}-${clash.endPort ?? clash.startPort}`,
    { plain },
  )
}

function competes(rule: RuleRow, purpose: RulePurpose, protocol: string): boolean {
  const sameKind = (rule.purpose === 'Firewall') === (purpose === 'Firewall')
  return sameKind && rule.startPort !== undefined && rule.protocol.toLowerCase() === protocol.toLowerCase()
}
