import { Readable } from 'node:stream'
import type { CallOptions, CloudStackClient } from 'cloudstack-client'
import { listZones, stopVirtualMachine } from 'cloudstack-client/api'
import { boundedClient } from '../../src/cloud/bounded-client.ts'
import { clientOf } from '../support/client-of.ts'
import { cpiInABox } from '../support/cpi-in-a-box.ts'

function recording() {
  const box = cpiInABox()
  const given: (CallOptions | undefined)[] = []
  const inner = clientOf(box)
  const cloud: typeof inner = {
    ...inner,
    run: async (command, parameters, options) => {
      given.push(options)
      return inner.run(command, parameters, options)
    },
  }
  return { box, cloud, given }
}

describe('a client with the time limit of a whole operation', () => {
  it('sends nothing once the time is over, and says where to raise it', async () => {
    const { box, cloud } = recording()
    const mark = box.mark()

    await expect(boundedClient(cloud, () => 0).list(listZones, {})).rejects.toMatchObject({
      kind: 'timed-out',
      retryable: true,
      message: 'listZones was not sent: the time limit of the whole operation is exceeded',
      hint: expect.stringContaining('cloudstack.timeout'),
    })
    expect(box.commands(mark)).toEqual([])
  })

  it('limits each call to the time that is left, or to its own limit if that is shorter', async () => {
    const { cloud, given } = recording()
    const bounded = boundedClient(cloud, () => 5000)

    await bounded.run(stopVirtualMachine, { id: crypto.randomUUID() }).catch(() => undefined)
    await bounded.run(stopVirtualMachine, { id: crypto.randomUUID() }, { timeoutMs: 100 }).catch(() => undefined)
    await bounded.run(stopVirtualMachine, { id: crypto.randomUUID() }, { timeoutMs: 9000 }).catch(() => undefined)

    expect(given.map((options) => options?.timeoutMs)).toEqual([5000, 100, 5000])
  })
})

/** A client that only notes the options of each call, by its method. */
function noting(): { readonly cloud: CloudStackClient; readonly options: Map<string, CallOptions | undefined> } {
  const options = new Map<string, CallOptions | undefined>()
  const note =
    (method: string, position: number) =>
    (...args: readonly unknown[]): never => {
      options.set(method, args[position] as CallOptions | undefined)
      return undefined as never
    }
  const cloud = {
    run: note('run', 2),
    start: note('start', 2),
    finish: note('finish', 1),
    list: note('list', 2),
    each: note('each', 2),
    one: note('one', 4),
    upload: note('upload', 1),
  }
  return { cloud, options }
}

describe('every method of a bounded client', () => {
  const { signal } = new AbortController()
  const CALLS: Readonly<Record<keyof CloudStackClient, (cloud: CloudStackClient) => unknown>> = {
    run: (cloud) => cloud.run(stopVirtualMachine, { id: 'a' }),
    start: (cloud) => cloud.start(stopVirtualMachine, { id: 'a' }),
    finish: (cloud) => cloud.finish({ command: 'stopVirtualMachine', jobId: 'j', id: 'a', key: undefined }),
    list: (cloud) => cloud.list(listZones, {}),
    each: (cloud) => cloud.each(listZones, {}),
    one: (cloud) => cloud.one(listZones, {}, 'zone', () => true),
    upload: (cloud) => cloud.upload({ url: 'http://s/', headers: {}, fileName: 'a', sizeBytes: 0, open: () => Readable.from([]) }),
  }

  it.each(Object.entries(CALLS))('%s has the time that is left and the signal of the process', async (method, call) => {
    const { cloud, options } = noting()

    await call(boundedClient(cloud, () => 5000, signal))

    expect(options.get(method)).toEqual({ timeoutMs: 5000, signal })
  })

  it('keeps the signal of a call that has its own', async () => {
    const { cloud, options } = noting()
    const own = new AbortController().signal

    await boundedClient(cloud, () => 5000, signal).list(listZones, {}, { signal: own })

    expect(options.get('list')?.signal).toBe(own)
  })
})
