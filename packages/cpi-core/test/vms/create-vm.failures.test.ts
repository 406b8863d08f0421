import { createEmulator } from 'cloudstack-emulator'
import { cpiInABox } from '../support/cpi-in-a-box.ts'
import { createVm, createVmArguments, leftIn } from '../support/director.ts'

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

  it('leaves nothing behind that the next attempt needs, where CloudStack chose the address that the failed machine keeps', async () => {
    const box = cpiInABox({ cloudstack: { deploy: 'one-step' } })
    const networks = { a: { type: 'dynamic', cloud_properties: { name: 'net-isolated' } } }

    const { error } = await box.call('create_vm', ...createVmArguments(box, { properties: { compute_offering: 'no-host' }, networks }))

    expect(error).toMatchObject({ ok_to_retry: true, message: expect.not.stringContaining('Left behind') })
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

describe('create_vm that is told to end', () => {
  it('destroys the requested machine, without the steps that would take too long', async () => {
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
