import { findKeyPair } from '../../src/cloud/find-key-pair.ts'
import { cannedCloud } from '../support/canned-cloud.ts'

describe('an SSH key pair', () => {
  const cloud = cannedCloud({ listSSHKeyPairs: { count: 2, sshkeypair: ['bosh-2', 'bosh'].map((name) => ({ name, fingerprint: name })) } })

  it('is the one of exactly that name', async () => {
    expect(await findKeyPair(cloud, 'bosh')).toMatchObject({ fingerprint: 'bosh' })
  })

  it('that does not exist is refused with the nearest names', async () => {
    await expect(findKeyPair(cloud, 'bush')).rejects.toMatchObject({
      kind: 'not-found',
      message: expect.stringMatching(/SSH key pair "bush" does not exist.*the nearest name is "bosh"/),
    })
  })
})
