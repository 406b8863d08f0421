import { cpiInABox } from '../support/cpi-in-a-box.ts'
import { createVm } from '../support/director.ts'
import { expectFailure } from '../support/fail-with.ts'

const GONE = '00000000-0000-4000-8000-000000000000'

function stateOf(box: ReturnType<typeof cpiInABox>, vm: string): string | undefined {
  return box.emulator.cloud.machines.get(vm)?.state
}

describe('reboot_vm', () => {
  it('leaves a running machine running', async () => {
    const box = cpiInABox()
    const vm = await createVm(box)

    await box.run('reboot_vm', vm)

    expect(stateOf(box, vm)).toBe('Running')
  })

  it('starts a stopped machine', async () => {
    const box = cpiInABox()
    const vm = await createVm(box)
    box.emulator.cloud.machines.update(vm, { state: 'Stopped' })

    await box.run('reboot_vm', vm)

    expect(stateOf(box, vm)).toBe('Running')
  })

  it('becomes hard when the soft one takes too long', async () => {
    const box = cpiInABox({ cloudstack: { timeout: { reboot_vm: 60 } } })
    const vm = await createVm(box)
    box.emulator.faults.add([{ command: 'rebootVirtualMachine', nth: 1, phase: 'job', kind: 'delay', delayMs: 45_000 }])
    const mark = box.mark()

    await box.call('reboot_vm', vm)

    const reboots = box.commands(mark).filter(({ command }) => command === 'rebootVirtualMachine')
    expect(reboots.map(({ params }) => params['forced'])).toEqual([undefined, 'true'])
  })

  it('becomes hard when the soft one fails on its way, and not when CloudStack refuses it', async () => {
    const box = cpiInABox()
    const vm = await createVm(box)
    const reboots = async (phase: 'job' | 'before') => {
      const mark = box.mark()
      box.emulator.faults.add([{ command: 'rebootVirtualMachine', nth: 1, phase, kind: 'error', code: 530, text: 'host is away' }])
      const { error } = await box.call('reboot_vm', vm)
      const asked = box.commands(mark).filter(({ command }) => command === 'rebootVirtualMachine')
      return [error?.message ?? null, ...asked.map(({ params }) => params['forced'])]
    }

    expect(await reboots('job')).toEqual([null, undefined, 'true'])
    expect(await reboots('before')).toEqual([expect.stringContaining('host is away'), undefined])
  })

  it('waits for a machine whose state does not permit it, and then reboots it once', async () => {
    const box = cpiInABox()
    const vm = await createVm(box)
    const conflict = { command: 'rebootVirtualMachine', nth: 1, phase: 'job', kind: 'error', code: 431, text: 'is not running' } as const
    box.emulator.faults.add([conflict])
    let looks = 0
    const migrating = box.with({
      around: (inner) => ({
        ...inner,
        async send(request) {
          const answer = await inner.send(request)
          const isLook = request.body.includes('command=listVirtualMachines')
          looks += isLook ? 1 : 0
          // Once the job has failed it is looked at, and again to learn what may be done then.
          return isLook && looks <= 2 ? { ...answer, body: answer.body.replace('"Running"', '"Migrating"') } : answer
        },
      }),
    })
    const mark = box.mark()

    await migrating.run('reboot_vm', vm)

    const reboots = box.commands(mark).filter(({ command }) => command === 'rebootVirtualMachine')
    expect(reboots.map(({ params }) => params['forced'])).toEqual([undefined, undefined])
  })

  it('of a machine that does not exist is VMNotFound', async () => {
    expectFailure(await cpiInABox().call('reboot_vm', GONE), 'Bosh::Clouds::VMNotFound', /does not exist/)
  })
})
