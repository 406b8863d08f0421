import { getApiLimit, getCloudIdentifier, listConfigurations, resetApiLimit, updateConfiguration } from 'cloudstack-client/api'
import { invalid } from '../cloud/problem.ts'
import type { Settings } from '../cloud/settings.ts'
import { list, listing, SUCCESS, sync } from './define.ts'
import { hasKeyword, same } from './select.ts'

const documented = { evidence: 'documented' } as const

function viewSetting(name: string, value: unknown) {
  return {
    category: 'Advanced',
    name,
    value: String(value),
    description: '',
    isdynamic: true,
    component: 'management-server',
    group: 'Miscellaneous',
    subgroup: 'Others',
  }
}

export const configurationCommands = [
  list(listConfigurations, documented, ({ cloud }, { name, keyword }) =>
    listing(
      Object.entries(cloud.settings).filter(([key]) => same(name, key) && hasKeyword(keyword, key)),
      ([key, value]) => viewSetting(key, value),
    ),
  ),

  sync(updateConfiguration, documented, ({ cloud }, { name, value }) => {
    const current = (cloud.settings as unknown as Readonly<Record<string, unknown>>)[name]
    if (current === undefined) throw invalid(`Config parameter with name ${name} doesn't exist`)
    const next = typeof current === 'boolean' ? value === 'true' : typeof current === 'number' ? Number(value) : (value ?? '')
    if (Number.isNaN(next)) throw invalid(`Invalid value ${value} for ${name}`)
    Object.assign(cloud.settings, { [name]: next } as Partial<Settings>)
    return { configuration: viewSetting(name, next) }
  }),

  sync(getCloudIdentifier, documented, ({ caller }) => ({
    cloudidentifier: { userid: caller.user.id, cloudidentifier: 'emulator', signature: '' },
  })),

  sync(getApiLimit, { evidence: 'recorded' }, ({ cloud, caller }) => ({
    apilimit: { accountid: caller.account.id, account: caller.account.name, ...cloud.throttle.of(cloud, caller.account.id) },
  })),

  sync(resetApiLimit, { ids: { account: 'accounts' }, ...documented }, ({ cloud, caller }) => {
    cloud.throttle.reset(caller.account.id)
    return SUCCESS
  }),
]
