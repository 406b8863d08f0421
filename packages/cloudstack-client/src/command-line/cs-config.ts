import path from 'node:path'
import type { CliEnvironment } from './cli-environment.ts'
import { type IniFile, parseConfigParser, sectionReader } from './configparser.ts'
import { isOff, isSwitch, type Section } from './section.ts'
import { timeoutFrom } from './timeout.ts'

const SETTINGS = ['endpoint', 'key', 'secret', 'timeout', 'verify', 'dangerous_no_tls_verify'] as const
type Setting = (typeof SETTINGS)[number]
type Values = Readonly<Partial<Record<Setting, string>>>

const DEFAULT_SECTION = 'cloudstack'

/**
 * Reads the settings of `cs` as `cs` does: the variables alone if they name an endpoint; else the files, which win over the variables
 * except for those that `CLOUDSTACK_OVERRIDES` names. The last file wins, value by value.
 * @param useVariables false: the environment names no cloud
 */
export function readCs(
  config: string | undefined,
  profile: string | undefined,
  environment: CliEnvironment,
  useVariables: boolean,
): Section | undefined {
  const { env } = environment
  const variables = useVariables ? fromVariables(env) : {}
  const overrides = useVariables ? (env['CLOUDSTACK_OVERRIDES'] ?? '').toLowerCase().split(/\W+/).filter(Boolean) : []
  if (overrides.length === 0 && variables.endpoint !== undefined) return described(variables, 'CLOUDSTACK_TIMEOUT')
  const name = profile ?? DEFAULT_SECTION
  const winning = Object.fromEntries(Object.entries(variables).filter(([setting]) => overrides.includes(setting)))
  const values: Values = { ...variables, ...fromFiles(config, name, environment), ...winning }
  return values.endpoint === undefined ? undefined : described(values, `timeout in [${name}]`)
}

function fromVariables(env: CliEnvironment['env']): Values {
  return given((setting) => env[`CLOUDSTACK_${setting.toUpperCase()}`])
}

function fromFiles(config: string | undefined, name: string, { homeFolder, workFolder, env, readFile }: CliEnvironment): Values {
  const own = env['CLOUDSTACK_CONFIG']?.replace(/^~(?=\/|$)/, homeFolder)
  const all = [path.join(homeFolder, '.cloudstack.ini'), path.join(workFolder, 'cloudstack.ini'), own]
  const files = (config === undefined ? all : [config]).filter((file) => file !== undefined)
  const read = files.flatMap((file) => {
    const text = readFile(file)
    // What begins without a section is a file of cloudmonkey.
    return text === undefined || (config !== undefined && !beginsWithSection(text)) ? [] : [parseConfigParser(text, file)]
  })
  const section = sectionReader(merged(read), name)
  return section === undefined ? {} : given(section)
}

function beginsWithSection(text: string): boolean {
  const first = text.split('\n').find((line) => !/^\s*([#;]|$)/.test(line))
  return first === undefined || first.trim().startsWith('[')
}

function merged(files: readonly IniFile[]): IniFile {
  const names = new Set(files.flatMap((file) => [...file.keys()]))
  return new Map([...names].map((name) => [name, new Map(files.flatMap((file) => [...(file.get(name) ?? [])]))]))
}

/** An empty value is none. */
function given(settingOf: (setting: Setting) => string | undefined): Values {
  return Object.fromEntries(
    SETTINGS.map((setting) => [setting, settingOf(setting)]).filter(([, value]) => value !== undefined && value !== ''),
  )
}

/** `verify` may also be the path of a file with certificates to trust. */
function described(values: Values, timeoutPlace: string): Section {
  const { endpoint, key, secret, verify, timeout, dangerous_no_tls_verify: dangerous } = values
  const isUnsafe = verify === undefined ? dangerous !== undefined && isSwitch(dangerous) && !isOff(dangerous) : isOff(verify)
  return {
    ...(endpoint === undefined ? {} : { endpoint }),
    ...(key === undefined ? {} : { apiKey: key }),
    ...(secret === undefined ? {} : { secretKey: secret }),
    ...(verify === undefined || isSwitch(verify) ? {} : { caFile: verify }),
    verify: !isUnsafe,
    ...(timeout === undefined ? {} : { timeoutMs: timeoutFrom(timeout, timeoutPlace) }),
  }
}
