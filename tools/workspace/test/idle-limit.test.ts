import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterTest } from '../src/after-test.ts'
import { IdleTooLong, withinIdleLimit } from '../src/idle-limit.ts'

/** Alarms that ring when the test says so. */
function alarms() {
  const set = new Set<() => void>()
  return {
    set,
    ring: () => {
      for (const alarm of set) alarm()
    },
    setAlarm(durationMs: number, alarm: () => void) {
      expect(durationMs).toBe(60_000)
      set.add(alarm)
      return () => set.delete(alarm)
    },
  }
}

/** Serves the beginning of a body, or not even a header, and then nothing more. */
async function silentServer(beginning: string | undefined): Promise<string> {
  const server = createServer((_request, response) => {
    if (beginning !== undefined) response.writeHead(200).write(beginning)
  })
  afterTest(() => {
    server.closeAllConnections()
    server.close()
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

describe('a transfer with an idle limit', () => {
  it('ends when no answer comes', async () => {
    const url = await silentServer(undefined)
    const { ring, set, setAlarm } = alarms()

    const transfer = withinIdleLimit(60_000, undefined, ({ signal, awaiting }) => awaiting(fetch(url, { signal })), setAlarm)
    ring()

    await expect(transfer).rejects.toThrow(IdleTooLong)
    await expect(transfer).rejects.toThrow('nothing came for 60 s')
    expect(set.size).toBe(0)
  })

  it('ends when a body falls silent, after what came', async () => {
    const url = await silentServer('beginning')
    const { ring, setAlarm } = alarms()
    const came: string[] = []

    const transfer = withinIdleLimit(
      60_000,
      undefined,
      async ({ signal, awaiting, passing }) => {
        const { body } = await awaiting(fetch(url, { signal }))
        for await (const chunk of passing(body as AsyncIterable<Uint8Array>)) {
          came.push(Buffer.from(chunk).toString())
          // Before the next chunk is waited for, nothing is.
          ring()
          setImmediate(ring)
        }
      },
      setAlarm,
    )

    await expect(transfer).rejects.toThrow('nothing came for 60 s')
    expect(came).toEqual(['beginning'])
  })

  it('ends with the reason of whoever cancels it, before and during', async () => {
    const url = await silentServer(undefined)
    const cancel = new AbortController()
    const transfer = () =>
      withinIdleLimit(60_000, cancel.signal, ({ signal, awaiting }) => awaiting(fetch(url, { signal })), alarms().setAlarm)

    const during = transfer()
    cancel.abort(new Error('stopped by SIGTERM'))

    await expect(during).rejects.toThrow('stopped by SIGTERM')
    await expect(transfer()).rejects.toThrow('stopped by SIGTERM')
  })
})
