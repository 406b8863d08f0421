import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'

export interface TestCertificate {
  readonly certificate: string
  readonly private_key: string
  /** The certificate itself, which is self-signed. */
  readonly ca: string
}

/** Makes a self-signed certificate for 127.0.0.1 in this folder. */
export function makeCertificate(folder: string, name: string): TestCertificate {
  const certificate = path.join(folder, `${name}.pem`)
  const privateKey = path.join(folder, `${name}.key`)
  const subject = ['-subj', `/CN=${name}`, '-addext', 'subjectAltName=IP:127.0.0.1']
  execFileSync(
    'openssl',
    [
      'req',
      '-x509',
      '-newkey',
      'ec',
      '-pkeyopt',
      'ec_paramgen_curve:P-256',
      '-nodes',
      '-days',
      '2',
      ...subject,
      '-keyout',
      privateKey,
      '-out',
      certificate,
    ],
    {
      stdio: 'ignore',
    },
  )
  return { certificate, private_key: privateKey, ca: readFileSync(certificate, 'utf8') }
}
