import { cpiInABox } from '../support/cpi-in-a-box.ts'
import { createVm } from '../support/director.ts'
import { expectFailure } from '../support/fail-with.ts'

describe('small methods', () => {
  it('ping answers', async () => {
    expect(await cpiInABox().run('ping')).toBe('pong')
  })

  it('current_vm_id finds the machine that the configuration names', async () => {
    const box = cpiInABox()
    const vm = await createVm(box)
    const name = box.emulator.cloud.machines.get(vm)?.name

    expect(await box.with({ cloudstack: { stemcell: { inception_vm: name } } }).run('current_vm_id')).toBe(vm)
    expectFailure(
      await box.call('current_vm_id'),
      'Bosh::Clouds::CloudError',
      /set cloudstack.stemcell.inception_vm \[.*inception-machine-wrong\]/,
    )
  })

  it('configure_networks is not supported any more', async () => {
    expectFailure(await cpiInABox().call('configure_networks', 'vm-1', {}), 'Bosh::Clouds::NotSupported', /recreate it/)
  })
})
