import { configure } from '../../src/config/configure.ts'
import { checkStorageTags, storageVmAddress } from '../../src/doctor/storage-checks.ts'
import { cannedCloud } from '../support/canned-cloud.ts'
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

describe('the storage VMs of a zone', () => {
  const found = (...systemvm: readonly object[]) => {
    const { config } = configure(configFile({ default_zone: '' }), {})
    return storageVmAddress(cannedCloud({ listSystemVms: { systemvm } }), config.cloudstack)
  }

  it('are taken if they run and have a public address', async () => {
    const stopped = { id: 's1', name: 's-1-VM', state: 'Stopped', publicip: '198.51.100.1' }

    expect(await found(stopped, { id: 's2', state: 'Running' }, { id: 's3', state: 'Running', publicip: '198.51.100.3' })).toBe(
      '198.51.100.3',
    )
    await expect(found(stopped)).rejects.toMatchObject({ state: 'failed', message: 'no storage VM runs: s-1-VM is Stopped' })
    await expect(found()).rejects.toMatchObject({ message: 'no storage VM runs: the zone has none' })
  })
})

describe('the storage tags of an offering', () => {
  const cloud = cannedCloud({
    listStoragePools: {
      storagepool: [
        { id: 'p1', tags: 'ssd, fast' },
        { id: 'p2', tags: 'slow' },
      ],
    },
  })
  const check = (tags: string | undefined) => checkStorageTags(cloud, { kind: 'disk offering', name: 'disk', tags })

  it('are described if one pool has them all', async () => {
    expect(await check('fast,ssd')).toBe(', on pools with the tag fast, ssd')
    expect([await check(''), await check(undefined)]).toEqual(['', ''])
  })

  it('are a failure if pools have them only together', async () => {
    await expect(check('fast,slow')).rejects.toMatchObject({
      state: 'failed',
      message: 'disk offering "disk" needs a storage pool with the tag fast, slow, and none has it; there are: fast, slow, ssd',
    })
  })
})
