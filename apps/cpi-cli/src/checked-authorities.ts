import { X509Certificate } from 'node:crypto'
import { cpiError, reasonOf } from 'cpi-core/errors'

const CERTIFICATE = /-----BEGIN (?:TRUSTED )?CERTIFICATE-----[\s\S]*?-----END (?:TRUSTED )?CERTIFICATE-----/g

/**
 * Checks the certificates of a setting. Node ignores what it cannot read, so that a bad one would show only as a certificate that is not
 * trusted.
 * @param setting its name, for messages: `cloudstack.ca_cert`
 * @throws {CpiError} if it holds no certificate, or one that cannot be read
 */
export function checkedAuthorities(setting: string, pem: string | undefined): string | undefined {
  if (pem === undefined) return undefined
  const blocks = pem.match(CERTIFICATE) ?? []
  if (blocks.length === 0) throw cpiError('ca-certificate-invalid', `${setting} holds no certificate: ${whatInstead(pem)}`)
  for (const [index, block] of blocks.entries()) {
    try {
      new X509Certificate(block)
    } catch (error) {
      throw cpiError(
        'ca-certificate-invalid',
        `${setting}: certificate ${index + 1} of ${blocks.length} cannot be read (${withoutNumbers(reasonOf(error))}): paste it whole, with its line breaks`,
        error,
      )
    }
  }
  return pem
}

function whatInstead(pem: string): string {
  if (/-----BEGIN .*PRIVATE KEY-----/.test(pem)) return 'it is a private key; give the certificate of the authority'
  if (/^[./~][^\n]*$/.test(pem.trim())) return 'it looks like a path; give the content of the file'
  return 'give the PEM text, from "-----BEGIN CERTIFICATE-----" to "-----END CERTIFICATE-----"'
}

/** `error:0680009B:asn1 encoding routines::too long` is about its last part. */
function withoutNumbers(reason: string): string {
  return reason.replace(/^error:[0-9A-F]+:[^:]*:[^:]*:/i, '')
}
