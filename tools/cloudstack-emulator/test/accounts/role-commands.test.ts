import { dig } from '../../src/conform/flow.ts'
import { stage } from '../support.ts'

describe('a role', () => {
  it('that is built in cannot be changed', async () => {
    const on = stage()
    const id = [...on.emulator.cloud.roles.all()].find(({ isDefault }) => isDefault)?.id

    expect(await on.refusal('updateRole', { id, name: 'mine' }, 'admin')).toBe(
      'Default roles cannot be updated (with the exception of making it private/public).',
    )
    expect(await on.refusal('deleteRole', { id }, 'admin')).toBe('Default roles cannot be deleted')
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

  it('has a known type', async () => {
    expect(await stage().refusal('createRole', { name: 'r', type: 'Emperor' }, 'admin')).toBe('Illegal RoleType name provided')
  })

  it('lets the first of its rules decide that matches a command', async () => {
    const on = stage()
    const { cloud } = on.emulator
    const roleId = String(dig(await on.call('createRole', { name: 'mine', type: 'User' }, 'admin'), 'role.id'))
    for (const [rule, permission] of [
      ['listZones', 'deny'],
      ['list*', 'allow'],
    ]) {
      await on.call('createRolePermission', { roleid: roleId, rule, permission }, 'admin')
    }
    cloud.accounts.update(cloud.accounts.by('name', 'other')[0]?.id ?? '', { roleId })

    expect(await on.refusal('listZones', {}, 'other')).toMatch(/does not exist or is not available/)
    expect(await on.call('listVolumes', {}, 'other')).toEqual({})
    expect(await on.call('listRolePermissions', { roleid: roleId }, 'admin')).toMatchObject({
      rolepermission: [
        { rule: 'listZones', permission: 'deny' },
        { rule: 'list*', permission: 'allow' },
      ],
    })
  })
})
