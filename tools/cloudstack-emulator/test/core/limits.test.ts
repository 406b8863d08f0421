import type { ResourceName } from '../../src/core/limits.ts'
import { checkLimit, limitOf } from '../../src/core/limits.ts'
import { stage } from '../support.ts'

describe('the limit of an account', () => {
  it('may be used up, and not exceeded', async () => {
    const { emulator, ids, call } = stage()
    const [user] = emulator.cloud.accounts.by('name', 'user')
    if (user === undefined) throw new Error('the seed has no account "user"')
    const limited = emulator.cloud.accounts.update(user.id, { limits: { volume: 2 } }) ?? user
    await call('createVolume', { zoneid: ids.zone, diskofferingid: ids.disk, name: 'one' })
    const account = emulator.cloud.accounts.get(user.id) ?? limited

    expect(() => checkLimit(emulator.cloud, account, 'volume', 1)).not.toThrow()
    expect(() => checkLimit(emulator.cloud, account, 'volume', 2)).toThrow(
      "Maximum amount of resources of Type = 'volume', tag = 'null' for Account Name = user",
    )
  })

  it.each<[ResourceName, number]>([
    ['user_vm', -1],
    ['project', 10],
    ['backup', 20],
    ['backup_storage', 400],
    ['gpu', 20],
    ['bucket', 20],
    ['object_storage', 400],
  ])('for %s is %d by default', (resource, limit) => {
    const [user] = stage().emulator.cloud.accounts.by('name', 'user')

    expect(user === undefined ? undefined : limitOf(user, resource)).toBe(limit)
  })
})

describe('the limit of a project', () => {
  it.each<[ResourceName, number]>([
    ['user_vm', 20],
    ['cpu', 40],
    ['memory', 40_960],
    ['primary_storage', 200],
    ['secondary_storage', 400],
  ])('for %s is %d by default, and may be another', (resource, limit) => {
    const [user] = stage().emulator.cloud.accounts.by('name', 'user')
    if (user === undefined) throw new Error('the seed has no account "user"')
    const account = { ...user, projectId: 'a-project' }

    expect(limitOf(account, resource)).toBe(limit)
    expect(limitOf({ ...account, limits: { [resource]: 7 } }, resource)).toBe(7)
  })
})

describe('what an account uses', () => {
  it.each(['Error', 'Destroyed', 'Expunging'] as const)('has no machine in state %s', async (state) => {
    const { emulator, deploy } = stage()
    const id = await deploy()
    const accountId = emulator.cloud.machines.get(id)?.accountId ?? ''
    const before = emulator.cloud.usage.account(accountId, 'user_vm')

    emulator.cloud.machines.update(id, { state })

    expect([before, emulator.cloud.usage.account(accountId, 'user_vm')]).toEqual([1, 0])
  })
})
