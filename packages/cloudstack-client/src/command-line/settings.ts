import type { Credentials, SessionCredentials } from '../client.ts'
import type { CliEnvironment } from './cli-environment.ts'
import { readCloudmonkey, readCsIni, type Section } from './config-files.ts'
import { timeoutFrom } from './timeout.ts'
import { UsageError } from './usage-error.ts'

export interface Settings {
  readonly endpoint: string
  readonly credentials: Credentials | SessionCredentials
  readonly verify: boolean
  /** Path of a file with certificates to trust. */
  readonly caFile?: string
  readonly timeoutMs?: number
}

/** Options of the command line that concern the connection. */
export interface GivenOptions {
  readonly endpoint?: string
  readonly profile?: string
  readonly config?: string
  readonly insecure?: boolean
  readonly ca?: string
  readonly timeout?: number
}

type PartialSettings = Partial<Section>

/**
 * Endpoint and credentials: from the environment (CLOUDSTACK_ENDPOINT, CLOUDSTACK_KEY, CLOUDSTACK_SECRET …, as in `cs`), else from
 * `cloudstack.ini` in the working folder or `~/.cloudstack.ini`, else from cloudmonkey's `~/.cmk/config` or `~/.cloudmonkey/config`.
 * Options take precedence over all of them; with `--profile` or `--config` the environment names no cloud.
 * @throws {UsageError} naming what is missing and where it was looked for
 */
export function resolveSettings(given: GivenOptions, environment: CliEnvironment): Settings {
  // Who names a profile or a file means it: a variable left over in the shell must not send the command to another cloud.
  const isNamed = given.profile !== undefined || given.config !== undefined
  const fromVariables = isNamed ? undefined : fromEnvironment(environment.env)
  const found: PartialSettings = { ...(fromVariables ?? fromFiles(given, environment)), ...fromOptions(given) }
  if (found.endpoint === undefined) throw new UsageError(nothingFound(given))
  if (!/^https?:\/\//.test(found.endpoint)) throw new UsageError(`the endpoint "${found.endpoint}" must begin with http:// or https://`)
  return {
    endpoint: found.endpoint,
    credentials: credentialsOf(found),
    verify: found.verify ?? true,
    ...(found.caFile === undefined ? {} : { caFile: found.caFile }),
    ...(found.timeoutMs === undefined ? {} : { timeoutMs: found.timeoutMs }),
  }
}

function fromEnvironment(env: CliEnvironment['env']): PartialSettings | undefined {
  const { CLOUDSTACK_ENDPOINT: endpoint, CLOUDSTACK_KEY: apiKey, CLOUDSTACK_SECRET: secretKey } = env
  if (endpoint === undefined || apiKey === undefined || secretKey === undefined) return undefined
  const { CLOUDSTACK_VERIFY: verify, CLOUDSTACK_TIMEOUT: timeout, CLOUDSTACK_DANGEROUS_NO_TLS_VERIFY: dangerous } = env
  // As in `cs`, this may also be the path of a file with certificates to trust.
  const caFile = verify === undefined || isSwitch(verify) ? {} : { caFile: verify }
  return {
    endpoint,
    apiKey,
    secretKey,
    ...caFile,
    verify: !(isNo(verify) || (dangerous !== undefined && !isNo(dangerous))),
    ...(timeout === undefined ? {} : { timeoutMs: timeoutFrom(timeout, 'CLOUDSTACK_TIMEOUT') }),
  }
}

function fromFiles(given: GivenOptions, environment: CliEnvironment): PartialSettings {
  const profile = given.profile ?? environment.env['CLOUDSTACK_REGION']
  return readCsIni(given.config, profile, environment) ?? readCloudmonkey(given.config, profile, environment) ?? {}
}

function fromOptions({ endpoint, insecure, ca, timeout }: GivenOptions): PartialSettings {
  return {
    ...(endpoint === undefined ? {} : { endpoint }),
    ...(insecure === true ? { verify: false } : {}),
    ...(ca === undefined ? {} : { caFile: ca }),
    ...(timeout === undefined ? {} : { timeoutMs: timeout * 1000 }),
  }
}

function credentialsOf({ apiKey, secretKey, username, password, domain }: PartialSettings): Credentials | SessionCredentials {
  if (apiKey !== undefined && secretKey !== undefined) return { apiKey, secretKey }
  if (username !== undefined && password !== undefined) return { username, password, ...(domain === undefined ? {} : { domain }) }
  throw new UsageError('no credentials: set CLOUDSTACK_KEY and CLOUDSTACK_SECRET, or give key and secret in cloudstack.ini')
}

function nothingFound({ profile, config }: GivenOptions): string {
  const where = config ?? 'cloudstack.ini, ~/.cloudstack.ini, ~/.cmk/config or ~/.cloudmonkey/config'
  const what = profile === undefined ? 'no endpoint' : `no profile "${profile}"`
  return `${what} in ${where}; set CLOUDSTACK_ENDPOINT, CLOUDSTACK_KEY and CLOUDSTACK_SECRET, or write such a file`
}

const isNo = (text: string | undefined): boolean => ['false', 'no', '0', 'off'].includes(text?.toLowerCase() ?? '')
const isSwitch = (text: string): boolean => isNo(text) || ['true', 'yes', '1', 'on'].includes(text.toLowerCase())
