import { legFor } from './device-names.ts'
import type { PlannedLeg, PlannedRouter } from './plan.ts'

/** Files of a router's dnsmasq. */
export interface DnsmasqFiles {
  readonly pid: string
  readonly log: string
  readonly dhcpHosts: string
  readonly names: string
}

/** Suppresses what only a machine's default network offers: the default route and DNS servers. */
const OTHER_NETWORK = 'not-default'

/** The configuration of a router's dnsmasq: addresses by MAC, and the names of machines. Unknown names are refused at once. */
export function dnsmasqSettings(router: PlannedRouter, files: DnsmasqFiles): string {
  const lines = [
    'user=root',
    `pid-file=${files.pid}`,
    `log-facility=${files.log}`,
    'bind-interfaces',
    'except-interface=lo',
    ...router.legs.map(({ networkId }) => `interface=${legFor(networkId)}`),
    'no-resolv',
    'no-hosts',
    'domain-needed',
    'bogus-priv',
    `addn-hosts=${files.names}`,
    ...domainsOf(router.legs).flatMap((domain) => [`local=/${domain}/`]),
    ...dhcpSettings(router.legs, files),
  ]
  return `${lines.join('\n')}\n`
}

function dhcpSettings(legs: readonly PlannedLeg[], { dhcpHosts }: DnsmasqFiles): readonly string[] {
  const served = legs.filter(({ dhcp }) => dhcp)
  if (served.length === 0) return []
  return [
    'dhcp-authoritative',
    'leasefile-ro',
    `dhcp-hostsfile=${dhcpHosts}`,
    `dhcp-option=tag:${OTHER_NETWORK},option:router`,
    `dhcp-option=tag:${OTHER_NETWORK},option:dns-server`,
    ...served.flatMap(({ networkId, gateway, domain }) => [
      `dhcp-range=set:${legFor(networkId)},${gateway.address},static`,
      ...(domain === undefined ? [] : [`dhcp-option=tag:${legFor(networkId)},option:domain-name,${domain}`]),
    ]),
  ]
}

function domainsOf(legs: readonly PlannedLeg[]): readonly string[] {
  return [...new Set(legs.flatMap(({ domain }) => domain ?? []))]
}

/** One line for each lease. An address never changes while its machine has it. */
export function dhcpHosts({ legs }: PlannedRouter): string {
  const leases = legs.filter(({ dhcp }) => dhcp).flatMap((leg) => leg.leases)
  return leases
    .map(({ mac, address, hostName, isDefault }) => `${mac},${isDefault ? '' : `set:${OTHER_NETWORK},`}${address},${hostName},infinite\n`)
    .join('')
}

/** The names that the router answers: its own, as CloudStack's router has them, and those of machines. */
export function routerNames({ legs }: PlannedRouter): string {
  const own = legs.slice(0, 1).map(({ gateway }) => `${gateway.address} data-server\n`)
  const machines = legs.flatMap(({ leases, domain }) =>
    leases.map(({ address, hostName }) => `${address} ${domain === undefined ? '' : `${hostName}.${domain} `}${hostName}\n`),
  )
  return [...own, ...machines].join('')
}
