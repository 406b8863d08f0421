import { signatureOf } from 'cloudstack-client/api'
import { createEmulator } from '../../src/index.ts'
import { handle } from '../../src/wire/dispatch.ts'
import { send } from '../flows/emulator-server.ts'
import { stage } from '../support.ts'

describe('a request', () => {
  it('is authenticated by its signature over the names as sent, sorted with upper case first', async () => {
    const { emulator } = stage()
    const { apiKey, secretKey } = emulator.accounts['user'] ?? { apiKey: '', secretKey: '' }
    const parameters = new Map([
      ['apiKey', apiKey],
      ['command', 'listZones'],
      ['Keyword', "it's (a) ~test*"],
      ['response', 'json'],
    ])
    const query = new URLSearchParams([...parameters, ['signature', signatureOf(Object.fromEntries(parameters), secretKey)]]).toString()

    const answer = await handle(emulator.wire, { method: 'GET', query, body: '', cookies: {} })

    expect(answer.status).toBe(200)
  })

  it('prefers a parameter in the query to one in the body, and there the first of two', async () => {
    const { emulator } = stage()
    const { apiKey, secretKey } = emulator.accounts['user'] ?? { apiKey: '', secretKey: '' }
    const parameters = new Map([
      ['apikey', apiKey],
      ['command', 'listZones'],
      ['name', 'zone-sg'],
      ['response', 'json'],
    ])
    const body = new URLSearchParams([
      ...parameters,
      ['name', 'zone-basic'],
      ['signature', signatureOf(Object.fromEntries(parameters), secretKey)],
    ]).toString()

    const twice = await handle(emulator.wire, { method: 'POST', query: '', body, cookies: {} })
    const both = await handle(emulator.wire, { method: 'POST', query: 'name=zone-basic', body, cookies: {} })

    expect(JSON.parse(twice.body).listzonesresponse.zone).toMatchObject([{ name: 'zone-sg' }])
    expect(both.status).toBe(401)
  })

  it.each([
    [
      'a text that is too long',
      'createVolume',
      { name: 'v'.repeat(20_000) },
      431,
      'Value greater than max allowed length 255 for param: volumeName',
    ],
    [
      'a control character',
      'listZones',
      { name: 'a\u0007b' },
      431,
      'Received value containing illegal ASCII non-printable characters for parameter name',
    ],
    ['a value that is not a number', 'listVolumes', { page: 'one', pagesize: 5 }, 431, 'due to invalid value one for parameter page'],
    ['malformed brackets', 'createTags', { 'tags[x].key': 'a' }, 430, 'Unable to decode parameter tags[x].key'],
    [
      'a command that is not implemented',
      'createWebhook',
      { name: 'w', payloadurl: 'http://127.0.0.1:9/' },
      432,
      'The API [createWebhook] does not exist or is not available',
    ],
    ['what a command that is not implemented lacks', 'createWebhook', {}, 431, 'missing parameter'],
    ['64 KiB of user data', 'deployVirtualMachine', { userdata: 'QUFB'.repeat(21_846) }, 431, 'missing parameter serviceofferingid'],
  ])("with %s is refused with CloudStack's text", async (_what, command, parameters, status, text) => {
    const { raw } = stage()

    const answer = await raw(command, parameters)

    expect(answer.status).toBe(status)
    expect(JSON.stringify(answer.body)).toContain(text)
  })

  it('refused because of another resource names that resource', async () => {
    const { emulator, call } = stage()
    const [root] = emulator.cloud.domains.all()

    const refused = await call('deleteSSHKeyPair', { name: 'nobodys' })

    expect(refused).toMatchObject({ errorcode: 431, uuidList: [{ uuid: root?.id, description: 'domainId' }] })
  })

  it("for another account's resource is refused with 531, and lists do not show it", async () => {
    const { raw, call, deploy } = stage()
    const id = await deploy()

    const stop = await raw('stopVirtualMachine', { id }, 'other')
    const list = await call('listVirtualMachines', { id }, 'other')

    expect(stop.status).toBe(531)
    expect(list).toEqual({})
  })

  it('that the role may not call is refused with 432, although other roles may', async () => {
    const { raw } = stage()

    const statuses = [await raw('createSSHKeyPair', { name: 'k' }, 'limited'), await raw('createSSHKeyPair', { name: 'k' }, 'user')]

    expect(statuses.map(({ status }) => status)).toEqual([432, 200])
  })

  it('is counted if throttling is enabled', async () => {
    const emulator = createEmulator({
      settings: { 'api.throttling.enabled': true, 'api.throttling.max': 2, 'api.throttling.interval': 10 },
    })
    const raw = () => send(emulator, 'listZones', {}, { as: 'user' })

    const statuses = [await raw(), await raw(), await raw()].map(({ status }) => status)
    emulator.advanceMs(10_000)

    expect(statuses).toEqual([200, 200, 429])
    expect((await raw()).status).toBe(200)
  })
})
