import * as z from 'zod'
import { isConnectionUrl, isProxyRange } from './network-values.ts'

const text = z.string().min(1)
/** Node's timers count up to 24 days; nobody waits that long. */
const seconds = z.number().positive().max(86_400)
const port = z.int().min(0).max(65_535)

const tls = z.strictObject({
  certificate: text.describe('file with the certificate chain, PEM'),
  private_key: text.describe('file with the private key, PEM'),
})

const http = z.strictObject({
  address: text.default('0.0.0.0').describe('address to listen on'),
  port: port.default(25_777).describe('port to listen on'),
  user: text.describe('user name that the director’s CPI logs in with'),
  password: text.describe('password of that user'),
  additional_users: z
    .array(z.strictObject({ username: text.describe('name'), password: text.describe('password') }))
    .default([])
    .describe('further logins'),
  tls: tls.optional().describe('serve HTTPS, TLS 1.2 or newer'),
  trusted_proxies: z
    .array(text.refine(isProxyRange, 'should be an address, a range such as 10.0.0.0/24, or loopback, linklocal or uniquelocal'))
    .default([])
    .describe('addresses or ranges of proxies whose X-Forwarded-For is trusted'),
  allow_loopback: z
    .boolean()
    .default(false)
    .describe('allow 127.0.0.1 and ::1 to read every machine’s settings without a login; for create-env over an SSH tunnel'),
  body_limit_bytes: z
    .int()
    .min(1)
    .default(16 * 1024 * 1024)
    .describe('maximum size of the settings; larger ones get 413'),
  failed_logins_per_minute: z.int().min(1).default(60).describe('failed logins per address and minute before its logins get 429'),
  refused_reads_per_minute: z
    .int()
    .min(1)
    .default(60)
    .describe('refused reads without a login, per address and minute, before further ones get 429'),
  max_connections: z.int().min(1).default(1_000).describe('open connections; above it, the one that has been silent longest is closed'),
  request_timeout_seconds: seconds.default(30).describe('time limit for a request to arrive, and for its response to be taken'),
})

/** The original server handed these to its database library, which knows many more than have a meaning here. */
const connectionOptions = z.object({
  max_connections: z.int().min(1).default(32).describe('maximum number of connections to the database'),
  pool_timeout: seconds.default(10).describe('seconds to wait for a connection; other connection options have no effect'),
})

/** BOSH's registry job renders file names here, whether the files have a content or not, and says in `bosh_internal` which have. */
const databaseTls = z.strictObject({
  enabled: z.boolean().default(false).describe('use TLS for the database connection'),
  cert: z
    .strictObject({
      ca: text.optional().describe('certificate authority, PEM or the file with it; trusted in addition to the system’s'),
      certificate: text.optional().describe('certificate to log in with, PEM or the file with it'),
      private_key: text.optional().describe('its private key, PEM or the file with it'),
    })
    .prefault({}),
  bosh_internal: z
    .strictObject({
      ca_provided: z.boolean().optional().describe('false: do not read `cert.ca`'),
      mutual_tls_enabled: z.boolean().optional().describe('false: do not read `cert.certificate` and `cert.private_key`'),
      ca: text.optional().describe('used if `cert.ca` is not given'),
      certificate: text.optional().describe('used if `cert.certificate` is not given'),
      private_key: text.optional().describe('used if `cert.private_key` is not given'),
    })
    .prefault({}),
  skip_host_verify: z.boolean().default(false).describe('do not verify the certificate'),
})

const login = {
  host: text.optional().describe('host name, address, or folder of the server’s socket'),
  port: port.optional().describe('its port'),
  user: text.optional().describe('user name'),
  password: z.string().optional().describe('password'),
  connection_options: connectionOptions.prefault({}),
  tls: databaseTls.prefault({}),
}

const server = {
  url: text
    .refine(isConnectionUrl, 'should be a URL such as postgres://user:password@host:5432/database')
    .optional()
    .describe('connection URL, instead of host, port, user, password and database'),
  database: text.optional().describe('name of the database'),
  ...login,
}

const db = z.discriminatedUnion('adapter', [
  z.strictObject({ adapter: z.literal('memory').describe('kind of store') }),
  // BOSH's registry job renders the keys of a server for a file, too. They have no effect.
  z.strictObject({ adapter: z.literal('sqlite'), database: text.describe('the database file'), ...login }),
  z.strictObject({ adapter: z.literal('postgres'), ...server }),
  z.strictObject({ adapter: z.literal('mysql2'), ...server }),
])

const cloudstack = z.strictObject({
  endpoint: z.url({ protocol: /^https?$/ }).describe('CloudStack’s API address'),
  api_key: text.describe('API key of a user who may call listVirtualMachines and listZones'),
  secret_access_key: text.describe('secret key of that user'),
  default_zone: text.optional().describe('look up machines in this zone only'),
  ca_cert: text.optional().describe('certificate authority of the endpoint, PEM; trusted in addition to the system’s'),
  skip_verify_ssl: z.boolean().default(false).describe('do not verify the certificate of the endpoint'),
})

const encryption = z.strictObject({
  key_file: text.describe('file with the encryption key of the settings: 32 bytes as hex or base64'),
  previous_key_files: z.array(text).default([]).describe('keys that older settings may still be encrypted with'),
  accept_plain: z
    .boolean()
    .default(false)
    .describe('also read settings from before encryption was enabled; only until `re-encrypt` has taken over an old table'),
  history_file: text
    .optional()
    .describe(
      'file of this registry alone, outside the database, in which it keeps which settings were replaced: older ones that are put back in the database are then recognised after a restart, too. Remove it when a backup of the database was restored',
    ),
})

/** Schema of the registry's config file: the keys of the original server, and additional ones. */
export const registryConfigSchema = z.strictObject({
  loglevel: z.enum(['debug', 'info', 'warn', 'error']).default('info').describe('minimum level that is logged'),
  logfile: text.optional().describe('log file; defaults to standard error'),
  http,
  db,
  cloud: z
    .strictObject({ plugin: z.literal('cloudstack'), cloudstack })
    .optional()
    .describe('cloud in which the addresses of a machine are looked up'),
  encryption: encryption.optional(),
})

export type RegistryConfig = z.output<typeof registryConfigSchema>
export type DatabaseConfig = RegistryConfig['db']
export type DatabaseTls = Exclude<DatabaseConfig, { adapter: 'memory' }>['tls']
