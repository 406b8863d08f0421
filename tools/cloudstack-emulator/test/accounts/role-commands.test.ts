import { dig } from '../../src/conform/flow.ts'
import { stage } from '../support.ts'

describe('a role', () => {
  it('that is built in cannot be changed', async () => {
    const on = stage()
    const id = [...on.emulator.cloud.roles.all()].find(({ isDefault }) => isDefault)?.id

    expect(await on.refusal('updateRole', { id, name: 'mine' }, 'admin')).toBe('Default roles cannot be changed')
    expect(await on.refusal('deleteRole', { id }, 'admin')).toBe('Default roles cannot be changed')
  })

  it('is deleted only when no account has it', async () => {
    const on = stage()
    const { cloud } = on.emulator
    const id = String(dig(await on.call('createRole', { name: 'mine', type: 'User' }, 'admin'), 'role.id'))
    const account = cloud.accounts.by('name', 'other')[0]
    cloud.accounts.update(account?.id ?? '', { roleId: id })
    const refused = await on.refusal('deleteRole', { id }, 'admin')
    cloud.accounts.update(account?.id ?? '', { roleId: account?.roleId ?? '' })
    await on.call('deleteRole', { id }, 'admin')

    expect(refused).toMatch(/^Found accounts that have role in use/)
    expect(cloud.roles.get(id)).toBeUndefined()
  })

  it('has a known type, and rules that allow', async () => {
    const on = stage()
    const roleid = dig(await on.call('createRole', { name: 'mine', type: 'User' }, 'admin'), 'role.id')

    expect(await on.refusal('createRole', { name: 'r', type: 'Emperor' }, 'admin')).toBe('Invalid role type provided')
    expect(await on.refusal('createRolePermission', { roleid, rule: 'listZones', permission: 'deny' }, 'admin')).toMatch(
      /only permission allow/,
    )
  })
})
