import {
  getApiLimit,
  getCloudIdentifier,
  listConfigurations,
  resetApiLimit,
  resetConfiguration,
  updateConfiguration,
} from 'cloudstack-client/api'
import { list, listing, SUCCESS, sync } from '../api/define.ts'
import { hasKeyword, sameText } from '../api/select.ts'
import { invalid, refusal } from '../api-error.ts'
import type { Cloud } from '../core/cloud.ts'
import { DEFAULT_SETTINGS, type Settings } from '../core/settings.ts'

const documented = { evidence: 'documented' } as const

/** What a setting can be overridden for, by the parameter that names it, and as answers show it. */
const SCOPES = {
  zoneid: 'zone',
  clusterid: 'cluster',
  accountid: 'account',
  domainid: 'domain',
  storageid: 'storagepool',
  imagestoreuuid: 'imagestore',
} as const
type Scoping = Partial<Readonly<Record<keyof typeof SCOPES, string | undefined>>>

/** The settings that can be overridden at all; every other is listed only without a scope (the ConfigKeys of 4.22). */
const SCOPE_OF: Readonly<Record<string, string>> = {
  'allow.user.expunge.recover.vm': 'account',
  'allow.user.expunge.recover.volume': 'account',
  'allow.user.view.destroyed.vm': 'account',
  'allow.public.user.templates': 'account',
  'cpu.overprovisioning.factor': 'cluster',
  'mem.overprovisioning.factor': 'cluster',
  'enable.dynamic.scale.vm': 'zone',
  'guest.domain.suffix': 'zone',
}

/** CloudStack's names of value types. */
const TYPES: Readonly<Record<string, string>> = { boolean: 'Boolean', number: 'Number', string: 'String' }

/** The Java classes of settings, which refusals of their values name. */
function javaClass(name: string, value: unknown): string {
  if (typeof value === 'boolean') return 'Boolean'
  return name.endsWith('.factor') ? 'Float' : 'Integer'
}

/** @throws {ApiError} if a setting is asked for in more than one scope */
function scopeOf(parameters: Scoping): string | undefined {
  const named = Object.entries(SCOPES).flatMap(([name, scope]) => (parameters[name as keyof typeof SCOPES] === undefined ? [] : [scope]))
  if (named.length > 1) throw invalid('cannot handle multiple IDs, provide only one ID corresponding to the scope')
  return named[0]
}

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

/** As resetConfiguration alone spells the scopes. */
const SCOPE_NAMES: Readonly<Record<string, string>> = {
  zone: 'Zone',
  cluster: 'Cluster',
  account: 'Account',
  domain: 'Domain',
  storagepool: 'StoragePool',
  imagestore: 'ImageStore',
}

function currentValue(cloud: Cloud, name: string): unknown {
  const current = settingNamed(cloud.settings, name)
  if (current === undefined) throw invalid(`Config parameter with name ${name} doesn't exist`)
  return current
}

/** The value with the setting's type; undefined if it does not have it. */
function parsed(name: string, current: unknown, text: string): unknown {
  if (typeof current === 'boolean') return text === 'true' || text === 'false' ? text === 'true' : undefined
  if (typeof current !== 'number') return text
  const pattern = javaClass(name, current) === 'Float' ? /^[+-]?\d+(\.\d+)?$/ : /^[+-]?\d+$/
  return pattern.test(text) ? Number(text) : undefined
}

export const configurationCommands = [
  list(listConfigurations, documented, ({ cloud }, { name, keyword, category, group, subgroup, ...parameters }) => {
    if (subgroup !== undefined && group === undefined) {
      throw refusal('invalid-parameter', 'Configuration group name must be specified with the subgroup name')
    }
    const scope = scopeOf(parameters)
    const found = Object.entries(cloud.settings)
      .filter(
        ([key, value]) =>
          hasKeyword(name, key) &&
          hasKeyword(keyword, key, String(value)) &&
          sameText(category, 'Advanced') &&
          (scope === undefined || SCOPE_OF[key] === scope),
      )
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
    return listing(found, ([key, value]) => ({ ...viewSetting(key, value), scope }))
  }),

  sync(updateConfiguration, documented, ({ cloud }, { name, value, ...parameters }) => {
    if (name.toLowerCase() === 'dynamic.apichecker.enabled')
      throw refusal('invalid-parameter', 'Restricted configuration update not allowed')
    const current = currentValue(cloud, name)
    if (value === undefined) return { configuration: { ...viewSetting(name, current), value: undefined } }
    const scope = scopeOf(parameters)
    if (scope !== undefined && SCOPE_OF[name] !== scope) throw invalid(`Invalid scope id provided for the parameter ${name}`)
    const next = parsed(name, current, value.trim())
    if (next === undefined) throw invalid(`Value [${value.trim()}] is not a valid [class java.lang.${javaClass(name, current)}].`)
    Object.assign(cloud.settings, { [name]: next } as Partial<Settings>)
    return { configuration: { ...viewSetting(name, next), scope } }
  }),

  sync(resetConfiguration, documented, ({ cloud }, { name, ...parameters }) => {
    currentValue(cloud, name)
    const scope = scopeOf(parameters)
    if (scope !== undefined && SCOPE_OF[name] !== scope) throw invalid(`Invalid scope id provided for the parameter ${name}`)
    const value = settingNamed(DEFAULT_SETTINGS, name)
    Object.assign(cloud.settings, { [name]: value } as Partial<Settings>)
    return { configuration: { ...viewSetting(name, value), scope: scope === undefined ? undefined : SCOPE_NAMES[scope] } }
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
