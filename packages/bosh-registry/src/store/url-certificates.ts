import { requireCertificates } from '../certificate-authorities.ts'
import { readSettingFile } from '../config/read-setting-file.ts'
import { type NamedPem, requireKeyPair } from '../key-pair.ts'

/**
 * Checks the files that a PostgreSQL URL names as `sslrootcert`, `sslcert` and `sslkey`. The driver reads them for each connection, and
 * ignores an authority that it cannot read.
 * @throws {Error} naming the parameter whose file cannot be read, or holds no certificate or key
 */
export async function checkUrlCertificates(url: string | undefined): Promise<void> {
  const parameters = new URLSearchParams(url?.split('?')[1])
  const named = async (parameter: string): Promise<NamedPem | undefined> => {
    const file = parameters.get(parameter)
    if (file === null || file === '') return undefined
    const setting = `${parameter} in db.url`
    return { name: `the file that ${setting} names`, pem: await readSettingFile(setting, file) }
  }
  const [authority, certificate, privateKey] = await Promise.all(['sslrootcert', 'sslcert', 'sslkey'].map(named))
  if (authority !== undefined) requireCertificates(authority.name, authority.pem)
  if (certificate !== undefined && privateKey !== undefined) requireKeyPair(certificate, privateKey)
}
