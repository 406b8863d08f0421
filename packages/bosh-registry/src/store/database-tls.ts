import { readTextFile } from 'workspace/read-text-file'
import { withSystemAuthorities } from '../certificate-authorities.ts'
import type { DatabaseTls } from '../config/schema.ts'

/** The options of TLS that both drivers know; `verifyIdentity` makes that of MySQL compare the host name, as that of PostgreSQL does anyway. */
export interface DatabaseTlsOptions {
  readonly ca?: string
  readonly cert?: string
  readonly key?: string
  readonly rejectUnauthorized: boolean
  readonly verifyIdentity: boolean
}

/**
 * Reads the certificates of a connection to the database. As with the original server, certificate and host name are verified.
 * @throws {Error} naming the setting whose file cannot be read, or whose value is neither PEM nor the name of a file
 */
export async function readDatabaseTls({ enabled, cert, bosh_internal: internal, skip_host_verify: skip }: DatabaseTls) {
  if (!enabled) return undefined
  const own = internal.ca_provided === false ? undefined : await pem('ca', cert.ca ?? internal.ca)
  const login = internal.mutual_tls_enabled === false ? {} : await clientCertificate({ ...internal, ...cert })
  const options: DatabaseTlsOptions = {
    ...(own === undefined ? {} : { ca: withSystemAuthorities(own) }),
    ...login,
    rejectUnauthorized: !skip,
    verifyIdentity: !skip,
  }
  return options
}

type ClientCertificate = Pick<DatabaseTls['cert'], 'certificate' | 'private_key'>

async function clientCertificate({ certificate, private_key: privateKey }: ClientCertificate) {
  const [cert, key] = await Promise.all([pem('certificate', certificate), pem('private_key', privateKey)])
  if ((cert === undefined) !== (key === undefined)) {
    const [given, missing] = cert === undefined ? ['private_key', 'certificate'] : ['certificate', 'private_key']
    throw new Error(`db.tls.cert.${given} is given without db.tls.cert.${missing}: give both or neither`)
  }
  return cert === undefined || key === undefined ? {} : { cert, key }
}

/** The value is not quoted: a private key that lost its first line must not reach a log. */
async function pem(name: keyof DatabaseTls['cert'], value: string | undefined): Promise<string | undefined> {
  if (value === undefined || value.includes('-----BEGIN ')) return value
  if (!value.startsWith('/')) throw new Error(`db.tls.cert.${name} should be PEM (-----BEGIN …) or the absolute name of a file with it`)
  const text = textOf(name, value)
  return text.trim() === '' ? undefined : text
}

function textOf(name: string, file: string): string {
  try {
    return readTextFile(file)
  } catch (cause) {
    throw new Error(`db.tls.cert.${name}: the file ${file} cannot be read`, { cause })
  }
}
