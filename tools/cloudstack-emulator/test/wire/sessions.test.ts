import { createSessions } from '../../src/wire/sessions.ts'
import { type Stage, stage } from '../support.ts'

const LOGIN = new Map([
  ['username', 'user'],
  ['password', 'password'],
])

describe('a session', () => {
  let on: Stage
  let sessions: ReturnType<typeof createSessions>
  let userOf: (sessionkey?: string) => string | undefined

  beforeEach(() => {
    on = stage()
    sessions = createSessions()
    const { cloud } = on.emulator
    const { body, cookies } = sessions.login(cloud, LOGIN)
    const id = /^JSESSIONID=([^;]+)/.exec(cookies[0] ?? '')?.[1] ?? ''
    userOf = (sessionkey = String(body['sessionkey'])) =>
      sessions.userOf(cloud, { method: 'POST', query: '', body: '', cookies: { JSESSIONID: id } }, new Map([['sessionkey', sessionkey]]))
        ?.username
  })

  it('lasts as long as it is used within half an hour each time', () => {
    on.emulator.advanceMs(1_799_000)
    expect(userOf()).toBe('user')
    on.emulator.advanceMs(1_799_000)
    expect(userOf()).toBe('user')
    on.emulator.advanceMs(1_801_000)
    expect(userOf()).toBeUndefined()
  })

  it('makes room for newer ones, the oldest first', () => {
    sessions = createSessions(2)
    const { cloud } = on.emulator
    const ids = [1, 2, 3].map(() => {
      const { body, cookies } = sessions.login(cloud, LOGIN)
      return { id: /^JSESSIONID=([^;]+)/.exec(cookies[0] ?? '')?.[1] ?? '', key: String(body['sessionkey']) }
    })

    const users = ids.map(({ id, key }) =>
      sessions.userOf(cloud, { method: 'POST', query: '', body: '', cookies: { JSESSIONID: id } }, new Map([['sessionkey', key]])),
    )

    expect(users.map((user) => user?.username)).toEqual([undefined, 'user', 'user'])
  })

  it('ends when somebody comes with its cookie and another key', () => {
    expect(userOf('another')).toBeUndefined()
    expect(userOf()).toBeUndefined()
  })

  it('is not begun with a wrong password', () => {
    expect(() => sessions.login(on.emulator.cloud, new Map([...LOGIN, ['password', 'wrong']]))).toThrow('Failed to authenticate user user')
  })
})
