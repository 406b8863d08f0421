import { stage } from '../support.ts'

describe('updating a user', () => {
  it.each([
    [{ password: ' ' }, 'Password cannot be empty or blank.'],
    [{ password: 'new' }, 'To set a new password the current password must be provided.'],
    [{ password: 'new', currentpassword: 'wrong' }, 'Current password is incorrect.'],
    [{ firstname: ' ' }, 'Firstname cannot be empty.'],
    [{ lastname: ' ' }, 'Lastname cannot be empty.'],
    [{ username: ' ' }, 'Username cannot be empty.'],
    [{ username: 'other' }, /^Username \[other\] already exists in domain/],
  ])('with %j is refused to the user', async (change, text) => {
    const on = stage()
    const [user] = on.emulator.cloud.users.by('username', 'user')

    expect(await on.refusal('updateUser', { id: user?.id, ...change })).toMatch(text)
    expect(on.emulator.cloud.users.get(user?.id)).toEqual(user)
  })

  it('sets a new password with the current one, and administrators do not need it', async () => {
    const on = stage()
    const id = on.emulator.cloud.users.by('username', 'user')[0]?.id
    const password = () => on.emulator.cloud.users.get(id)?.password

    await on.call('updateUser', { id, password: 'new', currentpassword: 'password' })
    const own = password()
    await on.call('updateUser', { id, password: 'newer' }, 'admin')

    expect([own, password()]).toEqual(['new', 'newer'])
  })
})
