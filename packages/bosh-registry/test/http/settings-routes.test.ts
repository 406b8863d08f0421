import { afterTest } from 'workspace/after-test'
import { describeWithTools } from 'workspace/required-tools'
import type { DatabaseConfig } from '../../src/config/schema.ts'
import { openStore } from '../../src/store/open-store.ts'
import type { SettingsStore } from '../../src/store/settings-store.ts'
import { everyStore } from '../support/every-store.ts'
import { createRecordingLog } from '../support/recording-log.ts'
import { type Box, registryInABox } from '../support/registry-in-a-box.ts'

/** Byte for byte: blanks, escapes, characters beyond the basic plane, no trailing newline. */
const SETTINGS = '{ "agent_id":"a\\u00e9","blank" : " ", "snow":"☃ 𝄞", "nested":"{\\"a\\":\\"b\\\\\\\\\\"}" }'

for (const kind of everyStore) {
  describeWithTools(kind.needs, `/instances/<id>/settings over ${kind.name}`, () => {
    let opened: { readonly config: DatabaseConfig; close(): Promise<void> }
    let store: SettingsStore
    let box: Box

    beforeAll(async () => {
      opened = await kind.open()
      store = await openStore({ db: opened.config, encryption: undefined }, createRecordingLog())
      box = await registryInABox({ store })
    })
    afterAll(async () => {
      await box?.close()
      await store?.close()
      await opened?.close()
    })

    it('returns what was put, byte for byte, as a JSON string', async () => {
      const put = await box.call('PUT', '/instances/vm-1/settings', { body: SETTINGS })
      const got = await box.call('GET', '/instances/vm-1/settings')

      expect([put.status, put.body]).toEqual([200, { status: 'ok' }])
      expect([got.status, got.body]).toEqual([200, { status: 'ok', settings: SETTINGS }])
    })

    it('replaces earlier settings', async () => {
      await box.call('PUT', '/instances/vm-2/settings', { body: '{"first":1}' })

      await box.call('PUT', '/instances/vm-2/settings', { body: '{"second":2}' })

      expect((await box.call('GET', '/instances/vm-2/settings')).body).toEqual({ status: 'ok', settings: '{"second":2}' })
    })

    it('stores more than a mebibyte', async () => {
      const settings = JSON.stringify({ certificates: 'x'.repeat(1_500_000) })

      await box.call('PUT', '/instances/vm-large/settings', { body: settings })

      expect((await box.call('GET', '/instances/vm-large/settings')).body).toEqual({ status: 'ok', settings })
    })

    it('deletes', async () => {
      await box.call('PUT', '/instances/vm-3/settings', { body: '{}' })

      const deleted = await box.call('DELETE', '/instances/vm-3/settings')

      expect([deleted.status, deleted.body]).toEqual([200, { status: 'ok' }])
      const got = await box.call('GET', '/instances/vm-3/settings')
      expect([got.status, got.body]).toEqual([404, { status: 'not_found' }])
    })

    it('responds with ok to deleting unknown settings', async () => {
      const deleted = await box.call('DELETE', '/instances/never/settings')

      expect([deleted.status, deleted.body]).toEqual([200, { status: 'ok' }])
    })

    it('distinguishes ids that differ in case, in an accent, or in a percent-encoded character', async () => {
      const ids = ['vm-case', 'VM-CASE', 'vm-c%C3%A4se', 'vm%2Fcase']

      for (const id of ids) await box.call('PUT', `/instances/${id}/settings`, { body: JSON.stringify({ id }) })

      for (const id of ids) {
        expect((await box.call('GET', `/instances/${id}/settings`)).body).toEqual({ status: 'ok', settings: JSON.stringify({ id }) })
      }
    })

    it('stores one complete text of many concurrent writes', async () => {
      const texts = Array.from({ length: 20 }, (_, writer) => JSON.stringify({ writer, filling: String(writer).repeat(5_000) }))

      await Promise.all(texts.map((body) => box.call('PUT', '/instances/vm-race/settings', { body })))

      const { body } = await box.call('GET', '/instances/vm-race/settings')
      expect(texts).toContain((body as { settings: string }).settings)
    })
  })
}

describe('access to settings', () => {
  let box: Box
  beforeEach(async () => {
    box = await registryInABox()
    await box.call('PUT', '/instances/vm-1/settings', { body: '{"secret":"S3CRET"}' })
  })
  afterEach(() => box.close())

  it.each(['PUT', 'DELETE'])('refuses %s without a login', async (method) => {
    const { status, body, headers } = await box.call(method, '/instances/vm-1/settings', {
      login: false,
      ...(method === 'PUT' ? { body: '{}' } : {}),
    })

    expect([status, body]).toEqual([401, { status: 'access_denied' }])
    expect(headers.get('www-authenticate')).toBe('Basic realm="Bosh Registry"')
    expect((await box.call('GET', '/instances/vm-1/settings')).status).toBe(200)
  })

  it('responds identically to a stranger for a known machine and for an unknown one', async () => {
    const known = await box.call('GET', '/instances/vm-1/settings', { login: false })
    const unknown = await box.call('GET', '/instances/vm-2/settings', { login: false })

    expect([known.status, known.body]).toEqual([500, { status: 'error' }])
    expect([unknown.status, unknown.body]).toEqual([known.status, known.body])
  })

  it('treats an empty body as an error, as the original server did', async () => {
    const { status, body } = await box.call('PUT', '/instances/vm-1/settings', { body: '' })

    expect([status, body]).toEqual([500, { status: 'error' }])
  })

  it.each([
    ['a body that is not UTF-8', '/instances/vm-1/settings', Buffer.from([0x7b, 0xff, 0x7d])],
    ['a NUL in the body', '/instances/vm-1/settings', Buffer.from('{"a":"\0"}')],
    ['an id with a control character', '/instances/vm%00/settings', Buffer.from('{}')],
    ['an id that is too long', `/instances/${'x'.repeat(256)}/settings`, Buffer.from('{}')],
    ['an id with a trailing space', '/instances/vm%20/settings', Buffer.from('{}')],
  ])('refuses %s', async (_what, path, body) => {
    expect((await box.call('PUT', path, { body })).status).toBe(400)
  })

  it('reads no settings of a caller without a login: the size of what it sends does not matter', async () => {
    const box = await registryInABox({ bodyLimitBytes: 10 })

    const { status } = await box.call('PUT', '/instances/vm-1/settings', { login: false, body: 'x'.repeat(100) })

    expect(status).toBe(401)
    await box.close()
  })

  it('responds with 413 to settings that are too large, and keeps the old ones', async () => {
    const small = await registryInABox({ bodyLimitBytes: 100 })
    afterTest(small.close)
    await small.call('PUT', '/instances/vm-1/settings', { body: '{"old":1}' })

    const { status } = await small.call('PUT', '/instances/vm-1/settings', { body: JSON.stringify('x'.repeat(200)) })

    expect(status).toBe(413)
    expect((await small.call('GET', '/instances/vm-1/settings')).body).toEqual({ status: 'ok', settings: '{"old":1}' })
  })

  it.each([
    ['POST', '/instances/vm-1/settings'],
    ['GET', '/instances/vm-1/settings/'],
    ['GET', '/instances/vm-1'],
    ['GET', '/Instances/vm-1/settings'],
    ['GET', '/instances/a/b/settings'],
    ['GET', '/'],
    ['GET', '/instances/%E0%A4%A/settings'],
  ])('responds with 404 to %s %s', async (method, path) => {
    const { status, body } = await box.call(method, path)

    expect([status, body]).toEqual([404, { status: 'not_found' }])
  })

  it('logs each request, and never its content', async () => {
    await box.call('GET', '/instances/vm-1/settings')

    expect(box.lines.join('\n')).toMatch(/"path":"\/instances\/vm-1\/settings"/)
    expect(box.lines.join('\n')).not.toMatch(/S3CRET|admin-password|YWRtaW4/)
  })
})
