import { stage } from '../support.ts'

describe('a refused update of a machine', () => {
  it('keeps what was written before the refusal, and nothing after it', async () => {
    const on = stage()
    const id = await on.deploy({ displayname: 'before', 'details[0].old': '1' })

    await on.refusal('updateVirtualMachine', { id, displayname: 'after', group: 'none', haenable: true, 'details[0].new': '2' })

    const machine = on.emulator.cloud.machines.require(id)
    expect(machine).toMatchObject({ displayName: 'before', details: { new: '2' }, groupId: undefined })
    expect(machine.details['old']).toBeUndefined()
  })

  it('tells the reason to administrators only', async () => {
    const on = stage()
    const id = await on.deploy()
    const request = { id, securitygroupids: '', haenable: true }

    expect(await on.refusal('updateVirtualMachine', request)).toBe(
      'Internal error executing command, please contact your system administrator',
    )
    expect(await on.refusal('updateVirtualMachine', request, 'admin')).toMatch(/^Failed to update VM, due to: Can't enable ha/)
  })
})
