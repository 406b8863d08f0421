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

interface Event {
  readonly event: string
  readonly id: string
  readonly data: string
}

/** The events of the stream, as they come. The connection ends with the loop that reads them. */
async function* events(lastEventId = ''): AsyncGenerator<Event, undefined> {
  const answer = await fetch(new URL('/_emulator/journal/stream', running.endpoint), { headers: { 'last-event-id': lastEventId } })
  let received = ''
  for await (const chunk of (answer.body ?? []) as AsyncIterable<Uint8Array>) {
    received += Buffer.from(chunk).toString()
    const complete = received.split('\n\n')
    received = complete.pop() ?? ''
    for (const text of complete) yield Object.fromEntries(text.split('\n').map((line) => line.split(/:\s?(.*)/s))) as unknown as Event
  }
}

function numbers(event: Event | undefined): readonly number[] {
  return event === undefined ? [] : (JSON.parse(event.data) as readonly { readonly number: number }[]).map(({ number }) => number)
}

describe('the stream of the journal', () => {
  it('begins with all calls so far, and goes on with each new one', async () => {
    await on.call('listZones')
    await on.call('listNetworks')
    const stream = events()

    const restart = (await stream.next()).value
    const first = (await stream.next()).value
    await on.call('listZones')
    const next = (await stream.next()).value
    await stream.return(undefined)

    expect([restart?.event, first?.event, next?.event]).toEqual(['restart', 'calls', 'calls'])
    expect([numbers(first), numbers(next)]).toEqual([[1, 2], [3]])
    expect(next?.id).toBe(`${on.emulator.journal.epoch}/3`)
  })

  it('goes on after the last event that a reader has seen, and begins again after a reset', async () => {
    for (let calls = 0; calls < 3; calls += 1) await on.call('listZones')
    const stream = events(`${on.emulator.journal.epoch}/2`)

    const missed = (await stream.next()).value
    on.emulator.reset()
    const restart = (await stream.next()).value
    await on.call('listZones')
    const first = (await stream.next()).value
    await stream.return(undefined)

    expect(numbers(missed)).toEqual([3])
    expect(restart?.event).toBe('restart')
    expect(numbers(first)).toEqual([1])
  })

  it('sends a long journal in parts, as fast as it is read', async () => {
    const entry = { time: '2026-01-01T00:00:00.000Z', account: 'user', command: 'x'.repeat(1000), params: {}, status: 200, durationMs: 1 }
    for (let calls = 0; calls < 20_500; calls += 1) on.emulator.journal.add(entry)
    const stream = events()
    const read: number[] = []
    let parts = 0

    await stream.next()
    while (read.length < 20_500) {
      read.push(...numbers((await stream.next()).value))
      parts += 1
    }
    await stream.return(undefined)

    expect(read).toEqual(Array.from({ length: 20_500 }, (_, index) => index + 1))
    expect(parts).toBe(21)
  })
})
