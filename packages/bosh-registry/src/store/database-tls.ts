import { readTextFile } from 'workspace/read-text-file'
import { withSystemAuthorities } from '../certificate-authorities.ts'
import type { DatabaseTls } from '../config/schema.ts'
import { type NamedPem, requireKeyPair } from '../key-pair.ts'

/** The options of TLS that both drivers know; `verifyIdentity` makes that of MySQL compare the host name, as that of PostgreSQL does anyway. */
export interface DatabaseTlsOptions {
  readonly ca?: string
  readonly cert?: string
  readonly key?: string
  readonly rejectUnauthorized: boolean
  readonly verifyIdentity: boolean
}

/**
 * Reads and checks the certificates of a connection to the database. As with the original server, certificate and host name are verified.
 * @throws {Error} naming the setting whose file cannot be read, whose value is neither PEM nor the name of a file, or that holds no
 * certificate or key
 */
export async function readDatabaseTls({ enabled, cert, bosh_internal: internal, skip_host_verify: skip }: DatabaseTls) {
  if (!enabled) return undefined
  const own = internal.ca_provided === false ? undefined : namedPem('ca', cert.ca ?? internal.ca)
  const login = internal.mutual_tls_enabled === false ? {} : clientCertificate({ ...internal, ...cert })
  const options: DatabaseTlsOptions = {
    ...(own === undefined ? {} : { ca: withSystemAuthorities(own.name, own.pem) }),
    ...login,
    rejectUnauthorized: !skip,
    verifyIdentity: !skip,
  }
  return options
}

type ClientCertificate = Pick<DatabaseTls['cert'], 'certificate' | 'private_key'>

function clientCertificate(given: ClientCertificate) {
  const certificate = namedPem('certificate', given.certificate)
  const privateKey = namedPem('private_key', given.private_key)
  if (certificate === undefined && privateKey === undefined) return {}
  if (certificate === undefined || privateKey === undefined) {
    const [present, missing] = certificate === undefined ? ['private_key', 'certificate'] : ['certificate', 'private_key']
    throw new Error(`db.tls.cert.${present} is given without db.tls.cert.${missing}: give both or neither`)
  }
  requireKeyPair(certificate, privateKey)
  return { cert: certificate.pem, key: privateKey.pem }
}

/** Returns undefined for a file without a content. The value is not quoted: a private key that lost its first line must not reach a log. */
function namedPem(key: keyof DatabaseTls['cert'], value: string | undefined): NamedPem | undefined {
  const name = `db.tls.cert.${key}`
  if (value === undefined) return undefined
  if (value.includes('-----BEGIN ')) return { name, pem: value }
  if (!value.startsWith('/')) throw new Error(`${name} should be PEM (-----BEGIN …) or the absolute name of a file with it`)
  const text = textOf(name, value)
  return text.trim() === '' ? undefined : { name: `${name}: the file ${value}`, pem: text }
}

function textOf(name: string, file: string): string {
  try {
    return readTextFile(file)
  } catch (cause) {
    throw new Error(`${name}: the file ${file} cannot be read`, { cause })
  }
}
