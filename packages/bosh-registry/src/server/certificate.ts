import { createPrivateKey, type KeyObject, X509Certificate } from 'node:crypto'
import { readSettingFile } from '../config/read-setting-file.ts'
import type { RegistryConfig } from '../config/schema.ts'

/**
 * Reads and checks the certificate to serve with. Node accepts an empty one, and then fails at each handshake.
 * @throws {Error} naming the setting whose file cannot be read or does not hold what it should
 */
export async function readCertificate(tls: NonNullable<RegistryConfig['http']['tls']>) {
  const [cert, key] = await Promise.all([
    readSettingFile('http.tls.certificate', tls.certificate),
    readSettingFile('http.tls.private_key', tls.private_key),
  ])
  const certificate = parse('http.tls.certificate', 'a certificate (PEM)', () => new X509Certificate(cert))
  const privateKey: KeyObject = parse('http.tls.private_key', 'a private key without a passphrase (PEM)', () => createPrivateKey(key))
  if (!certificate.checkPrivateKey(privateKey)) throw new Error('http.tls.private_key does not belong to http.tls.certificate')
  return { cert, key, minVersion: 'TLSv1.2' as const }
}

function parse<T>(setting: string, expected: string, read: () => T): T {
  try {
    return read()
  } catch (cause) {
    throw new Error(`the file that ${setting} names does not contain ${expected}`, { cause })
  }
}
