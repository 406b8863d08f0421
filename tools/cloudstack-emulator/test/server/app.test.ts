import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { signatureOf } from 'cloudstack-client/api'
import { listen, type RunningEmulator } from '../../src/server/listen.ts'
import { type Stage, stage } from '../support.ts'

let running: RunningEmulator
let on: Stage

beforeEach(async () => {
  on = stage()
  running = await listen(on.emulator, '127.0.0.1', 0)
})

afterEach(async () => {
  await running.close()
})

function signed(parameters: Readonly<Record<string, string>>): URLSearchParams {
  const { apiKey, secretKey } = on.emulator.accounts['user'] ?? { apiKey: '', secretKey: '' }
  const all = new Map(Object.entries({ ...parameters, apikey: apiKey }))
  return new URLSearchParams([...all, ['signature', signatureOf(Object.fromEntries(all), secretKey)]])
}

describe('the emulator over HTTP', () => {
  it('says that it runs at /healthz', async () => {
    const answer = await fetch(new URL('/healthz', running.endpoint))

    expect([answer.status, await answer.text()]).toEqual([200, 'ok\n'])
  })

  it('answers POST and GET, in JSON and in XML, with the content types of a real server', async () => {
    const post = await fetch(running.endpoint, { method: 'POST', body: signed({ command: 'listZones', response: 'json' }) })
    const get = await fetch(`${running.endpoint}?${signed({ command: 'listZones', response: 'xml' })}`)

    expect(post.headers.get('content-type')).toBe('application/json;charset=utf-8')
    expect(get.headers.get('content-type')).toBe('text/xml;charset=utf-8')
    expect(await get.text()).toMatch(
      /^<\?xml version="1.0" encoding="UTF-8"\?><listzonesresponse cloud-stack-version="[^"]+"><count>3<\/count><zone>/,
    )
  })

  it('answers a client that ends its side of the connection with its request, however long the answer takes', async () => {
    on.emulator.faults.add([{ command: 'listZones', nth: 1, phase: 'before', kind: 'delay', delayMs: 30 }])
    const { hostname, port } = new URL(running.endpoint)
    const socket = connect(Number(port), hostname)

    socket.end(`GET /client/api?${signed({ command: 'listZones', response: 'json' })} HTTP/1.1\r\nHost: cloud\r\n\r\n`)

    expect(await text(socket)).toMatch(/^HTTP\/1\.1 200 /)
  })

  it('supports login and logout', async () => {
    const login = await fetch(running.endpoint, {
      method: 'POST',
      body: new URLSearchParams({ command: 'login', username: 'user', password: 'password', response: 'json' }),
    })
    const { loginresponse } = (await login.json()) as { loginresponse: { sessionkey: string } }
    const cookie = login.headers
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; ')
    const call = (command: string, sessionkey: string) =>
      fetch(running.endpoint, { method: 'POST', headers: { cookie }, body: new URLSearchParams({ command, sessionkey, response: 'json' }) })

    const statuses = [
      await call('listZones', loginresponse.sessionkey),
      await call('logout', loginresponse.sessionkey),
      await call('listZones', loginresponse.sessionkey),
    ]

    expect(statuses.map(({ status }) => status)).toEqual([200, 200, 401])
  })

  it('accepts one signed upload per URL', async () => {
    const { getuploadparams } = await on.call('getUploadParamsForTemplate', {
      name: 't',
      format: 'QCOW2',
      hypervisor: 'KVM',
      zoneid: on.ids.zone,
    })
    const { id, postURL, metadata, expires, signature } = getuploadparams as Record<string, string>
    const post = (headers: Record<string, string>, name = 'image.qcow2') => {
      const body = new FormData()
      body.set('files', new Blob(['not really an image']), name)
      return fetch(postURL ?? '', { method: 'POST', body, headers })
    }
    const good = { 'X-signature': signature ?? '', 'X-metadata': metadata ?? '', 'X-expires': expires ?? '' }

    const forged = await post({ ...good, 'X-signature': 'AAAA' })
    const fine = await post(good)
    const again = await post(good)
    on.emulator.advanceMs(1000)

    expect([forged.status, fine.status, again.status]).toEqual([400, 200, 400])
    expect(await again.text()).toBe('The one time post url is already used for upload.')
    expect(on.emulator.cloud.templates.get(id)?.copies).toMatchObject([{ state: 'Ready' }])
  })

  it('closes the connection for a drop, and delays a delayed answer', async () => {
    on.emulator.faults.add([{ command: 'listZones', nth: 1, phase: 'after', kind: 'drop' }])
    on.emulator.faults.add([{ command: 'listZones', nth: 2, phase: 'before', kind: 'delay', delayMs: 30 }])
    const ask = () => fetch(running.endpoint, { method: 'POST', body: signed({ command: 'listZones', response: 'json' }) })

    await expect(ask()).rejects.toThrow()
    const started = performance.now()
    const late = await ask()

    expect(late.status).toBe(200)
    expect(performance.now() - started).toBeGreaterThanOrEqual(29)
  })

  it('lets a browser upload with the headers that authorise it', async () => {
    const answer = await fetch(new URL('/upload/1', running.endpoint), { method: 'OPTIONS' })

    expect(answer.status).toBe(200)
    expect(answer.headers.get('access-control-allow-headers')).toBe('x-signature, x-metadata, x-expires, content-type')
    expect(answer.headers.get('access-control-allow-origin')).toBe('*')
  })
})
