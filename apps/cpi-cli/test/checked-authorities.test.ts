import { checkedAuthorities } from '../src/checked-authorities.ts'
import { CERTIFICATE } from './support/tls-server.ts'

const CUT = CERTIFICATE.replace(/\n[^\n]+\n(-+END)/, '\n$1')

describe('the certificates of a setting', () => {
  it('are returned as they are', () => {
    expect(checkedAuthorities('cloudstack.ca_cert', CERTIFICATE + CERTIFICATE)).toBe(CERTIFICATE + CERTIFICATE)
    expect(checkedAuthorities('cloudstack.ca_cert', undefined)).toBeUndefined()
  })

  it('are each read, and the one that cannot be is named without OpenSSL’s numbers', () => {
    expect(() => checkedAuthorities('cloudstack.ca_cert', CERTIFICATE + CUT)).toThrow(
      /^cloudstack\.ca_cert: certificate 2 of 2 cannot be read \((?!error:)[^)]+\): paste it whole, with its line breaks$/,
    )
  })

  it.each([
    ['-----BEGIN RSA PRIVATE KEY-----\nMII\n-----END RSA PRIVATE KEY-----', 'it is a private key'],
    [' /etc/ssl/ca.pem', 'it looks like a path'],
    ['MII', 'give the PEM text'],
  ])('are not %j', (text, message) => {
    expect(() => checkedAuthorities('registry.ca_cert', text)).toThrow(`registry.ca_cert holds no certificate: ${message}`)
  })
})
