import { CloudStackError } from 'cloudstack-client'
import type { Dependencies } from '../../src/dependencies.ts'
import { explainRefusal } from '../../src/vms/explain-refused-deploy.ts'
import type { VmPlan } from '../../src/vms/plan-vm.ts'
import { cannedCloud } from '../support/canned-cloud.ts'
import { cpiInABox } from '../support/cpi-in-a-box.ts'
import { createVm, createVmArguments, leftIn, templateId } from '../support/director.ts'
import { expectFailure } from '../support/fail-with.ts'
import { manualNetwork } from '../support/requests.ts'

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

  it('is named in a basic zone, too, whose network no machine names', async () => {
    const box = cpiInABox({ cloudstack: { default_zone: 'zone-basic' } })
    const options = (ip: string) => ({
      stemcell: templateId(box, 'zone-basic'),
      networks: { a: manualNetwork({ ip, gateway: '172.22.0.1', cloud_properties: {} }) },
    })
    await createVm(box, options('172.22.0.50'))

    const taken = await box.call('create_vm', ...createVmArguments(box, options('172.22.0.50')))
    const outside = await box.call('create_vm', ...createVmArguments(box, options('10.9.9.9')))

    expectFailure(taken, 'Bosh::Clouds::VMCreationFailed', /address 172\.22\.0\.50 in network ".*" is refused: it belongs to VM "vm-/)
    expect(taken.error?.ok_to_retry).toBe(false)
    expectFailure(outside, 'Bosh::Clouds::CloudError', /address 10\.9\.9\.9 in network ".*" is refused: it is outside the network/)
  })

  it('is not said to be held by the very machine that the refused deploy left behind', async () => {
    const nic = [{ id: 'nic', ipaddress: '10.1.1.77' }]
    const machine = (name: string) => ({ id: name, name, state: 'Running', nic })
    const cleanup = cannedCloud({ listVirtualMachines: { count: 2, virtualmachine: [machine('vm-refused'), machine('vm-owner')] } })
    const deps = { cleanup, log: { info: () => undefined }, config: { cloudstack: { reclaim: false } } } as unknown as Dependencies
    const plan = {
      name: 'vm-refused',
      placement: { networks: [{ id: 'n', name: 'net' }] },
      deploy: { iptonetworklist: [{ networkid: 'n', ip: '10.1.1.77' }] },
    } as unknown as VmPlan
    const details = { kind: 'internal-error', command: 'deployVirtualMachine', retryable: false } as const

    const { explained } = await explainRefusal(deps, plan, new CloudStackError('refused', details))

    expect(explained.message).toContain('it belongs to VM "vm-owner", which is Running')
  })

  it('is found among all that the machine asks for', async () => {
    const owner = { id: 'owner', name: 'vm-owner', state: 'Running', nic: [{ id: 'nic', ipaddress: '10.2.1.77' }] }
    const cleanup = cannedCloud({ listVirtualMachines: { count: 1, virtualmachine: [owner] } })
    const deps = { cleanup, log: { info: () => undefined }, config: { cloudstack: { reclaim: false } } } as unknown as Dependencies
    const plan = {
      name: 'vm-refused',
      placement: { networks: ['n1', 'n2'].map((id) => ({ id, name: `net-${id}` })) },
      deploy: {
        iptonetworklist: [
          { networkid: 'n1', ip: '10.1.1.77' },
          { networkid: 'n2', ip: '10.2.1.77' },
        ],
      },
    } as unknown as VmPlan
    const details = { kind: 'internal-error', command: 'deployVirtualMachine', retryable: false, errorText: 'another reason' } as const

    const { explained } = await explainRefusal(deps, plan, new CloudStackError('refused', details))

    expect(explained.message).toContain('address 10.2.1.77 in network "net-n2" is refused: it belongs to VM "vm-owner"')
  })

  it('is not said to be held by anybody if the machines there could not be listed, which is logged', async () => {
    const box = cpiInABox({ cloudstack: { deploy: 'one-step' } })
    await createVm(box)
    const next = createVmArguments(box)
    box.emulator.faults.add([{ command: 'listVirtualMachines', nth: 1, phase: 'before', kind: 'error', code: 531, text: 'not today' }])

    const { error } = await box.call('create_vm', ...next)

    expect(error?.message).toMatch(/deployVirtualMachine failed/)
    expect(error?.message).not.toContain('no VM that this account sees has it')
    expect(box.logged).toContainEqual(expect.stringMatching(/^info an explanation for a failure could not be looked up: .*not today/))
  })

  it('is not looked for where none was asked for: the refusal is answered as it is', async () => {
    const box = cpiInABox({ cloudstack: { default_zone: 'zone-basic' } })
    const [code, text] = [530, 'Internal error executing command, please contact your system administrator']
    box.emulator.faults.add([{ command: 'deployVirtualMachine', nth: 1, phase: 'before', kind: 'error', code, text }])
    const options = { stemcell: templateId(box, 'zone-basic'), networks: { a: { type: 'dynamic', cloud_properties: {} } } }

    const { error } = await box.call('create_vm', ...createVmArguments(box, options))

    expect(error?.message).toMatch(/^create_vm: deployVirtualMachine failed: "Internal error executing command/)
  })

  it('is not looked for in a network that gives the machine an address of its own choice', async () => {
    const box = cpiInABox()
    const [code, text] = [530, 'Internal error executing command, please contact your system administrator']
    box.emulator.faults.add([{ command: 'deployVirtualMachine', nth: 1, phase: 'before', kind: 'error', code, text }])
    const networks = { a: { type: 'dynamic', cloud_properties: { name: 'net-isolated' } } }

    const { error } = await box.call('create_vm', ...createVmArguments(box, { networks }))

    expect(error?.message).toMatch(/^create_vm: deployVirtualMachine failed: "Internal error executing command/)
  })

  it('or outside the network is explained', async () => {
    const box = cpiInABox()

    const answer = await box.call('create_vm', ...createVmArguments(box, { networks: { a: manualNetwork({ ip: '192.168.99.9' }) } }))

    expect(answer.error?.message).toMatch(
      /address 192\.168\.99\.9 in network "net-isolated" is refused: it is outside the network \(10\.1\.1\.0\/24\)/,
    )
    expect(leftIn(box)).toEqual([])
  })

  it('by a machine that is not expunged within a minute is refused, and may be tried again', async () => {
    const box = cpiInABox({ account: 'admin', cloudstack: { expunge: false } })
    const networks = { a: manualNetwork({ ip: '172.20.0.50', cloud_properties: { name: 'net-shared' } }) }
    const first = await createVm(box, { networks })
    box.emulator.cloud.machines.update(first, { state: 'Destroyed' })
    const startMs = box.emulator.clock.nowMs()

    const answer = await box.call('create_vm', ...createVmArguments(box, { networks }))

    expectFailure(answer, 'Bosh::Clouds::VMCreationFailed', /address 172\.20\.0\.50 .* belongs to VM "vm-.*", which is Destroyed/)
    expect(answer.error?.ok_to_retry).toBe(true)
    expect(box.emulator.clock.nowMs() - startMs).toBeLessThan(120_000)
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
    expect(leftIn(box).filter((thing) => thing.startsWith('vm '))).toHaveLength(1)
    expect(box.logged).toContainEqual(expect.stringMatching(/which is Destroyed.*; waiting for the address/))
  })
})
