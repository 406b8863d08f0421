import { dig } from '../../src/conform/flow.ts'
import { stage } from '../support.ts'

describe('user data that is registered', () => {
  it('cannot be removed while a machine has it', async () => {
    const on = stage()
    const userdata = Buffer.from('settings').toString('base64')
    const id = String(dig(await on.call('registerUserData', { name: 'own', userdata }), 'userdata.id'))
    const machine = await on.deploy({ userdataid: id })

    expect((await on.raw('deleteUserData', { id })).status).toBe(530)
    const refused = await on.raw('deleteUserData', { id }, 'admin')
    expect(dig(refused.body, 'deleteuserdataresponse.errortext')).toMatch(/Userdata own cannot be removed as it is being used by some VMs/)

    on.emulator.cloud.machines.update(machine, { userDataId: undefined })
    expect((await on.raw('deleteUserData', { id })).status).toBe(200)
  })
})
