import { rootCertificates } from 'node:tls'
import { certificateFault } from 'workspace/certificate-fault'

/**
 * Returns the certificate authorities of the system and one's own: own ones are added, because a list replaces the system's.
 * @param name what holds the own ones, for messages
 * @throws {Error} if it holds no certificate, or one that cannot be read
 */
export function withSystemAuthorities(name: string, own: string): string {
  requireCertificates(name, own)
  return [...rootCertificates, own].join('\n')
}

/** @throws {Error} if the text holds no certificate, or one that cannot be read */
export function requireCertificates(name: string, pem: string): void {
  const fault = certificateFault(name, pem)
  if (fault !== undefined) throw new Error(fault.message, { cause: fault.cause })
}
