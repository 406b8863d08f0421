import { Readable } from 'node:stream'
import { attachVolume, createSSHKeyPair, listZones } from '../src/api/index.ts'
import { createCloudStackClient } from '../src/index.ts'
import { fakeClock } from './support/fake-clock.ts'
import { KEYS } from './support/make-client.ts'
import { scriptedTransport } from './support/scripted-transport.ts'

describe('calls on their way at the same time', () => {
  it.each([
    [undefined, 16],
    [3, 3],
    [1, 1],
  ])('are no more than the limit of %p says: %i', async (callsInFlight, most) => {
    const { send, ...transport } = scriptedTransport({ listzonesresponse: {} })
    let now = 0
    let highest = 0
    const counting: typeof send = async (request) => {
      now += 1
      highest = Math.max(highest, now)
      await new Promise((resolve) => setImmediate(resolve))
      now -= 1
      return send(request)
    }
    const limit = callsInFlight === undefined ? {} : { callsInFlight }
    const client = createCloudStackClient(
      { endpoint: 'https://cloud.test', credentials: KEYS, ...limit },
      { transport: { ...transport, send: counting }, clock: fakeClock() },
    )

    await Promise.all(Array.from({ length: 50 }, () => client.list(listZones, {})))

    expect(highest).toBe(most)
    expect(transport.requests).toHaveLength(50)
  })
})

describe('the time that a call has by default', () => {
  it('is 60 s for a read, 2 min for a command, 30 min for one with a job, and 2 h for an upload', async () => {
    const transport = scriptedTransport((parameters) =>
      parameters['command'] === 'listZones' ? { response: {} } : { response: { id: 'v', keypair: { name: 'k' }, success: true } },
    )
    const client = createCloudStackClient({ endpoint: 'https://cloud.test', credentials: KEYS }, { transport, clock: fakeClock() })

    await client.list(listZones, {})
    await client.run(createSSHKeyPair, { name: 'k' })
    await client.run(attachVolume, { id: 'v', virtualmachineid: 'm' })
    await client.upload({ url: 'https://s.test/upload/1', headers: {}, fileName: 'a.raw', sizeBytes: 0, open: () => Readable.from([]) })

    expect(transport.raw.map(({ timeoutMs }) => timeoutMs)).toEqual([60_000, 120_000, 1_800_000])
    expect(transport.uploads.map(({ timeoutMs }) => timeoutMs)).toEqual([7_200_000])
  })
})
