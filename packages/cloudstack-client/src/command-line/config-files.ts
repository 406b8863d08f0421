import path from 'node:path'
import { parse } from 'ini'
import type { CliEnvironment } from './cli-environment.ts'
import { timeoutFrom } from './timeout.ts'

/** One cloud as a configuration file describes it. */
export interface Section {
  readonly endpoint?: string
  readonly apiKey?: string
  readonly secretKey?: string
  readonly username?: string
  readonly password?: string
  readonly domain?: string
  readonly verify?: boolean
  readonly caFile?: string
  readonly timeoutMs?: number
}

type Values = Readonly<Record<string, unknown>>

/** Reads the configuration of `cs`: a section per cloud, `[cloudstack]` by default, with endpoint, key and secret. The last file wins. */
export function readCsIni(config: string | undefined, profile = 'cloudstack', environment: CliEnvironment): Section | undefined {
  const { homeFolder, workFolder, env } = environment
  const defaults = [path.join(homeFolder, '.cloudstack.ini'), path.join(workFolder, 'cloudstack.ini'), env['CLOUDSTACK_CONFIG']]
  const files = config === undefined ? defaults : [config]
  const sections = files.flatMap((file) => sectionOf(file, profile, environment))
  const values: Values = Object.assign({}, ...sections)
  const { endpoint, key, secret, verify, timeout, dangerous_no_tls_verify: dangerous } = values
  if (!isText(endpoint) || !isText(key)) return undefined
  const trusted = isText(verify) && !isSwitch(verify) ? { caFile: verify } : {}
  return {
    endpoint,
    apiKey: key,
    ...(isText(secret) ? { secretKey: secret } : {}),
    ...trusted,
    verify: !(isOff(verify) || isOn(dangerous)),
    ...(isText(timeout) ? { timeoutMs: timeoutFrom(timeout, `timeout in [${profile}]`) } : {}),
  }
}

/**
 * Reads the configuration of cloudmonkey: a section per profile with url and either keys or username and password. The key `profile`
 * names the one in use; old versions keep it in `[core]`, newer ones above all sections.
 */
export function readCloudmonkey(config: string | undefined, profile: string | undefined, environment: CliEnvironment): Section | undefined {
  const { homeFolder } = environment
  const files = config === undefined ? [path.join(homeFolder, '.cmk/config'), path.join(homeFolder, '.cloudmonkey/config')] : [config]
  for (const file of files) {
    const all = contentOf(file, environment)
    const section = all === undefined ? undefined : cloudmonkeySection(all, profile)
    if (section !== undefined) return section
  }
  return undefined
}

function cloudmonkeySection(all: Values, profile: string | undefined): Section | undefined {
  const core = isValues(all['core']) ? all['core'] : all
  const name = profile ?? (isText(core['profile']) ? core['profile'] : 'localcloud')
  const values = sectionNamed(all, name)
  if (!isValues(values) || !isText(values['url'])) return undefined
  const verify = values['verifysslcert'] ?? core['verifycert'] ?? core['verifysslcert']
  const timeout = values['timeout'] ?? core['timeout']
  return {
    endpoint: values['url'],
    ...cloudmonkeyCredentials(values),
    verify: !isOff(verify),
    ...(isText(timeout) ? { timeoutMs: timeoutFrom(timeout, `timeout of profile "${name}"`) } : {}),
  }
}

function cloudmonkeyCredentials({ apikey, secretkey, username, password, domain }: Values): Section {
  return {
    ...(isText(apikey) && isText(secretkey) ? { apiKey: apikey, secretKey: secretkey } : {}),
    ...(isText(username) && isText(password) ? { username, password } : {}),
    ...(isText(domain) ? { domain } : {}),
  }
}

function sectionOf(file: string | undefined, name: string, environment: CliEnvironment): Values[] {
  const content = file === undefined ? undefined : contentOf(file, environment)
  const section = content === undefined ? undefined : sectionNamed(content, name)
  return section === undefined ? [] : [section]
}

/** The parser reads `[eu.west]` as a section within another one. */
function sectionNamed(all: Values, name: string): Values | undefined {
  const found = Object.hasOwn(all, name)
    ? all[name]
    : name.split('.').reduce<unknown>((outer, part) => (isValues(outer) ? outer[part] : undefined), all)
  return isValues(found) ? found : undefined
}

function contentOf(file: string, { readFile }: CliEnvironment): Values | undefined {
  const text = readFile(file)
  return text === undefined ? undefined : parse(text)
}

const isValues = (value: unknown): value is Values => typeof value === 'object' && value !== null
const isText = (value: unknown): value is string => typeof value === 'string' && value !== ''
// The parser hands `true` and `false` over as booleans.
const isOff = (value: unknown): boolean => ['false', 'no', '0', 'off'].includes(String(value).toLowerCase())
const isOn = (value: unknown): boolean => ['true', 'yes', '1', 'on'].includes(String(value).toLowerCase())
const isSwitch = (value: string): boolean => isOff(value) || isOn(value)
