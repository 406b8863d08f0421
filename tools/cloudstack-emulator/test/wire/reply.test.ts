import { dig, inner } from '../../src/conform/flow.ts'
import { handle } from '../../src/wire/dispatch.ts'
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

it('does not repeat a parameter in a header that is longer than clients read', async () => {
  const { emulator } = stage()
  const { headers, body } = await handle(emulator.wire, {
    method: 'POST',
    query: '',
    body: `command=login&response=json&username=${'x'.repeat(100_000)}&password=p`,
    cookies: {},
  })

  expect(body.length).toBeGreaterThan(100_000)
  expect(headers['X-Description']).toHaveLength(4_096)
})
