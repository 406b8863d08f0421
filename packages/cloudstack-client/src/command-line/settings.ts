import type { Credentials, SessionCredentials } from '../client.ts'
import type { CliEnvironment } from './cli-environment.ts'
import { readCloudmonkey } from './cloudmonkey-config.ts'
import { readCs } from './cs-config.ts'
import type { Section } from './section.ts'
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
 * Endpoint and credentials: from the environment (CLOUDSTACK_ENDPOINT, CLOUDSTACK_KEY, CLOUDSTACK_SECRET …) and from `cloudstack.ini` in
 * the working folder or `~/.cloudstack.ini`, as in `cs`; else from cloudmonkey's `~/.cmk/config` or `~/.cloudmonkey/config`.
 * Options take precedence over all of them; with `--profile` or `--config` the environment names no cloud.
 * @throws {UsageError} naming what is missing and where it was looked for
 */
export function resolveSettings(given: GivenOptions, environment: CliEnvironment): Settings {
  // Who names a profile or a file means it: a variable left over in the shell must not send the command to another cloud.
  const isNamed = given.profile !== undefined || given.config !== undefined
  const found: PartialSettings = { ...described(given, environment, !isNamed), ...fromOptions(given) }
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

function described({ config, profile: named }: GivenOptions, environment: CliEnvironment, useVariables: boolean): PartialSettings {
  const profile = named ?? environment.env['CLOUDSTACK_REGION']
  return readCs(config, profile, environment, useVariables) ?? readCloudmonkey(config, profile, environment) ?? {}
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
