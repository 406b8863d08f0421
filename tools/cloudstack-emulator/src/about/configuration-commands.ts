import { getApiLimit, getCloudIdentifier, listConfigurations, resetApiLimit, updateConfiguration } from 'cloudstack-client/api'
import { list, listing, SUCCESS, sync } from '../api/define.ts'
import { hasKeyword, sameText } from '../api/select.ts'
import { invalid, refusal } from '../api-error.ts'
import type { Cloud } from '../core/cloud.ts'
import { DEFAULT_SETTINGS, type Settings } from '../core/settings.ts'

const documented = { evidence: 'documented' } as const

/** The scopes that a setting can be overridden for. */
const SCOPES = ['zoneid', 'clusterid', 'accountid', 'domainid', 'storageid', 'imagestoreuuid'] as const

/** CloudStack's names of value types. */
const TYPES: Readonly<Record<string, string>> = { boolean: 'Boolean', number: 'Number', string: 'String' }

function settingNamed(settings: Settings, name: string): unknown {
  return Object.entries(settings).find(([key]) => key === name)?.[1]
}

function viewSetting(name: string, value: unknown) {
  const fallback = settingNamed(DEFAULT_SETTINGS, name)
  return {
    category: 'Advanced',
    name,
    value: String(value),
    defaultvalue: String(fallback),
    displaytext: name.charAt(0).toUpperCase() + name.slice(1).replaceAll('.', ' '),
    type: TYPES[typeof fallback],
    description: '',
    isdynamic: true,
    component: 'management-server',
    group: 'Miscellaneous',
    subgroup: 'Others',
  }
}

export const configurationCommands = [
  list(listConfigurations, documented, ({ cloud }, { name, keyword, category, ...scopes }) => {
    const scoped = SCOPES.filter((scope) => scopes[scope] !== undefined)
    if (scoped.length > 1) throw invalid('cannot handle multiple IDs, provide only one ID corresponding to the scope')
    const found = Object.entries(cloud.settings)
      .filter(([key]) => hasKeyword(name, key) && hasKeyword(keyword, key) && sameText(category, 'Advanced'))
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
    return listing(found, ([key, value]) => viewSetting(key, value))
  }),

  sync(updateConfiguration, documented, ({ cloud }, { name, value }) => {
    const current = settingNamed(cloud.settings, name)
    if (current === undefined) throw invalid(`Config parameter with name ${name} doesn't exist`)
    const next = typeof current === 'boolean' ? value === 'true' : typeof current === 'number' ? Number(value) : (value ?? '')
    if (Number.isNaN(next)) throw invalid(`Invalid value ${value} for ${name}`)
    Object.assign(cloud.settings, { [name]: next } as Partial<Settings>)
    return { configuration: viewSetting(name, next) }
  }),

  sync(getCloudIdentifier, documented, ({ caller }) => ({
    cloudidentifier: { userid: caller.user.id, cloudidentifier: 'emulator', signature: '' },
  })),

  sync(getApiLimit, { evidence: 'recorded' }, ({ cloud, caller }) => {
    checkThrottling(cloud)
    return { apilimit: { accountid: caller.account.id, account: caller.account.name, ...cloud.throttle.of(cloud, caller.account.id) } }
  }),

  sync(resetApiLimit, { ids: { account: 'accounts' }, ...documented }, ({ cloud, caller }) => {
    checkThrottling(cloud)
    cloud.throttle.reset(caller.account.id)
    return SUCCESS
  }),
]

function checkThrottling(cloud: Cloud): void {
  if (cloud.settings['api.throttling.enabled']) return
  throw refusal('unsupported', 'This api is only available when api.throttling.enabled = true.')
}
