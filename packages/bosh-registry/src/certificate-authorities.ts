import { rootCertificates } from 'node:tls'

/** Returns the certificate authorities of the system and one of one's own: an own one is added, because a list replaces the system's. */
export function withSystemAuthorities(own: string): string {
  return [...rootCertificates, own].join('\n')
}
