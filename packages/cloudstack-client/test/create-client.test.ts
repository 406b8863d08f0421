import { listZones } from '../src/api/index.ts'
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
