import { createVolume, listZones } from '../../src/api/index.ts'
import { makeClient } from '../support/make-client.ts'
import { recordedAnswers } from '../support/recorded-answers.ts'
import { failure, type Step } from '../support/scripted-transport.ts'

const CREDENTIALS = { username: 'user', password: 'a long password', domain: '/a' }
const LOGIN = recordedAnswers().filter(({ flow, command }) => flow === 'session' && command === 'login')
const loggedIn = (key = 'session-key-1'): Step => ({
  status: 200,
  contentType: 'application/json',
  body: JSON.stringify({ loginresponse: { sessionkey: key } }),
  cookies: ['JSESSIONID=node01; Path=/client; HttpOnly', `sessionkey=${key}; Path=/client/api`],
})
const EMPTY = { listzonesresponse: {} }
const EXPIRED = failure(401, 'unable to verify user credentials and/or request signature')

describe('a session', () => {
  it('begins with the first call and serves all further ones', async () => {
    const { client, transport } = makeClient([loggedIn(), EMPTY], { credentials: CREDENTIALS })

    await client.list(listZones, {})
    await client.list(listZones, {})

    expect(transport.requests.map(({ command }) => command)).toEqual(['login', 'listZones', 'listZones'])
    expect(transport.requests[0]).toEqual({
      command: 'login',
      response: 'json',
      username: 'user',
      password: 'a long password',
      domain: '/a',
    })
  })

  it('shows its key as parameter and as cookie, and signs nothing', async () => {
    const { client, transport } = makeClient([loggedIn(), EMPTY], { credentials: CREDENTIALS })

    await client.list(listZones, {})

    expect(transport.raw[1]?.cookie).toBe('JSESSIONID=node01; sessionkey=session-key-1')
    expect(transport.requests[1]).toMatchObject({ sessionkey: 'session-key-1' })
    expect(transport.requests[1]).not.toHaveProperty('signature')
  })

  it('is begun once for calls at the same time', async () => {
    const { client, transport } = makeClient([loggedIn(), EMPTY], { credentials: CREDENTIALS })

    await Promise.all([client.list(listZones, {}), client.list(listZones, {})])

    expect(transport.requests.filter(({ command }) => command === 'login')).toHaveLength(1)
  })

  it('is begun anew when the server has forgotten it, also for a call that changes something', async () => {
    const made = { createvolumeresponse: { volume: { id: 'v' } } }
    const { client, transport } = makeClient([loggedIn(), EXPIRED, loggedIn('session-key-2'), made], { credentials: CREDENTIALS })

    expect(await client.run(createVolume, { name: 'd' })).toEqual({ id: 'v' })
    expect(transport.requests.map(({ command, sessionkey }) => [command, sessionkey])).toEqual([
      ['login', undefined],
      ['createVolume', 'session-key-1'],
      ['login', undefined],
      ['createVolume', 'session-key-2'],
    ])
  })

  it('is not begun a third time when the server refuses the new one too', async () => {
    const { client, transport } = makeClient([loggedIn(), EXPIRED, loggedIn(), EXPIRED], { credentials: CREDENTIALS })

    await expect(client.list(listZones, {})).rejects.toMatchObject({ kind: 'not-authenticated' })
    expect(transport.requests).toHaveLength(4)
  })

  it('shows neither password nor key when the server quotes them', async () => {
    const quoting = failure(431, 'a long password and session-key-1 are not valid')
    const { client } = makeClient([loggedIn(), quoting], { credentials: CREDENTIALS })

    await expect(client.list(listZones, {})).rejects.toMatchObject({ errorText: '<redacted> and <redacted> are not valid' })
  })

  it('ends in a clear error when name or password are wrong, as recorded', async () => {
    const refused = LOGIN.find(({ status }) => status === 531)
    const { client, transport } = makeClient([{ status: 531, contentType: 'application/json', body: JSON.stringify(refused?.body) }], {
      credentials: CREDENTIALS,
    })

    const error = await client.list(listZones, {}).catch((thrown: unknown) => thrown)

    expect(error).toMatchObject({ kind: 'not-authenticated', command: 'login', hint: 'check user name, password and domain' })
    expect(String(error)).not.toContain('a long password')
    expect(transport.requests).toHaveLength(1)
  })

  it('reads the login answer that was recorded', async () => {
    const answer = LOGIN.find(({ status }) => status === 200)
    const { client, transport } = makeClient([answer?.body as object, EMPTY], { credentials: CREDENTIALS })

    await client.list(listZones, {})

    expect(transport.requests[1]?.['sessionkey']).toBe('_mmB9Slx7QZAr7ECjgP7nL1JFVE')
  })

  it('reports a login that is answered by something other than CloudStack', async () => {
    const { client } = makeClient(['<html>'], { credentials: CREDENTIALS })

    await expect(client.list(listZones, {})).rejects.toMatchObject({ kind: 'unreadable-answer', command: 'login' })
  })
})
