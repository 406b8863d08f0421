import {
  listBackupSchedule,
  listCounters,
  listSharedFileSystemProviders,
  listUserTwoFactorAuthenticatorProviders,
} from 'cloudstack-client/api'
import { list, listing } from '../api/define.ts'
import { hasKeyword, sameText } from '../api/select.ts'
import { fixedId } from '../core/fixed-id.ts'

const documented = { evidence: 'documented' } as const

const CPU = { source: 'cpu', name: 'VM CPU - average percentage', value: 'vm.cpu.average.percentage' }
const MEMORY = { source: 'memory', name: 'VM Memory - average percentage', value: 'vm.memory.average.percentage' }
const ROUTER = [
  { source: 'virtualrouter', name: 'Public Network - mbps received per vm', value: 'public.network.received.average.mbps' },
  { source: 'virtualrouter', name: 'Public Network - mbps transmit per vm', value: 'public.network.transmit.average.mbps' },
  { source: 'virtualrouter', name: 'Load Balancer - average connections per vm', value: 'virtual.network.lb.average.connections' },
]

/** Counters for automatic scaling, by network provider. */
const COUNTERS = [
  ...['VirtualRouter', 'VpcVirtualRouter'].flatMap((provider) => [CPU, MEMORY, ...ROUTER].map((counter) => ({ provider, ...counter }))),
  ...['None', 'Netris'].flatMap((provider) => [CPU, MEMORY].map((counter) => ({ provider, ...counter }))),
]

const AUTHENTICATORS = ['totp', 'staticpin']

/** Lists of what comes with every CloudStack. */
export const builtInCommands = [
  list(listCounters, { ids: { id: 'computed' }, ...documented }, (_call, { id, name, source, provider, keyword }) => {
    const rows = COUNTERS.map((counter) => ({ id: fixedId('counter', counter.provider, counter.name), ...counter }))
    const found = rows.filter(
      (row) =>
        (id === undefined || row.id === id) &&
        sameText(name, row.name) &&
        sameText(source, row.source) &&
        sameText(provider, row.provider) &&
        hasKeyword(keyword, row.name),
    )
    return listing(found, (row) => row)
  }),

  list(listSharedFileSystemProviders, documented, () => listing(['SHAREDFSVM'], (name) => ({ name }))),

  list(listUserTwoFactorAuthenticatorProviders, documented, (_call, { name }) =>
    listing(
      AUTHENTICATORS.filter((known) => sameText(name, known)),
      (known) => ({ name: known, description: `${known} user two factor authentication provider` }),
    ),
  ),

  list(listBackupSchedule, { ids: { id: 'absent' }, ...documented }, () => listing([], () => ({}))),
]
