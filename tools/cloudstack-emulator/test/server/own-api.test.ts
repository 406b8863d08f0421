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

async function own(method: string, path: string, body?: unknown): Promise<{ readonly status: number; readonly json: unknown }> {
  const answer = await fetch(new URL(`/_emulator/${path}`, running.endpoint), {
    method,
    ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
  })
  return { status: answer.status, json: await answer.json() }
}

describe("the emulator's own API", () => {
  it('journals every call with its account, parameters, status and job, but no secrets', async () => {
    await on.call('createVolume', { zoneid: on.ids.zone, diskofferingid: on.ids.disk, name: 'disk' })

    const { json } = await own('GET', 'journal')

    expect(json).toMatchObject([
      { number: 1, account: 'user', command: 'createVolume', params: { name: 'disk' }, status: 200, jobId: expect.any(String) },
    ])
    expect(JSON.stringify(json)).not.toContain(on.emulator.accounts['user']?.apiKey)
    expect((await own('GET', 'journal?since=1')).json).toEqual([])
  })

  it('shows the state by kind, each resource with id, name, state and account', async () => {
    const id = await on.deploy({ name: 'web-0' })

    const { json } = await own('GET', 'state')

    expect(json).toMatchObject({
      virtualMachines: [{ id, name: 'web-0', state: 'Running', account: 'user' }],
      staticNats: [],
      snapshots: [],
    })
    expect(Object.keys(json as object).toSorted()).toEqual(
      `affinityGroups firewallRules jobs loadBalancerRules networks portForwardingRules publicIpAddresses securityGroups snapshots staticNats tags templates virtualMachines volumes vpcs`.split(
        ' ',
      ),
    )
  })

  it('resets to the seed, accepts faults and advances the clock', async () => {
    await on.deploy()
    const before = on.emulator.clock.nowMs()

    await own('POST', 'faults', [{ command: 'listZones', nth: 1, phase: 'before', kind: 'error', code: 530 }])
    const faults = await own('GET', 'faults')
    await own('POST', 'clock', { advanceSeconds: 90 })
    await own('POST', 'reset')

    expect(faults.json).toHaveLength(1)
    expect(on.emulator.clock.nowMs() - before).toBe(90_000)
    expect(on.emulator.faults.list()).toEqual([])
    expect([...on.emulator.cloud.machines.all()]).toEqual([])
  })

  it('removes one fault by its number', async () => {
    const fault = { nth: 1, phase: 'before', kind: 'drop' }
    await own('POST', 'faults', [
      { ...fault, command: 'listZones' },
      { ...fault, command: 'listNetworks' },
    ])
    const [first] = on.emulator.faults.list()

    const left = await own('DELETE', `faults/${first?.number}`)
    const again = await own('DELETE', `faults/${first?.number}`)

    expect(left.json).toMatchObject([{ command: 'listNetworks' }])
    expect(again.status).toBe(404)
  })

  it('serves the answer to a call and the result of a job, as text', async () => {
    const id = await on.deploy({ name: 'web-0' })
    const job = [...on.emulator.cloud.jobs.all()][0]
    const read = async (path: string) => {
      const answer = await fetch(new URL(`/_emulator/${path}`, running.endpoint))
      return [answer.status, await answer.text()]
    }

    expect(await read('journal/1/answer')).toEqual([200, expect.stringContaining(`"id":"${id}"`)])
    expect(await read(`jobs/${job?.id}/result`)).toEqual([200, expect.stringContaining('"name": "web-0"')])
    expect(await read('journal/99/answer')).toEqual([404, ''])
    expect((await own('GET', 'overview')).json).toMatchObject({ machines: [{ id }] })
  })

  it('explains what is wrong with a fault, and what is allowed', async () => {
    const { status, json } = await own('POST', 'faults', [{ command: 'listZones', phase: 'sometimes', kind: 'error' }])

    expect(status).toBe(400)
    expect(JSON.stringify(json)).toContain('before')
  })

  it('serves the files that guests read, and 404 for missing ones', async () => {
    const id = await on.deploy({ userdata: 'QUFB' })
    const read = (path: string) => fetch(new URL(`/_emulator/vms/${id}/${path}`, running.endpoint))

    const [userData, nothing] = [await read('latest/user-data'), await read('latest/meta-data/none')]

    expect(await userData.text()).toBe('AAA')
    expect(nothing.status).toBe(404)
  })

  it('moves the clock by ten years at once at most, and never beyond the year 9999', async () => {
    const tenYears = 10 * 366 * 86_400

    expect((await own('POST', 'clock', { advanceSeconds: tenYears + 1 })).status).toBe(400)
    expect((await own('POST', 'clock', { advanceSeconds: -1 })).status).toBe(400)
    expect((await own('POST', 'clock', { advanceSeconds: tenYears })).status).toBe(200)
  })
})
