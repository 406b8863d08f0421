import { mkdtemp, rm } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { serveMetadata } from '../../src/server/metadata-server.ts'
import type { SocketServer } from '../../src/server/unix-socket.ts'
import { type Stage, stage } from '../support.ts'

describe('serveMetadata', () => {
  let folder: string
  let cloud: Stage
  let server: SocketServer
  let address: string
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'metadata-'))
    cloud = stage()
    server = await serveMetadata(() => cloud.emulator, path.join(folder, 's'))
    const id = await cloud.deploy({ name: 'one', userdata: Buffer.from('settings').toString('base64') })
    address = cloud.emulator.cloud.nics.by('machine', id)[0]?.ipAddress ?? ''
  })
  afterEach(async () => {
    await server.close()
    await rm(folder, { recursive: true })
  })

  function get(
    url: string,
    from: string,
    network = cloud.ids.network,
  ): Promise<{ readonly status: number | undefined; readonly body: string }> {
    const headers = { 'x-guest-network': network, 'x-guest-address': from }
    return new Promise((resolve, reject) => {
      request({ socketPath: path.join(folder, 's'), path: url, headers }, (response) => {
        text(response).then((body) => resolve({ status: response.statusCode, body }), reject)
      })
        .once('error', reject)
        .end()
    })
  }

  it('answers the machine that has the address in the network', async () => {
    expect(await get('/latest/user-data', address)).toEqual({ status: 200, body: 'settings' })
    expect(await get('/latest/meta-data/local-hostname?x=1', address)).toEqual({ status: 200, body: 'one' })
  })

  it('has nothing for others', async () => {
    expect(await get('/latest/user-data', '10.1.1.77')).toEqual({ status: 404, body: '' })
    expect(await get('/latest/user-data', address, 'another-network')).toEqual({ status: 404, body: '' })
    expect(await get('/latest/nothing', address)).toEqual({ status: 404, body: '' })
  })
})
