import { stage } from '../support.ts'

describe('a fault', () => {
  it('before: the nth call fails and nothing happens', async () => {
    const { emulator, raw, ids } = stage()
    emulator.faults.add([{ command: 'createVolume', nth: 2, phase: 'before', kind: 'error', code: 530, text: 'broken' }])
    const create = () => raw('createVolume', { zoneid: ids.zone, diskofferingid: ids.disk, name: 'disk' })

    const answers = [await create(), await create(), await create()]

    expect(answers.map(({ status }) => status)).toEqual([200, 530, 200])
    expect(JSON.stringify(answers[1]?.body)).toContain('"broken"')
    expect([...emulator.cloud.volumes.all()]).toHaveLength(2)
  })

  it('after: it happened, but the answer reports a failure', async () => {
    const { emulator, raw } = stage()
    emulator.faults.add([{ command: 'createSecurityGroup', nth: 1, phase: 'after', kind: 'error', code: 431 }])

    const { status } = await raw('createSecurityGroup', { name: 'half-told' })

    expect(status).toBe(431)
    expect([...emulator.cloud.securityGroups.all()].map(({ name }) => name)).toContain('half-told')
  })

  it('of a proxy that loses patience: its answer comes at once, the work is done later', async () => {
    const { emulator, raw } = stage()
    const answer = { kind: 'garbage', code: 504, text: '<html>504 Gateway Time-out</html>' } as const
    emulator.faults.add([{ command: 'createSecurityGroup', nth: 1, phase: 'after', ...answer, workDelayMs: 8000 }])
    const names = () => [...emulator.cloud.securityGroups.all()].map(({ name }) => name)

    const { status } = await raw('createSecurityGroup', { name: 'late' })
    emulator.advanceMs(7999)
    const early = names()
    emulator.advanceMs(1)

    expect(status).toBe(504)
    expect(early).not.toContain('late')
    expect(names()).toContain('late')
  })

  it('in the job: accepted, then failed, with the leftovers of such a failure', async () => {
    const { emulator, job, ids } = stage()
    emulator.faults.add([{ command: 'deployVirtualMachine', nth: 1, phase: 'job', kind: 'error', code: 533, text: 'no room' }])

    const result = await job('deployVirtualMachine', {
      zoneid: ids.zone,
      templateid: ids.template,
      serviceofferingid: ids.offering,
      networkids: ids.network,
    })

    expect(result).toEqual({ errorcode: 533, errortext: 'no room' })
    expect([...emulator.cloud.machines.all()].map(({ state }) => state)).toEqual(['Error'])
    expect([...emulator.cloud.volumes.all()]).toEqual([])
  })

  it('in a job that is delayed: it takes longer and succeeds', async () => {
    const { emulator, call, ids } = stage()
    emulator.faults.add([{ command: 'createVolume', nth: 1, phase: 'job', kind: 'delay', delayMs: 60_000 }])
    const { jobid } = await call('createVolume', { zoneid: ids.zone, diskofferingid: ids.disk })

    emulator.advanceMs(30_000)
    const early = await call('queryAsyncJobResult', { jobid })
    emulator.advanceMs(40_000)
    const late = await call('queryAsyncJobResult', { jobid })

    expect([early['jobstatus'], late['jobstatus']]).toEqual([0, 1])
  })

  it('for any command counts all calls except polls, and is used once', async () => {
    const { emulator, raw, call, ids } = stage()
    const { jobid } = await call('createVolume', { zoneid: ids.zone, diskofferingid: ids.disk })
    emulator.faults.add([{ command: '*', nth: 1, phase: 'before', kind: 'error', code: 429 }])

    const statuses = [await raw('queryAsyncJobResult', { jobid }), await raw('listZones'), await raw('listZones')].map(
      ({ status }) => status,
    )

    expect(statuses).toEqual([200, 429, 200])
  })

  it('garbage and drops affect only the answer', async () => {
    const { emulator, raw } = stage()
    emulator.faults.add([{ command: 'listZones', nth: 1, phase: 'after', kind: 'garbage' }])
    emulator.faults.add([{ command: 'listZones', nth: 2, phase: 'after', kind: 'drop' }])
    const { apiKey } = emulator.accounts['user'] ?? { apiKey: '' }

    const { body } = await raw('listZones')
    const dropped = emulator.transport.send({ body: `command=listZones&apikey=${apiKey}`, timeoutMs: 1000 })

    expect(body).toBe('{"half an answ')
    await expect(dropped).rejects.toThrow('without an answer')
  })
})
