import { dig, inner } from '../../src/conform/flow.ts'
import { stage } from '../support.ts'

describe('an internal failure', () => {
  it('is explained to administrators only', async () => {
    const on = stage()
    const machine = await on.deploy()
    const { volume } = await on.call('listVolumes', { virtualmachineid: machine })
    const wanted = { name: 't', displaytext: 't', ostypeid: [...on.emulator.cloud.osTypes.all()][0]?.id, volumeid: dig(volume, '0.id') }

    const user = await on.raw('createTemplate', wanted)
    const admin = await on.raw('createTemplate', wanted, 'admin')

    expect([user.status, admin.status]).toEqual([530, 530])
    expect(dig(inner(user.body), 'errortext')).toBe('Internal error executing command, please contact your system administrator')
    expect(dig(inner(admin.body), 'errortext')).toMatch(/volume is attached to a non-stopped VM, please stop the VM first$/)
  })
})
