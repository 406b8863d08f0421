import { ApiError } from '../../src/api-error.ts'
import { dig } from '../../src/conform/flow.ts'
import { stage } from '../support.ts'
import { recordedHypervisor } from './recorded-hypervisor.ts'

async function started() {
  const hypervisor = recordedHypervisor()
  const { emulator, ids, call } = stage({ hypervisor })
  const result = async (jobid: unknown) => call('queryAsyncJobResult', { jobid })
  const answer = await call('deployVirtualMachine', {
    zoneid: ids.zone,
    templateid: ids.template,
    serviceofferingid: ids.offering,
    networkids: ids.network,
  })
  return { hypervisor, emulator, ids, call, result, id: String(answer['id']), deploy: answer['jobid'] }
}

async function running() {
  const all = await started()
  all.emulator.advanceMs(60_000)
  await all.hypervisor.end()
  all.hypervisor.asked.length = 0
  return all
}

describe('a job with work outside of the database', () => {
  it('ends only when the work has ended', async () => {
    const { emulator, hypervisor, result, deploy, id } = await started()

    emulator.advanceMs(60_000)
    const early = await result(deploy)
    await hypervisor.end()
    const late = await result(deploy)

    expect(hypervisor.asked).toEqual([`startMachine ${id}`])
    expect(early['jobstatus']).toBe(0)
    expect(dig(late, 'jobresult.virtualmachine.state')).toBe('Running')
  })

  it('takes no other time', async () => {
    const { hypervisor, call, id } = await running()

    const { jobid } = await call('stopVirtualMachine', { id })
    await hypervisor.end()

    expect((await call('queryAsyncJobResult', { jobid }))['jobstatus']).toBe(1)
  })

  it('fails with the error of the work, and cleans up', async () => {
    const { emulator, hypervisor, result, deploy, id } = await started()

    emulator.advanceMs(60_000)
    await hypervisor.end(new ApiError('insufficient-capacity', 'no room'))

    expect(dig(await result(deploy), 'jobresult.errortext')).toBe('no room')
    expect(emulator.cloud.machines.require(id).state).toBe('Error')
    expect(hypervisor.asked).toContain(`powerOff ${id}`)
    expect(hypervisor.asked.filter((text) => text.startsWith('discard volume'))).toHaveLength(1)
  })

  it('keeps the next job of its queue waiting', async () => {
    const { emulator, hypervisor, call, result, id } = await running()
    const stop = await call('stopVirtualMachine', { id })
    const start = await call('startVirtualMachine', { id })

    emulator.advanceMs(60_000)
    const before = [...hypervisor.asked]
    await hypervisor.end()
    const stopped = (await result(stop['jobid']))['jobstatus']
    await hypervisor.end()

    expect(before).toEqual([`stopMachine ${id} false`])
    expect(stopped).toBe(1)
    expect(hypervisor.asked).toEqual([`stopMachine ${id} false`, `powerOff ${id}`, `startMachine ${id}`])
    expect((await result(start['jobid']))['jobstatus']).toBe(1)
  })
})

describe('what the hypervisor is asked', () => {
  it.each([
    ['rebootVirtualMachine', {}, 'rebootMachine'],
    ['stopVirtualMachine', { forced: true }, 'stopMachine'],
    ['destroyVirtualMachine', { expunge: false }, 'stopMachine'],
  ])('%s', async (command, parameters, asked) => {
    const { emulator, hypervisor, call, id } = await running()

    await call(command, { id, ...parameters })
    emulator.advanceMs(60_000)

    expect(hypervisor.asked[0]).toMatch(new RegExp(`^${asked} ${id}`))
  })

  it('attaches, resizes, snapshots and detaches a disk', async () => {
    const { emulator, hypervisor, call, ids, id } = await running()
    const { id: custom } = [...emulator.cloud.diskOfferings.all()].find(({ name }) => name === 'disk-custom') ?? {}
    const made = await call('createVolume', { name: 'data', zoneid: ids.zone, diskofferingid: custom, size: 1 })
    emulator.advanceMs(60_000)
    const step = async (command: string, parameters: Readonly<Record<string, unknown>>) => {
      await call(command, parameters)
      emulator.advanceMs(60_000)
      await hypervisor.end()
      emulator.advanceMs(60_000)
    }

    await step('attachVolume', { id: made['id'], virtualmachineid: id })
    await step('resizeVolume', { id: made['id'], size: 2 })
    await step('createSnapshot', { volumeid: made['id'] })
    await step('detachVolume', { id: made['id'] })

    const [snapshot] = [...emulator.cloud.snapshots.all()]
    expect(hypervisor.asked).toEqual([
      `attachDisk ${id} ${made['id']}`,
      `resizeDisk ${made['id']} ${2 * 1024 ** 3} ${id}`,
      `takeSnapshot ${snapshot?.id} ${made['id']} ${id}`,
      `detachDisk ${id} ${made['id']}`,
    ])
  })

  it('follows a new NIC, before the job ends', async () => {
    const { emulator, hypervisor, call, result, id } = await running()
    const [other] = [...emulator.cloud.networks.all()].filter(({ name }) => name === 'net-shared')

    const { jobid } = await call('addNicToVirtualMachine', { virtualmachineid: id, networkid: other?.id })
    emulator.advanceMs(60_000)
    const early = (await result(jobid))['jobstatus']
    await hypervisor.end()

    expect(hypervisor.asked).toEqual([`reshapeMachine ${id}`])
    expect([early, (await result(jobid))['jobstatus']]).toEqual([0, 1])
  })

  it('discards what the database loses', async () => {
    const { emulator, hypervisor, call, ids } = await running()
    const made = await call('createVolume', { name: 'data', zoneid: ids.zone, diskofferingid: ids.disk })
    emulator.advanceMs(60_000)

    await call('deleteVolume', { id: made['id'] })

    expect(hypervisor.asked).toEqual([`discard volume ${made['id']}`])
  })
})

describe('a machine that ends by itself', () => {
  it('is Stopped', async () => {
    const { emulator, hypervisor, id } = await running()

    hypervisor.machineEnded(id)

    expect(emulator.cloud.machines.require(id)).toMatchObject({ state: 'Stopped', hostId: undefined })
  })
})

describe('the memory limit', () => {
  it('leaves no capacity for a machine beyond it', async () => {
    const { deploy, job, ids } = stage({ settings: { 'emulator.memory.limit': 1536 } })
    await deploy()

    const second = await job('deployVirtualMachine', {
      zoneid: ids.zone,
      templateid: ids.template,
      serviceofferingid: ids.offering,
      networkids: ids.network,
    })

    expect(second['errorcode']).toBe(533)
  })
})
