import * as z from 'zod'

const text = z.string().min(1)
const port = z.int().min(0).max(65_535)

const tls = z.strictObject({
  certificate: text.describe('file with the certificate chain, PEM'),
  private_key: text.describe('file with the private key, PEM'),
})

const http = z.strictObject({
  address: text.default('0.0.0.0').describe('address to listen on'),
  port: port.default(25_777).describe('port to listen on'),
  user: text.describe('name that the director’s CPI logs in with'),
  password: text.describe('its password'),
  additional_users: z
    .array(z.strictObject({ username: text.describe('name'), password: text.describe('password') }))
    .default([])
    .describe('further logins'),
  tls: tls.optional().describe('serve HTTPS, TLS 1.2 or newer'),
  trusted_proxies: z.array(text).default([]).describe('addresses or ranges of proxies whose X-Forwarded-For is believed'),
  allow_loopback: z.boolean().default(true).describe('let 127.0.0.1 and ::1 read without a login'),
  body_limit_bytes: z
    .int()
    .min(1)
    .default(16 * 1024 * 1024)
    .describe('largest settings accepted; above it the answer is 413'),
  failed_logins_per_minute: z.int().min(1).default(60).describe('failed logins per address and minute before the answer is 429'),
  request_timeout_seconds: z.number().positive().default(30).describe('most that one request may take to arrive'),
})

const connectionOptions = z.strictObject({
  max_connections: z.int().min(1).default(32).describe('connections to the database at most'),
  pool_timeout: z.number().positive().default(10).describe('seconds to wait for a connection'),
})

const databaseTls = z.strictObject({
  enabled: z.boolean().default(false).describe('speak TLS to the database'),
  cert: z.strictObject({ ca: text.optional().describe('certificate authority, PEM') }).prefault({}),
  skip_host_verify: z.boolean().default(false).describe('accept any certificate'),
})

const server = {
  url: text.optional().describe('connection URL, in place of host, port, user, password and database'),
  host: text.optional().describe('host name or address, or a folder with the server’s socket'),
  port: port.optional().describe('its port'),
  user: text.optional().describe('whom to log in as'),
  password: z.string().optional().describe('with which password'),
  database: text.optional().describe('name of the database'),
  connection_options: connectionOptions.prefault({}),
  tls: databaseTls.prefault({}),
}

const db = z.discriminatedUnion('adapter', [
  z.strictObject({ adapter: z.literal('memory').describe('kind of store') }),
  z.strictObject({
    adapter: z.literal('sqlite'),
    database: text.describe('the database file'),
    connection_options: z.unknown().optional(),
  }),
  z.strictObject({ adapter: z.literal('postgres'), ...server }),
  z.strictObject({ adapter: z.literal('mysql2'), ...server }),
])

const cloudstack = z.strictObject({
  endpoint: z.url({ protocol: /^https?$/ }).describe('CloudStack’s API address'),
  api_key: text.describe('of a user who may call listVirtualMachines and listZones'),
  secret_access_key: text.describe('its secret key'),
  default_zone: text.optional().describe('look for machines in this zone only'),
  ca_cert: text.optional().describe('certificate authority of the endpoint, PEM'),
  skip_verify_ssl: z.boolean().default(false).describe('accept any certificate of the endpoint'),
})

const encryption = z.strictObject({
  key_file: text.describe('file with the key that settings are encrypted with: 32 bytes as hex or base64'),
  previous_key_files: z.array(text).default([]).describe('keys that older settings may still be encrypted with'),
})

/** What the registry's config file may say; the keys of the old server, and ours beside them. */
export const registryConfigSchema = z.strictObject({
  loglevel: z.enum(['debug', 'info', 'warn', 'error']).default('info').describe('least that is logged'),
  logfile: text.optional().describe('file to log to; standard error without it'),
  http,
  db,
  cloud: z
    .strictObject({ plugin: z.literal('cloudstack'), cloudstack })
    .optional()
    .describe('whom to ask which addresses a machine has'),
  encryption: encryption.optional(),
})

export type RegistryConfig = z.output<typeof registryConfigSchema>
export type DatabaseConfig = RegistryConfig['db']
