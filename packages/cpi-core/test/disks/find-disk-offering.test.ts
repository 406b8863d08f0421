import { configure } from '../../src/config/configure.ts'
import { findDiskOffering } from '../../src/disks/find-disk-offering.ts'
import { cannedCloud } from '../support/canned-cloud.ts'
import { configFile } from '../support/requests.ts'

const OFFERINGS = ['named', 'preset', 'custom'].map((name) => ({ id: name, name, iscustomized: true }))
const cloud = cannedCloud({ listDiskOfferings: { count: 3, diskoffering: OFFERINGS } })

function configWith(default_offer: object) {
  return configure(configFile({ default_offer }), {}).config
}

describe('the disk offering of a persistent disk', () => {
  it.each([
    ['named', { disk_offering: 'named' }, { disk: 'preset', custom_disk: 'custom' }],
    ['preset', {}, { disk: 'preset', custom_disk: 'custom' }],
    ['custom', {}, { custom_disk: 'custom' }],
  ])('is %s where the cloud_properties are %j and the configuration has %j', async (name, properties, defaults) => {
    const choose = await findDiskOffering({ cloud, config: configWith(defaults) }, properties, 1025, 'create_disk')

    expect(choose('zone')).toMatchObject({ offering: { name }, sizeGib: 2 })
  })

  it('that does not exist is an error of the configuration, not one of CloudStack', async () => {
    const none = cannedCloud({ listDiskOfferings: {} })

    await expect(findDiskOffering({ cloud: none, config: configWith({}) }, { disk_offering: 'none' }, 1024, 'x')).rejects.toMatchObject({
      type: 'Bosh::Clouds::CloudError',
      code: 'name-not-found',
      message: expect.stringContaining('disk offering "none"'),
    })
  })
})
