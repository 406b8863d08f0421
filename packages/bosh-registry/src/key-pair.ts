import { createPrivateKey, type KeyObject, X509Certificate } from 'node:crypto'
import { requireCertificates } from './certificate-authorities.ts'

/** A text in PEM, and what messages call it. */
export interface NamedPem {
  readonly name: string
  readonly pem: string
}

/**
 * Checks a certificate, with its chain, and its private key. Node accepts empty ones, and then fails at each handshake.
 * @throws {Error} naming what cannot be read, or that the key is another certificate's; never quotes a text
 */
export function requireKeyPair(certificate: NamedPem, privateKey: NamedPem): void {
  requireCertificates(certificate.name, certificate.pem)
  const key = parseKey(privateKey)
  if (!new X509Certificate(certificate.pem).checkPrivateKey(key))
    throw new Error(`${privateKey.name} does not belong to ${certificate.name}`)
}

function parseKey({ name, pem }: NamedPem): KeyObject {
  try {
    return createPrivateKey(pem)
  } catch (cause) {
    throw new Error(`${name} holds no private key without a passphrase (PEM)`, { cause })
  }
}
