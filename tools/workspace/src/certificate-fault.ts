import { X509Certificate } from 'node:crypto'

const CERTIFICATE = /-----BEGIN (?:TRUSTED |X509 )?CERTIFICATE-----[\s\S]*?-----END (?:TRUSTED |X509 )?CERTIFICATE-----/g

export interface CertificateFault {
  readonly message: string
  /** What OpenSSL reported. */
  readonly cause?: unknown
}

/**
 * Returns what is wrong with certificates that a user gave as PEM; undefined if each can be read. Node ignores authorities that it cannot
 * read, so that a bad one would show only as a server that is not trusted. The text itself is not quoted: it may be a private key.
 * @param name what holds them, for the message: `cloudstack.ca_cert`
 */
export function certificateFault(name: string, pem: string): CertificateFault | undefined {
  const blocks = pem.match(CERTIFICATE) ?? []
  if (blocks.length === 0) return { message: `${name} holds no certificate: ${whatInstead(pem)}` }
  for (const [index, block] of blocks.entries()) {
    try {
      new X509Certificate(block)
    } catch (cause) {
      const place = `certificate ${index + 1} of ${blocks.length}`
      return {
        message: `${name}: ${place} cannot be read (${withoutNumbers((cause as Error).message)}): paste it whole, with its line breaks`,
        cause,
      }
    }
  }
  return undefined
}

function whatInstead(pem: string): string {
  if (/-----BEGIN .*PRIVATE KEY-----/.test(pem)) return 'it is a private key; give the certificate instead'
  if (/^[./~][^\n]*$/.test(pem.trim())) return 'it looks like a path; give the content of the file'
  return 'give the PEM text, from "-----BEGIN CERTIFICATE-----" to "-----END CERTIFICATE-----"'
}

/** `error:0680009B:asn1 encoding routines::too long` is about its last part. */
function withoutNumbers(reason: string): string {
  return reason.replace(/^error:[0-9A-F]+:[^:]*:[^:]*:/i, '')
}
