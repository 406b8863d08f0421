import { configure } from '../../src/config/configure.ts'
import { startsSeparately } from '../../src/vms/deploy-steps.ts'
import { clientOf } from '../support/client-of.ts'
import { type BoxOptions, cpiInABox } from '../support/cpi-in-a-box.ts'
import { createVm, createVmArguments, leftIn } from '../support/director.ts'
import { expectFailure } from '../support/fail-with.ts'
import { configFile, manualNetwork } from '../support/requests.ts'

const FULL = { phase: 'job', kind: 'error', code: 533, text: 'No destination found for a deployment' } as const
const failing = (command: string) => [{ command, nth: 1, ...FULL }]
const dynamic = { a: { type: 'dynamic', cloud_properties: { name: 'net-isolated' } } }

function changesOf(box: ReturnType<typeof cpiInABox>): readonly string[] {
  return box
    .commands()
    .map(({ command }) => command)
    .filter((command) => !command.startsWith('list'))
}

describe('a machine that asks for an address', () => {
  it.each<[string, BoxOptions, object | undefined, boolean]>([
    ['in two steps for an account that may not expunge', {}, undefined, true],
    ['in one step without an address', {}, dynamic, false],
    [
      'in one step for an account that may expunge',
      { account: 'admin' },
      { a: manualNetwork({ ip: '172.20.0.60', cloud_properties: { name: 'net-shared' } }) },
      false,
    ],
    ['in one step where that is configured', { cloudstack: { deploy: 'one-step' } }, undefined, false],
    ['in two steps where that is configured', { cloudstack: { deploy: 'two-steps' } }, dynamic, true],
    ['in two steps where nothing is to be expunged', { cloudstack: { expunge: false } }, undefined, true],
    ['in one step without an address where nothing is to be expunged', { cloudstack: { expunge: false } }, dynamic, false],
    ['in one step where everything is to be expunged', { cloudstack: { expunge: true } }, undefined, false],
  ])('is made %s', async (_what, options, networks, isStartedLater) => {
    const box = cpiInABox(options)

    const vm = await createVm(box, networks === undefined ? {} : { networks })

    expect(changesOf(box)).toEqual(isStartedLater ? ['deployVirtualMachine', 'startVirtualMachine'] : ['deployVirtualMachine'])
    expect(box.emulator.cloud.machines.get(vm)?.state).toBe('Running')
  })

  it.each([
    ['an IPv6 address', { ip: undefined, ipv6: '2001:db8::5' }, true],
    ['no address', { ip: undefined, ipv6: undefined }, false],
  ])('is made in two steps if it asks for %s: %s', async (_what, addresses, isStartedLater) => {
    const box = cpiInABox()
    const nic = { ...addresses, networks: [], mac: undefined, reference: undefined }

    const deps = { cloud: clientOf(box), config: configure(configFile(), {}).config }

    expect(await startsSeparately(deps, { nics: [nic] })).toBe(isStartedLater)
  })

  it('and does not start for lack of capacity gives it back, so that the next try with it succeeds', async () => {
    const box = cpiInABox()
    box.emulator.faults.add(failing('startVirtualMachine'))

    const answer = await box.call('create_vm', ...createVmArguments(box))

    expectFailure(answer, 'Bosh::Clouds::VMCreationFailed', /No destination found/)
    expect(answer.error?.ok_to_retry).toBe(true)
    expect(leftIn(box)).toEqual([])
    expect(changesOf(box)).not.toContain('stopVirtualMachine')
    expect(await createVm(box)).toMatch(/^[0-9a-f-]{36}$/)
  })

  it('and is told to stop between the steps gives it back', async () => {
    const controller = new AbortController()
    const box = cpiInABox({ signal: controller.signal })
    const { transport } = box.emulator
    const interrupted = Object.assign(Object.create(box.emulator), {
      transport: {
        ...transport,
        send: async (request: Parameters<typeof transport.send>[0]) => {
          if (request.body.includes('command=startVirtualMachine')) controller.abort(new Error('SIGTERM'))
          return transport.send(request)
        },
      },
    })

    const answer = await box.with({ emulator: interrupted }).call('create_vm', ...createVmArguments(box))

    expectFailure(answer, 'Bosh::Clouds::VMCreationFailed', /was told to stop/)
    expect(leftIn(box)).toEqual([])
    expect(await box.with({ signal: new AbortController().signal }).call('create_vm', ...createVmArguments(box))).toMatchObject({
      error: null,
    })
  })

  it('or does not, and keeps one that it did not ask for, may be tried again', async () => {
    const box = cpiInABox()
    box.emulator.faults.add(failing('deployVirtualMachine'))

    const answer = await box.call('create_vm', ...createVmArguments(box, { networks: dynamic }))

    expectFailure(answer, 'Bosh::Clouds::VMCreationFailed', /No destination found/)
    expect(answer.error?.ok_to_retry).toBe(true)
    expect(box.logged).toContainEqual(expect.stringMatching(/keeps its addresses \(10\.1\.1\.\d+\) until it is expunged/))
  })

  it('and is started within its deploy keeps it: the cause and the address are named, and it is not tried again', async () => {
    const box = cpiInABox({ cloudstack: { deploy: 'one-step' } })
    box.emulator.faults.add(failing('deployVirtualMachine'))

    const answer = await box.call('create_vm', ...createVmArguments(box))

    expectFailure(answer, 'Bosh::Clouds::VMCreationFailed', /No destination found.*10\.1\.1\.77 stays with the destroyed VM/)
    expect(answer.error?.ok_to_retry).toBe(false)
    expect(leftIn(box)).toEqual([])
    // CloudStack would refuse to stop it, and to give it another address.
    expect(changesOf(box)).toEqual(['deployVirtualMachine', 'destroyVirtualMachine'])
    const again = await box.call('create_vm', ...createVmArguments(box))
    expectFailure(again, 'Bosh::Clouds::VMCreationFailed', /address 10\.1\.1\.77 .* no VM that this account sees has it/)
    expect(again.error?.ok_to_retry).toBe(false)
  })
})
