import { X509Certificate } from 'node:crypto'
import { describeWithTools } from 'workspace/required-tools'
import { makeCertificate } from '../../src/boot/certificate.ts'
import { freshFolder, useFolder } from '../support/temporary-folder.ts'
import { context, required } from '../support/tool-context.ts'

const folder = useFolder()

describeWithTools(required('openssl'), 'makeCertificate', () => {
  it('makes a certificate for 127.0.0.1 that is its own authority, with its key', async () => {
    const { ca, certificate, private_key: key } = await makeCertificate(freshFolder(folder()), context)

    const parsed = new X509Certificate(certificate)
    expect(ca).toBe(certificate)
    expect(parsed.checkIP('127.0.0.1')).toBe('127.0.0.1')
    expect(parsed.verify(parsed.publicKey)).toBe(true)
    expect(key).toMatch(/^-----BEGIN PRIVATE KEY-----/)
  })

  it('makes another key for each boot', async () => {
    const [one, two] = [await makeCertificate(freshFolder(folder()), context), await makeCertificate(freshFolder(folder()), context)]

    expect(one.private_key).not.toBe(two.private_key)
  })
})
