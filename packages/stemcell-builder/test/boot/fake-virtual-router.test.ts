import { createServer } from 'node:net'
import { afterTest } from 'workspace/after-test'
import { type FakeVirtualRouter, METADATA_PORT, startFakeVirtualRouter } from '../../src/boot/fake-virtual-router.ts'
import { InputError } from '../../src/input-error.ts'

const SETTINGS = { agent_id: 'verify-boot' }

describe('the fake virtual router', () => {
  let router: FakeVirtualRouter
  beforeEach(async () => {
    router = await startFakeVirtualRouter(SETTINGS, 0)
  })
  afterEach(() => router.close())

  const get = (path: string) => fetch(`http://127.0.0.1:${router.port}${path}`)

  it('serves what CloudStack’s virtual router does: user data, instance id, and an empty list of keys', async () => {
    expect(await (await get('/latest/user-data')).json()).toEqual(SETTINGS)
    expect(await (await get('/latest/meta-data/instance-id')).text()).toBe('verify-boot')
    expect(await (await get('/latest/meta-data/public-keys')).text()).toBe('')
  })

  it('ignores a trailing slash, and responds with 404 to other paths', async () => {
    expect((await get('/latest/user-data/')).status).toBe(200)
    expect((await get('/latest/meta-data/public-keys/0/openssh-key')).status).toBe(404)
  })

  it('records requests, so that a failed boot shows how far the agent came', async () => {
    await get('/latest/user-data')
    await get('/latest/meta-data/')

    expect(router.requests).toEqual(['/latest/user-data', '/latest/meta-data'])
  })

  it('names the port that it cannot listen on', async () => {
    const busy = startFakeVirtualRouter(SETTINGS, router.port)

    await expect(busy).rejects.toThrow(InputError)
    await expect(busy).rejects.toThrow(`the fake virtual router needs 127.0.0.1:${router.port}`)
  })

  it('stops listening when it is closed', async () => {
    const second = await startFakeVirtualRouter(SETTINGS, 0)
    await second.close()

    const listener = createServer()
    afterTest(() => listener.close())
    await expect(
      new Promise<void>((resolve, reject) => listener.once('error', reject).listen(second.port, '127.0.0.1', resolve)),
    ).resolves.toBeUndefined()
  })

  it('listens by default where machines request metadata', () => {
    expect(METADATA_PORT).toBe(80)
  })
})
