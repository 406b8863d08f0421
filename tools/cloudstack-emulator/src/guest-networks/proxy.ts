import type { PlannedBalancer, PlannedLeg, PlannedRouter } from './plan.ts'

/** Files of a router's haproxy. */
export interface HaproxyFiles {
  readonly pid: string
  /** Unix socket of the metadata server. */
  readonly metadata: string
}

/** Headers by which the metadata server knows who asks; a guest cannot set them. */
export const NETWORK_HEADER = 'x-guest-network'
export const ADDRESS_HEADER = 'x-guest-address'

/** The configuration of a router's haproxy: load balancers, and the way to the metadata server. Undefined if it has neither. */
export function haproxySettings({ legs, balancers }: PlannedRouter, files: HaproxyFiles): string | undefined {
  const served = legs.filter(({ metadata }) => metadata)
  if (served.length === 0 && balancers.length === 0) return undefined
  const sections = [
    ['global', '  maxconn 4096', '  hard-stop-after 60s', `  pidfile ${files.pid}`],
    DEFAULTS,
    ...served.map((leg) => metadataSection(leg, files.metadata)),
    ...balancers.map(balancerSection),
  ]
  return `${sections.map((lines) => lines.join('\n')).join('\n\n')}\n`
}

/** The same as on CloudStack's router. */
const DEFAULTS = [
  'defaults',
  '  mode tcp',
  '  retries 3',
  '  option redispatch',
  '  timeout connect 5s',
  '  timeout client 50s',
  '  timeout server 50s',
]

function metadataSection({ networkId, gateway }: PlannedLeg, socket: string): readonly string[] {
  return [
    `listen metadata-${networkId}`,
    '  mode http',
    `  bind ${gateway.address}:80`,
    `  http-request set-header ${NETWORK_HEADER} ${networkId}`,
    `  http-request set-header ${ADDRESS_HEADER} %[src]`,
    `  server emulator unix@${socket}`,
  ]
}

function balancerSection(balancer: PlannedBalancer): readonly string[] {
  const { id, address, port, members, sendsProxyLine, sources } = balancer
  const { mode, lines, serverOption } = stickinessOf(balancer)
  return [
    `listen balancer-${id}`,
    `  mode ${mode}`,
    `  bind ${address}:${port}`,
    `  balance ${balancer.algorithm}`,
    ...(sources.length === 0 ? [] : [`  tcp-request connection reject if !{ src ${sources.join(' ')} }`]),
    ...lines,
    ...members.map(
      (member, index) =>
        `  server member-${index} ${member.address}:${member.port} check${sendsProxyLine ? ' send-proxy' : ''}${serverOption(index)}`,
    ),
  ]
}

interface Stickiness {
  readonly mode: 'tcp' | 'http'
  readonly lines: readonly string[]
  serverOption(index: number): string
}

function stickinessOf({ stickiness }: PlannedBalancer): Stickiness {
  const params = stickiness?.params ?? {}
  switch (stickiness?.method) {
    case 'sourcebased':
      return {
        mode: 'tcp',
        lines: [`  stick-table type ip size ${params['tablesize'] ?? '200k'} expire ${params['expire'] ?? '30m'}`, '  stick on src'],
        serverOption: () => '',
      }
    case 'lbcookie':
      return {
        mode: 'http',
        lines: [`  cookie ${params['cookie-name'] ?? 'SERVERID'} insert indirect nocache`],
        serverOption: (index) => ` cookie member-${index}`,
      }
    default:
      return { mode: 'tcp', lines: [], serverOption: () => '' }
  }
}
