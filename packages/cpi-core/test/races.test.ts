import { cpiInABox } from './support/cpi-in-a-box.ts'
import { createVm, createVmArguments, templateId } from './support/director.ts'
import { manualNetwork } from './support/requests.ts'

const ROUNDS = 50

describe('two processes at once', () => {
  it('want the same security group: it is made once, with each rule once', async () => {
    const box = cpiInABox({ account: 'admin', cloudstack: { default_zone: 'zone-sg' } })
    const group = { name: 'kept', rules: [{ ports: [22, 443], cidrs: ['10.0.0.0/8'] }] }
    const options = {
      stemcell: templateId(box, 'zone-sg'),
      properties: { security_groups: [group], ephemeral_disk_offering: undefined, disk: undefined },
      networks: { a: { type: 'dynamic', cloud_properties: { name: 'net-sg' } } },
    }

    for (let round = 0; round < ROUNDS; round += 1) {
      const vms = await Promise.all([createVm(box, options), createVm(box, options)])
      const [kept, ...others] = [...box.emulator.cloud.securityGroups.all()].filter(({ name }) => name === 'kept')
      expect(others).toEqual([])
      expect(box.emulator.cloud.securityRules.by('group', kept?.id)).toHaveLength(2)
      await Promise.all(vms.map(async (vm) => box.run('delete_vm', vm)))
      box.emulator.advanceMs(1000)
    }
  })

  it('want the same vip: one gets it, the other leaves nothing behind', async () => {
    const box = cpiInABox()
    const withVip = (ip: string) => ({
      networks: { a: manualNetwork({ ip }), v: { type: 'vip', ip: '203.0.113.10', cloud_properties: {} } },
      properties: { ephemeral_disk_offering: undefined, disk: undefined },
    })

    for (let round = 0; round < ROUNDS; round += 1) {
      const answers = await Promise.all(
        ['10.1.1.71', '10.1.1.72'].map(async (ip) => box.call('create_vm', ...createVmArguments(box, withVip(ip)))),
      )
      const made = answers.filter(({ error }) => error === null).map(({ result }) => (result as [string])[0])
      const address = [...box.emulator.cloud.publicIps.all()].find((row) => row.address === '203.0.113.10')
      const live = [...box.emulator.cloud.machines.all()].filter(({ state }) => state === 'Running').map(({ id }) => id)

      expect(made).toEqual([address?.machineId])
      expect(live).toEqual(made)
      for (const vm of made) await box.run('delete_vm', vm)
    }
  })

  it('delete the two members of an affinity group: each sees the other at first, and the last one takes the group along', async () => {
    const box = cpiInABox({ cloudstack: { deploy: 'one-step' } })
    const member = (ip: string) => createVm(box, { properties: { affinity_group: 'spread' }, networks: { a: manualNetwork({ ip }) } })
    const vms = [await member('10.1.1.71'), await member('10.1.1.72')]

    await Promise.all(vms.map(async (vm) => box.run('delete_vm', vm)))

    expect([...box.emulator.cloud.affinityGroups.all()]).toEqual([])
  })
})
