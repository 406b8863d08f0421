import { configure } from '../../src/config/configure.ts'
import { checkHypervisors, checkOsType, checkTemplates, checkZone } from '../../src/doctor/zone-checks.ts'
import { ownedName } from '../../src/values/names.ts'
import { cannedCloud } from '../support/canned-cloud.ts'
import { configFile } from '../support/requests.ts'

describe('the hypervisors of the zone', () => {
  const cloud = cannedCloud({ listHypervisors: { hypervisor: [{ name: 'KVM' }, { name: 'VMware' }] } })
  const config = (stemcell: object) => configure(configFile({ default_zone: '', stemcell }), {}).config.cloudstack

  it.each([{}, { hypervisor: 'vmware' }])('have that of the stemcells among them, in any case: %j', async (stemcell) => {
    expect(await checkHypervisors(cloud, config(stemcell))).toBe('KVM, VMware')
  })

  it('are named if they have not', async () => {
    await expect(checkHypervisors(cloud, config({ hypervisor: 'XenServer' }))).rejects.toMatchObject({
      state: 'failed',
      message: 'cloudstack.stemcell.hypervisor is "XenServer"; the zone has KVM, VMware',
    })
  })

  it('are not known if the account may not list them', async () => {
    const hidden = cannedCloud({ listHypervisors: { errorcode: 432, errortext: 'The given command does not exist or is not available' } })

    await expect(checkHypervisors(hidden, config({}))).rejects.toMatchObject({ state: 'warning' })
  })
})

describe('a zone', () => {
  const zone = { id: 'z1', name: 'zone-1', networktype: 'Advanced' }

  it.each([
    [{}, '"zone-1" is Advanced'],
    [{ allocationstate: 'Enabled', securitygroupsenabled: true }, '"zone-1" is Advanced with security groups'],
  ])('with %j is described', async (more, text) => {
    expect(await checkZone(cannedCloud({ listZones: { zone: [{ ...zone, ...more }] } }), 'zone-1')).toBe(text)
  })

  it('that is disabled is a failure', async () => {
    const cloud = cannedCloud({ listZones: { zone: [{ ...zone, allocationstate: 'Disabled' }] } })

    await expect(checkZone(cloud, 'zone-1')).rejects.toMatchObject({ state: 'failed', message: expect.stringContaining('is disabled') })
  })
})

it('an OS type is known by its whole description', async () => {
  const cloud = cannedCloud({ listOsTypes: { ostype: [{ id: 'o', description: 'Ubuntu 22.04 LTS' }] } })

  expect(await checkOsType(cloud, 'Ubuntu 22.04 LTS')).toBe('"Ubuntu 22.04 LTS" is known')
  await expect(checkOsType(cloud, 'Ubuntu')).rejects.toMatchObject({ message: 'OS type "Ubuntu" does not exist' })
})

const cloudWith = (...template: readonly object[]) => cannedCloud({ listTemplates: { count: template.length, template } })

describe('the templates of the account', () => {
  it.each(['Failed to download', 'Download Error', 'Upload abandoned', 'Install Failed'])(
    'with the status "%s" are complained of',
    async (status) => {
      const made = ownedName('stemcell', 'a-director', '1')
      const cloud = cloudWith({ id: 't1', name: 'image', isready: false, status }, { id: 't2', name: made, isready: false, status })

      await expect(checkTemplates(cloud)).rejects.toMatchObject({
        message: `image (${status}), ${made} (${status}) failed`,
        remedy: '"cpi orphans" lists what the CPI made of these, and deletes it with --delete; cmk delete template id=t1',
      })
    },
  )

  it('are counted once each, in however many zones they are, while none has failed', async () => {
    const [here, there] = ['z1', 'z2'].map((zoneid) => ({ id: 't1', zoneid, isready: true, status: 'Download Complete' }))
    const busy = { id: 't2', isready: false, status: '40% Downloaded' }

    expect(await checkTemplates(cloudWith(here ?? {}, there ?? {}, busy))).toBe('2 of the account, none failed')
  })

  it('are not complained of once they are ready, whatever their status', async () => {
    expect(await checkTemplates(cloudWith({ id: 't1', isready: true, status: 'Error in the past' }))).toBe('1 of the account, none failed')
  })
})
