import type { CloudStackClient } from 'cloudstack-client'
import { type LoadBalancerRule, listLoadBalancerRules, listPublicIpAddresses } from 'cloudstack-client/api'
import type { PublicIpAddress } from '../cloud/entities.ts'
import { cloudError } from '../errors/cpi-error.ts'
import type { LoadBalancer } from './vm-cloud-properties.ts'

type PlacedLoadBalancer = LoadBalancer & { readonly public_ip: string; readonly public_port: number; readonly private_port: number }

export interface ResolvedLoadBalancer {
  /** With address and ports of the existing rule where the VM type gives none. */
  readonly wanted: PlacedLoadBalancer
  /** The existing rule; undefined if it is to be created. */
  readonly rule: LoadBalancerRule | undefined
  readonly address: PublicIpAddress
}

/** @throws {CpiError} if an address is not acquired, a rule of that name does something else, another rule has its port, or two of them are one */
export async function findLoadBalancers(
  cloud: CloudStackClient,
  wanted: readonly LoadBalancer[],
): Promise<readonly ResolvedLoadBalancer[]> {
  const resolved = await Promise.all(wanted.map(async (lb) => resolve(cloud, lb)))
  for (const [index, one] of resolved.entries()) {
    const other = resolved.slice(0, index).find((earlier) => isSamePort(one.wanted, earlier.wanted))
    if (other !== undefined) throw listedTwice(one.wanted, other.wanted)
  }
  return resolved
}

function isSamePort(one: PlacedLoadBalancer, other: PlacedLoadBalancer): boolean {
  return one.public_ip === other.public_ip && one.public_port === other.public_port && isUdp(one.protocol) === isUdp(other.protocol)
}

function listedTwice({ name, public_ip, public_port }: PlacedLoadBalancer, other: PlacedLoadBalancer): Error {
  const names = name === other.name ? `load balancer "${name}" is listed twice` : `load balancers "${other.name}" and "${name}" are one`
  return cloudError('load-balancer-conflict', `VM cloud_properties: lbs: ${names}, port ${public_port} of ${public_ip}: remove one`)
}

async function resolve(cloud: CloudStackClient, lb: LoadBalancer): Promise<ResolvedLoadBalancer> {
  const rule = await findRule(cloud, lb)
  const wanted = placed(lb, rule)
  const { public_ip: ip } = wanted
  const rows = await cloud.list(listPublicIpAddresses, { ipaddress: ip })
  const address = rows.find((row) => row.ipaddress === ip)
  if (address === undefined)
    throw cloudError('public-address-not-acquired', `load balancer "${lb.name}": public address ${ip} is not acquired by this account`)
  if (rule === undefined) await checkPortIsFree(cloud, wanted, address)
  return { wanted, rule, address }
}

/** @throws {CpiError} if neither the VM type nor a rule gives them */
function placed(lb: LoadBalancer, rule: LoadBalancerRule | undefined): PlacedLoadBalancer {
  const { public_ip = rule?.publicip, public_port = numberOf(rule?.publicport), private_port = numberOf(rule?.privateport) } = lb
  if (public_ip !== undefined && public_port !== undefined && private_port !== undefined)
    return { ...lb, public_ip, public_port, private_port }
  throw cloudError(
    'load-balancer-conflict',
    `load balancer "${lb.name}" does not exist, and cannot be created: give its public_ip, public_port and private_port, or create the rule`,
  )
}

function numberOf(port: string | undefined): number | undefined {
  return port === undefined ? undefined : Number(port)
}

async function checkPortIsFree(cloud: CloudStackClient, lb: LoadBalancer, address: PublicIpAddress): Promise<void> {
  const rules = await cloud.list(listLoadBalancerRules, { publicipid: address.id })
  const holder = rules.find((rule) => Number(rule.publicport) === lb.public_port && isUdp(rule.protocol) === isUdp(lb.protocol))
  if (holder === undefined) return
  throw cloudError(
    'load-balancer-conflict',
    `load balancer "${lb.name}": port ${lb.public_port} of ${address.ipaddress} belongs to the rule "${holder.name}": use that name, or another port`,
  )
}

function isUdp(protocol: string | undefined): boolean {
  return protocol?.toLowerCase() === 'udp'
}

/** @throws {CpiError} if the rule differs from what the VM type says, or if the name alone fits several rules */
export async function findRule(cloud: CloudStackClient, lb: LoadBalancer): Promise<LoadBalancerRule | undefined> {
  const rules = await cloud.list(listLoadBalancerRules, { name: lb.name })
  const named = rules.filter((rule) => rule.name === lb.name && (lb.public_ip === undefined || rule.publicip === lb.public_ip))
  const [rule, ...others] = named
  if (rule === undefined) return undefined
  if (others.length > 0) {
    const choices = named.map(({ publicip, publicport }) => `${publicip}:${publicport}`).join(', ')
    throw cloudError('name-ambiguous', `load balancer "${lb.name}" exists more than once: give the public_ip of one of ${choices}`)
  }
  const differing = differences(rule, lb)
  if (differing.length > 0)
    throw cloudError(
      'load-balancer-conflict',
      `load balancer "${lb.name}" exists with ${differing.join('; ')}: change the VM type, or change or delete the rule`,
    )
  return rule
}

/** What a rule does when it was created without saying so. */
const PRESET = { protocol: 'tcp', cidrs: '0.0.0.0/0' }

/** Compares everything that the VM type says, and nothing that it leaves open. */
function differences(rule: LoadBalancerRule, lb: LoadBalancer): readonly string[] {
  const pairs: readonly (readonly [what: string, existing: string, wanted: string | undefined])[] = [
    ['public_port', String(rule.publicport), textOf(lb.public_port)],
    ['private_port', String(rule.privateport), textOf(lb.private_port)],
    ['algorithm', rule.algorithm ?? '', lb.algorithm],
    ['protocol', rule.protocol?.toLowerCase() ?? PRESET.protocol, lb.protocol],
    ['cidrs', cidrText((rule.cidrlist ?? '').split(/[\s,]+/)), lb.cidrs.length === 0 ? undefined : cidrText(lb.cidrs)],
  ]
  return pairs.flatMap(([what, existing, wanted]) =>
    wanted === undefined || existing === wanted ? [] : [`${what} ${existing}, wanted is ${wanted}`],
  )
}

function textOf(port: number | undefined): string | undefined {
  return port === undefined ? undefined : String(port)
}

function cidrText(cidrs: readonly string[]): string {
  return (
    cidrs
      .filter((cidr) => cidr !== '')
      .sort()
      .join(',') || PRESET.cidrs
  )
}
