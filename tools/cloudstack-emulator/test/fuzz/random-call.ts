import { parseParameter } from 'cloudstack-client/api'
import * as fc from 'fast-check'
import type { IdKind } from '../../src/api/define.ts'
import { COMMAND_HANDLERS } from '../../src/commands.ts'
import type { Cloud } from '../../src/core/cloud.ts'
import { ID_TABLES } from '../../src/wire/parameter-tables.ts'

/** A random call before its parameters are chosen: command, account, and random numbers for the parameters. */
export interface RandomCall {
  readonly command: number
  readonly account: string
  readonly dice: readonly number[]
  readonly advanceSeconds: number
}

export const randomCall: fc.Arbitrary<RandomCall> = fc.record({
  command: fc.nat(),
  account: fc.constantFrom('user', 'user', 'user', 'other', 'admin', 'limited'),
  dice: fc.array(fc.nat(1_000_000), { minLength: 24, maxLength: 24 }),
  advanceSeconds: fc.constantFrom(0, 0, 1, 10, 100),
})

/** Commands that are called more often than the others. */
const FAVOURITES = [
  'deployVirtualMachine',
  'createVolume',
  'attachVolume',
  'detachVolume',
  'destroyVirtualMachine',
  'enableStaticNat',
  'createTags',
  'stopVirtualMachine',
  'createSnapshot',
  'associateIpAddress',
  'addNicToVirtualMachine',
  'updateVmNicIp',
  'assignToLoadBalancerRule',
  'createLoadBalancerRule',
]
/** Commands that are called rarely, because they delete everything. */
const LEFT_OUT = new Set([
  'deleteAccount',
  'registerTemplate',
  'registerIso',
  'uploadVolume',
  'disableAccount',
  'updateConfiguration',
  'deleteUser',
  'registerUserKeys',
  'createSSHKeyPair',
])
const COMMANDS = [...COMMAND_HANDLERS.keys()].filter((name) => !LEFT_OUT.has(name))
const TEXTS = [
  'x',
  'vm-1',
  'disk-1',
  '',
  'tcp',
  'udp',
  'roundrobin',
  'host anti-affinity',
  'UserVm',
  'Volume',
  '10.1.1.50',
  '10.1.1.51',
  'a\u0000b',
  'ä☂',
  'z'.repeat(300),
  'QUFB',
  'executable',
  '172.20.0.9',
  'DAILY',
]
const NUMBERS = ['0', '1', '2', '5', '22', '443', '-1', '99999', 'none', '']

export function nameOf(call: RandomCall): string {
  const all = call.command % 3 === 0 ? COMMANDS : FAVOURITES
  return all[call.command % all.length] ?? 'listZones'
}

/** Parameters for the call, with ids of existing resources, and sometimes of removed or unknown ones. */
export function parametersOf(cloud: Cloud, call: RandomCall): Record<string, unknown> {
  const name = nameOf(call)
  const handler = COMMAND_HANDLERS.get(name)
  const parameters: Record<string, unknown> = {}
  for (const [index, [parameter, short]] of Object.entries(handler?.command.parameters ?? {}).entries()) {
    const { required } = parseParameter(short)
    const die = (call.dice[index % call.dice.length] ?? 0) + index * 7
    if (required || die % 4 === 0) {
      const rows = idsOf(cloud, handler?.ids[parameter] ?? ID_TABLES[parameter], call.account)
      Object.assign(parameters, randomValue(cloud, parameter, short, rows, die))
    }
  }
  return steer(cloud, name, parameters, call)
}

/** Suitable ids: mostly the caller's own resources, newest first. */
function idsOf(cloud: Cloud, table: IdKind | undefined, account: string): readonly string[] | undefined {
  if (table === undefined || table === 'computed' || table === 'anything') return undefined
  const rows = [...cloud[table].all()] as readonly { readonly id: string; readonly accountId?: string }[]
  const own = rows.filter((row) => row.accountId === undefined || cloud.accounts.getIncludingRemoved(row.accountId)?.name === account)
  return [...own.slice(-8), ...rows.slice(-2)].map(({ id }) => id)
}

function randomValue(
  cloud: Cloud,
  parameter: string,
  short: string,
  ids: readonly string[] | undefined,
  die: number,
): Record<string, unknown> {
  const { type, map } = parseParameter(short)
  const pick = (values: readonly string[]) => values[die % values.length] ?? ''
  const id = () => pick([...(ids ?? []), 'nonsense'])
  if (map === 'objects') return { [`${parameter}[0].networkid`]: pick([...cloud.networks.all()].map((row) => row.id)) }
  if (type === 'map') return { [`${parameter}[0].key`]: pick(TEXTS), [`${parameter}[0].value`]: pick(TEXTS) }
  if (type === 'uuid' || (type === 'list' && ids !== undefined)) return { [parameter]: id() }
  if (type === 'int' || type === 'long') return { [parameter]: pick(NUMBERS) }
  return { [parameter]: type === 'bool' ? pick(['true', 'false', 'maybe']) : pick(TEXTS) }
}

/** Purely random parameters would hardly ever create machines, volumes and addresses, so most of the time they fit together. */
function steer(cloud: Cloud, name: string, parameters: Record<string, unknown>, { account, dice }: RandomCall): Record<string, unknown> {
  if ((dice[0] ?? 0) % 5 === 0) return parameters
  const zone = [...cloud.zones.all()].find((row) => row.name === 'zone-advanced')
  const own = cloud.accounts.by('name', account)[0]?.id
  const networks = cloud.networks.by('account', own)
  const network = networks[(dice[1] ?? 0) % networks.length]
  const named = <R extends { readonly id: string; readonly name: string }>(rows: Iterable<R>, wanted: string) =>
    [...rows].find((row) => row.name === wanted)?.id
  if (name === 'createVolume') return { zoneid: zone?.id, diskofferingid: named(cloud.diskOfferings.all(), 'disk-5'), name: 'disk' }
  if (name === 'associateIpAddress') return { networkid: network?.id }
  if (name !== 'deployVirtualMachine') return parameters
  const template = [...cloud.templates.all()].find((row) => row.copies.some((copy) => copy.zoneId === zone?.id))
  const wished = (dice[2] ?? 0) % 3 === 0 ? { ipaddress: `10.1.1.${50 + ((dice[3] ?? 0) % 5)}` } : {}
  return {
    zoneid: zone?.id,
    templateid: template?.id,
    serviceofferingid: named(cloud.serviceOfferings.all(), 'small'),
    networkids: network?.id,
    ...wished,
  }
}
