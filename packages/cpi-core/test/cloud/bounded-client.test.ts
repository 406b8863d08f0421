import type { CallOptions } from 'cloudstack-client'
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
