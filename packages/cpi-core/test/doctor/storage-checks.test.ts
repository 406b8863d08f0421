import { configure } from '../../src/config/configure.ts'
import { storageVmAddress } from '../../src/doctor/storage-checks.ts'
import { clientOf } from '../support/client-of.ts'
import { cpiInABox } from '../support/cpi-in-a-box.ts'
import { configFile } from '../support/requests.ts'

async function address(account: string, stemcell: object = {}): Promise<string> {
  return storageVmAddress(clientOf(cpiInABox(), account), configure(configFile({ stemcell }), {}).config.cloudstack)
}

describe('the address of the storage VM', () => {
  it('is that of the configuration, if it has one', async () => {
    expect(await address('user', { upload_address: 'storage.example.com' })).toBe('storage.example.com')
  })

  it('is that of the zone, as far as the account may see it', async () => {
    expect(await address('admin')).toMatch(/^198\.51\.100\.\d+$/)
    await expect(address('user')).rejects.toMatchObject({ state: 'unknown', remedy: expect.stringContaining('stemcell.upload_address') })
  })
})
