import { findVm, requireVm } from '../../src/cloud/find-vm.ts'
import { cannedCloud } from '../support/canned-cloud.ts'

const machine = (id: string, name: string, state = 'Running') => ({ id, name, state })
const cloudWith = (...virtualmachine: readonly object[]) =>
  cannedCloud({ listVirtualMachines: { count: virtualmachine.length, virtualmachine } })

describe('the machine of a name', () => {
  it('is the one that has exactly this name and is not gone', async () => {
    const cloud = cloudWith(
      machine('1', 'vm-a', 'Destroyed'),
      machine('2', 'vm-ab'),
      machine('3', 'vm-a'),
      machine('4', 'vm-a', 'Expunging'),
    )

    expect((await findVm(cloud, 'vm-a'))?.id).toBe('3')
    expect(await findVm(cloud, 'vm-b')).toBeUndefined()
  })

  it('is none of several: how many there are is said', async () => {
    await expect(findVm(cloudWith(machine('1', 'vm-a'), machine('2', 'vm-a'), machine('3', 'vm-a')), 'vm-a')).rejects.toMatchObject({
      code: 'name-ambiguous',
      message: '3 VMs are named "vm-a": rename all but one, or use its UUID',
    })
  })

  it('is not found where its creation failed, although it is there', async () => {
    const failed = cloudWith(machine('1', 'vm-a', 'Error'))

    expect((await findVm(failed, 'vm-a'))?.id).toBe('1')
    await expect(requireVm(failed, 'vm-a')).rejects.toMatchObject({ type: 'Bosh::Clouds::VMNotFound' })
  })
})
