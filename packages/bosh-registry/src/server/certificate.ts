import { readSettingFile } from '../config/read-setting-file.ts'
import type { RegistryConfig } from '../config/schema.ts'
import { requireKeyPair } from '../key-pair.ts'

/**
 * Reads and checks the certificate to serve with.
 * @throws {Error} naming the setting whose file cannot be read or does not hold what it should
 */
export async function readCertificate(tls: NonNullable<RegistryConfig['http']['tls']>) {
  const [cert, key] = await Promise.all([
    readSettingFile('http.tls.certificate', tls.certificate),
    readSettingFile('http.tls.private_key', tls.private_key),
  ])
  requireKeyPair(
    { name: 'the file that http.tls.certificate names', pem: cert },
    { name: 'the file that http.tls.private_key names', pem: key },
  )
  return { cert, key, minVersion: 'TLSv1.2' as const }
}
