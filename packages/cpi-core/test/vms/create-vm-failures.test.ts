import { createEmulator } from 'cloudstack-emulator'
import { cpiInABox } from '../support/cpi-in-a-box.ts'
import { createDisk, createVm, createVmArguments, leftIn, templateId } from '../support/director.ts'
import { expectFailure } from '../support/fail-with.ts'
import { manualNetwork } from '../support/requests.ts'

const deploys = (box: ReturnType<typeof cpiInABox>) => box.commands().filter(({ command }) => command === 'deployVirtualMachine')

describe('create_vm that CloudStack cannot do', () => {
  it.each(['huge', 'no-host'])('for lack of capacity may be tried again, and leaves nothing: offering %s', async (offering) => {
    const box = cpiInABox()

    const answer = await box.call('create_vm', ...createVmArguments(box, { properties: { compute_offering: offering } }))

    expect(answer.error).toMatchObject({ type: 'Bosh::Clouds::VMCreationFailed', ok_to_retry: true })
    expect(leftIn(box)).toEqual([])
  })

  it('for an ephemeral disk that no storage takes leaves nothing', async () => {
    const box = cpiInABox()

    const answer = await box.call(
      'create_vm',
      ...createVmArguments(box, { properties: { ephemeral_disk_offering: 'disk-no-pool', disk: undefined } }),
    )

    expect(answer.error?.type).toBe('Bosh::Clouds::VMCreationFailed')
    expect(leftIn(box)).toEqual([])
  })

  it('beyond the limit of the account is not worth a retry', async () => {
    const box = cpiInABox()
    box.emulator.faults.add([
      { command: 'deployVirtualMachine', nth: 1, phase: 'before', kind: 'error', code: 535, text: 'Maximum amount of user_vm' },
    ])

    const answer = await box.call('create_vm', ...createVmArguments(box))

    expect(answer.error).toMatchObject({
      type: 'Bosh::Clouds::VMCreationFailed',
      ok_to_retry: false,
      message: expect.stringContaining('user_vm'),
    })
  })

  it('survives polls that fail: the job goes on', async () => {
    const box = cpiInABox()
    box.emulator.faults.add([
      { command: 'queryAsyncJobResult', nth: 1, phase: 'before', kind: 'error', code: 530 },
      { command: 'queryAsyncJobResult', nth: 2, phase: 'before', kind: 'drop' },
    ])

    expect(await createVm(box)).toMatch(/^[0-9a-f-]{36}$/)
  })

  it('takes no time-out for success, and removes the machine that came after all', async () => {
    const box = cpiInABox({ cloudstack: { timeout: { create_vm: 30 } } })
    box.emulator.faults.add([{ command: 'deployVirtualMachine', nth: 1, phase: 'job', kind: 'delay', delayMs: 45_000 }])

    const answer = await box.call('create_vm', ...createVmArguments(box))

    expect(answer.error).toMatchObject({ type: 'Bosh::Clouds::VMCreationFailed' })
    box.emulator.advanceMs(120_000)
    expect(leftIn(box)).toEqual([])
  })
})

describe('an address that is in use', () => {
  it('is named with its owner and state, and the machine that the refusal leaves behind is removed', async () => {
    const box = cpiInABox()
    await createVm(box)

    const answer = await box.call('create_vm', ...createVmArguments(box))

    expectFailure(
      answer,
      'Bosh::Clouds::VMCreationFailed',
      /address 10\.1\.1\.77 in network "net-isolated" is refused: it belongs to VM "vm-.*", which is Running/,
    )
    expect(answer.error?.ok_to_retry).toBe(false)
    expect(leftIn(box)).toHaveLength(3)
  })

  it('or outside the network is explained', async () => {
    const box = cpiInABox()

    const answer = await box.call('create_vm', ...createVmArguments(box, { networks: { a: manualNetwork({ ip: '192.168.99.9' }) } }))

    expect(answer.error?.message).toMatch(
      /address 192\.168\.99\.9 in network "net-isolated" is refused: it is outside the network \(10\.1\.1\.0\/24\)/,
    )
    expect(leftIn(box)).toEqual([])
  })

  it('by a machine that is being expunged is waited for, which is logged', async () => {
    const box = cpiInABox({ account: 'admin', cloudstack: { expunge: false } })
    const networks = { a: manualNetwork({ ip: '172.20.0.50', cloud_properties: { name: 'net-shared' } }) }
    const first = await createVm(box, { networks })
    box.emulator.cloud.machines.update(first, { state: 'Destroyed' })
    const release = box.emulator.clock.sleepMs
    let waits = 0
    box.emulator.clock.sleepMs = async (durationMs, signal) => {
      if (durationMs === 5000) {
        waits += 1
        for (const nic of box.emulator.cloud.nics.by('machine', first)) box.emulator.cloud.nics.remove(nic.id)
      }
      return release(durationMs, signal)
    }

    await createVm(box, { networks })

    expect(waits).toBe(1)
    expect(box.logged).toContainEqual(expect.stringMatching(/which is Destroyed.*; waiting for the address/))
  })
})

describe('a list of zones', () => {
  it('tries the next when one has no capacity, and leaves nothing in the first', async () => {
    const box = cpiInABox({ account: 'admin' })
    const properties = { availability_zone: ['zone-advanced', 'zone-sg'] }
    box.emulator.faults.add([{ command: 'deployVirtualMachine', nth: 1, phase: 'job', kind: 'error', code: 533, text: 'full' }])
    const networks = { a: { type: 'dynamic', cloud_properties: { name: 'net-shared' } } }
    const seed = [...box.emulator.cloud.networks.all()].find(({ name }) => name === 'net-sg')
    box.emulator.cloud.networks.update(seed?.id ?? '', { name: 'net-shared' })

    const vm = await createVm(box, { properties, networks, stemcell: templateId(box) })

    const zone = box.emulator.cloud.zones.get(box.emulator.cloud.machines.get(vm)?.zoneId)
    expect(zone?.name).toBe('zone-sg')
    expect(deploys(box)).toHaveLength(2)
    expect(leftIn(box).filter((thing) => thing.startsWith('vm'))).toHaveLength(1)
  })

  it('does not try the next for any other reason', async () => {
    const box = cpiInABox()
    const properties = { availability_zone: ['zone-advanced', 'zone-sg'] }

    const answer = await box.call('create_vm', ...createVmArguments(box, { properties }))

    expectFailure(answer, 'Bosh::Clouds::CloudError', /network "net-isolated".* does not exist in zone "zone-sg"/)
    expect(deploys(box)).toEqual([])
  })
})

describe('the disks of a machine', () => {
  it('decide its zone, and may not be in two', async () => {
    const box = cpiInABox({ cloudstack: { default_zone: undefined } })
    const here = await createDisk(box, { disk_offering: 'disk-custom', availability_zone: 'zone-advanced' })
    const there = await createDisk(box, { disk_offering: 'disk-custom', availability_zone: 'zone-sg' })

    expect(await createVm(box, { disks: [here] })).toMatch(/^[0-9a-f-]{36}$/)
    expectFailure(
      await box.call('create_vm', ...createVmArguments(box, { disks: [here, there] })),
      'Bosh::Clouds::CloudError',
      /disks are in different zones/,
    )
    expectFailure(
      await box.call('create_vm', ...createVmArguments(box, { disks: [there], properties: { availability_zone: 'zone-advanced' } })),
      'Bosh::Clouds::CloudError',
      /wanted in zone "zone-advanced", but its disks are in zone "zone-sg"/,
    )
  })

  it('may be null, or gone', async () => {
    const box = cpiInABox()
    const gone = '00000000-0000-4000-8000-000000000000'

    expect(await createVm(box, { disks: null, env: null })).toMatch(/^[0-9a-f-]{36}$/)
    expect(await createVm(box, { disks: [gone], networks: { a: manualNetwork({ ip: '10.1.1.78' }) } })).toMatch(/^[0-9a-f-]{36}$/)
    expect(box.logged).toContainEqual(expect.stringContaining(`disk "${gone}" does not exist`))
  })
})

describe('create_vm that is told to end', () => {
  it('destroys what it had asked for, without the steps that there is no time for', async () => {
    const controller = new AbortController()
    const emulator = createEmulator()
    const { transport } = emulator
    const send = async (request: Parameters<typeof transport.send>[0]) => {
      const answer = await transport.send(request)
      if (request.body.includes('command=deployVirtualMachine')) controller.abort(new Error('SIGTERM'))
      return answer
    }
    const interrupted = Object.assign(Object.create(emulator), { transport: { ...transport, send } })
    const box = cpiInABox({ emulator: interrupted, signal: controller.signal, cloudstack: { deploy: 'one-step' } })

    const answer = await box.call('create_vm', ...createVmArguments(box))

    expect(answer.error).toMatchObject({ type: 'Bosh::Clouds::VMCreationFailed', ok_to_retry: false })
    // CloudStack destroys the machine as soon as it has made it; nobody can wait for that here.
    expect(answer.error?.message).toMatch(/could not destroy VM vm-.*may still be running/)
    box.emulator.advanceMs(60_000)
    expect(leftIn(box)).toEqual([])
    const changes = box
      .commands()
      .map(({ command }) => command)
      .filter((command) => !command.startsWith('list'))
    expect(changes).toEqual(['deployVirtualMachine', 'destroyVirtualMachine'])
    expect(box.logged).toContainEqual(expect.stringMatching(/keeps its addresses \(10\.1\.1\.77\) until it is expunged: there is no time/))
  })
})
