import { rootCertificates } from 'node:tls'
import { certificateFault } from '../src/certificate-fault.ts'

const [CERTIFICATE = ''] = rootCertificates
const CUT = CERTIFICATE.replace(/\n[^\n]+\n(-+END)/, '\n$1')

describe('the fault of certificates', () => {
  it('is none if each can be read, whatever is between them', () => {
    expect(certificateFault('ca_cert', `# first\n${CERTIFICATE}\n# second\n${CERTIFICATE}`)).toBeUndefined()
  })

  it('is the first that cannot be read, without OpenSSL’s numbers', () => {
    const fault = certificateFault('ca_cert', CERTIFICATE + CUT)

    expect(fault?.message).toMatch(
      /^ca_cert: certificate 2 of 2 cannot be read \((?!.*error:)[^)]+\): paste it whole, with its line breaks$/,
    )
    expect(fault?.cause).toMatchObject({ message: expect.stringContaining('error:') })
  })

  it.each([
    ['-----BEGIN RSA PRIVATE KEY-----\nMII\n-----END RSA PRIVATE KEY-----', 'it is a private key; give the certificate instead'],
    [' /etc/ssl/ca.pem', 'it looks like a path; give the content of the file'],
    ['MII', 'give the PEM text, from "-----BEGIN CERTIFICATE-----" to "-----END CERTIFICATE-----"'],
  ])('of %j is that there is none', (pem, instead) => {
    expect(certificateFault('ca_cert', pem)).toEqual({ message: `ca_cert holds no certificate: ${instead}` })
  })
})
