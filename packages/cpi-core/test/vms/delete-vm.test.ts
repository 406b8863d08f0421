import { configure } from '../../src/config/configure.ts'
import type { Dependencies } from '../../src/dependencies.ts'
import { deleteVm } from '../../src/vms/delete-vm.ts'
import { cannedCloud } from '../support/canned-cloud.ts'
import { cpiInABox } from '../support/cpi-in-a-box.ts'
import { createDisk, createVm, leftIn } from '../support/director.ts'
import { fakeClock } from '../support/fake-clock.ts'
import { memorySettings } from '../support/memory-settings.ts'
import { configFile } from '../support/requests.ts'

const GONE = '00000000-0000-4000-8000-000000000000'

describe('delete_vm', () => {
  it('takes a machine and its ephemeral disk, and leaves its persistent disk', async () => {
    const box = cpiInABox()
    const vm = await createVm(box)
    const disk = await createDisk(box)
    await box.run('attach_disk', vm, disk)

    await box.run('delete_vm', vm)

    expect(leftIn(box)).toEqual([expect.stringMatching(/^volume disk-/)])
    expect(await box.run('has_disk', disk)).toBe(true)
    expect(await box.run('has_vm', vm)).toBe(false)
  })

  it('lets the next machine have the same address at once, although an ordinary user cannot expunge', async () => {
    const box = cpiInABox()

    for (let turn = 1; turn <= 3; turn += 1) await box.run('delete_vm', await createVm(box))

    expect(leftIn(box)).toEqual([])
  })

  it('expunges in one job where the account may', async () => {
    const box = cpiInABox({ account: 'admin' })
    const vm = await createVm(box, { networks: { a: { type: 'dynamic', cloud_properties: { name: 'net-shared' } } } })
    const mark = box.mark()

    await box.run('delete_vm', vm)

    expect(
      box
        .commands(mark)
        .map(({ command }) => command)
        .sort(),
    ).toEqual(['destroyVirtualMachine', 'listCapabilities', 'listVirtualMachines', 'listVolumes'])
    expect(box.commands(mark).at(-1)?.params).toMatchObject({ expunge: 'true', volumeids: expect.any(String) })
  })

  it('closes the firewall of each of its public addresses', async () => {
    const sent: Readonly<Record<string, string>>[] = []
    const machine = { id: GONE, name: 'vm-1', state: 'Stopped', publicipid: 'first', nic: [{ id: 'nic', publicipid: 'second' }] }
    const cloud = cannedCloud({ listVirtualMachines: { count: 1, virtualmachine: [machine] }, listCapabilities: { capability: {} } }, sent)
    const { config } = configure(configFile({ expunge: true }), {})
    const request = { apiVersion: 2, stemcellApiVersion: 3 }

    await deleteVm.prepare([GONE])({ cloud, config, request, clock: fakeClock() } as unknown as Dependencies)

    const listed = sent.filter(({ command }) => command === 'listFirewallRules')
    expect(listed.map(({ ipaddressid }) => ipaddressid)).toEqual(['first', 'second'])
  })

  it('works for a machine without any data disk', async () => {
    const box = cpiInABox()
    const vm = await createVm(box, { properties: { ephemeral_disk_offering: undefined, disk: undefined } })

    await box.run('delete_vm', vm)

    expect(leftIn(box)).toEqual([])
  })

  it('falls back to a plain destroy when the cloud refuses the expunge that the configuration asks for', async () => {
    const box = cpiInABox({ cloudstack: { expunge: true } })
    const vm = await createVm(box)

    await box.run('delete_vm', vm)

    expect(leftIn(box)).toEqual([])
    expect(box.logged).toContainEqual(expect.stringMatching(/^warn VM "vm-.*" is destroyed without expunging it/))
  })

  it('falls back to a plain destroy also when the refusal is only told by its text', async () => {
    const box = cpiInABox({ cloudstack: { expunge: true } })
    const vm = await createVm(box)
    const text = 'Parameter expunge can be passed by Admin only'
    box.emulator.faults.add([{ command: 'destroyVirtualMachine', nth: 1, phase: 'before', kind: 'error', code: 431, text }])
    const mark = box.mark()

    await box.run('delete_vm', vm)

    const asked = box.commands(mark).filter(({ command }) => command === 'destroyVirtualMachine')
    expect(asked.map(({ params }) => params['expunge'])).toEqual(['true', undefined])
  })

  it.each([GONE, 'vm-by-name'])('of a machine that does not exist is a success: %s', async (cid) => {
    expect((await cpiInABox().call('delete_vm', cid)).error).toBeNull()
  })

  it('twice is a success', async () => {
    const box = cpiInABox()
    const vm = await createVm(box)

    await box.run('delete_vm', vm)

    expect((await box.call('delete_vm', vm)).error).toBeNull()
  })

  it('removes a machine whose creation failed, which still holds its name', async () => {
    const box = cpiInABox()
    const vm = await createVm(box)
    box.emulator.cloud.machines.update(vm, { state: 'Error' })

    await box.run('delete_vm', vm)

    expect(leftIn(box).filter((thing) => thing.startsWith('vm'))).toEqual([])
  })

  it('finds a machine by its name, as the Go and Java CPIs named theirs', async () => {
    const box = cpiInABox()
    const vm = await createVm(box)
    const name = box.emulator.cloud.machines.get(vm)?.name ?? ''

    await box.run('delete_vm', name)

    expect(leftIn(box)).toEqual([])
  })

  it('forgets the settings in the registry, also when the caller does not say which stemcell it was', async () => {
    const settings = memorySettings()
    const registry = { endpoint: 'http://10.0.0.6:25777', user: 'admin', password: 'admin-password' }
    const box = cpiInABox({ settings, properties: { registry }, stemcellApiVersion: 1 })
    const vm = await createVm(box)
    expect(settings.documents.size).toBe(1)

    await box.with({ stemcellApiVersion: undefined }).run('delete_vm', vm)

    expect(settings.documents.size).toBe(0)
  })

  it('asks no registry for a machine whose stemcell needs none', async () => {
    const forgotten: string[] = []
    const settings = { ...memorySettings(), forget: async (id: string) => void forgotten.push(id) }
    const box = cpiInABox({ settings, properties: { registry: { endpoint: 'http://10.0.0.6:25777' } } })

    await box.run('delete_vm', await createVm(box))

    expect(forgotten).toEqual([])
  })

  it('is a success although the registry is away, and says what stays there', async () => {
    const settings = memorySettings()
    const registry = { endpoint: 'http://10.0.0.6:25777', user: 'admin', password: 'admin-password' }
    const box = cpiInABox({ settings, properties: { registry }, stemcellApiVersion: 1 })
    const vm = await createVm(box)
    settings.forget = async () => {
      throw new Error('connection refused')
    }

    await box.run('delete_vm', vm)

    expect(leftIn(box)).toEqual([])
    expect(box.logged).toContainEqual(expect.stringMatching(/^warn the settings of VM "vm-.*" remain in the registry: connection refused/))
  })

  it('succeeds where addresses cannot be freed, and says which is held by whom', async () => {
    const box = cpiInABox()
    const vm = await createVm(box)
    const refusals = Array.from(
      { length: 4 },
      () => ({ command: 'updateVmNicIp', nth: 1, phase: 'job', kind: 'error', code: 431, text: 'not here' }) as const,
    )
    for (const [index, refusal] of refusals.entries()) box.emulator.faults.add([{ ...refusal, nth: index + 1 }])

    await box.run('delete_vm', vm)

    expect(leftIn(box)).toEqual([])
    expect(box.logged).toContainEqual(
      expect.stringMatching(/^warn address 10\.1\.1\.77 stays with the destroyed VM "vm-.*" until CloudStack expunges it: .*not here/),
    )
  })

  it('moves a machine that stays around to an address that nobody asks for', async () => {
    const box = cpiInABox()
    const vm = await createVm(box)

    await box.run('delete_vm', vm)

    const [move] = box.commands().filter(({ command }) => command === 'updateVmNicIp')
    expect(move?.params['ipaddress']).toMatch(/^10\.1\.1\.(19[2-9]|2\d\d)$/)
  })

  it('leaves the addresses that directors ask for free where other destroyed machines hold its first choices', async () => {
    const box = cpiInABox()
    const vm = await createVm(box)
    const refused = { command: 'updateVmNicIp', phase: 'job', kind: 'error', code: 431 } as const
    const text = 'Allocating ip to guest nic 1 failed, please choose another ip'
    for (let nth = 1; nth <= 7; nth += 1) box.emulator.faults.add([{ ...refused, nth, text }])

    await box.run('delete_vm', vm)

    const moves = box.commands().filter(({ command }) => command === 'updateVmNicIp')
    expect(moves).toHaveLength(8)
    expect(moves.at(-1)?.params['ipaddress']).toMatch(/^10\.1\.1\.(19[2-9]|2\d\d)$/)
  })

  it('waits for a machine that is on its way to another state', async () => {
    const box = cpiInABox({ account: 'admin' })
    const vm = await createVm(box, { networks: { a: { type: 'dynamic', cloud_properties: { name: 'net-shared' } } } })
    box.emulator.faults.add([{ command: 'destroyVirtualMachine', nth: 1, phase: 'job', kind: 'error', code: 530, text: 'busy' }])
    box.emulator.cloud.machines.update(vm, { state: 'Stopping' })
    const { sleepMs } = box.emulator.clock
    box.emulator.clock.sleepMs = async (durationMs, signal) => {
      if (durationMs === 2000) box.emulator.cloud.machines.update(vm, { state: 'Stopped' })
      return sleepMs(durationMs, signal)
    }

    await box.run('delete_vm', vm)

    expect(await box.run('has_vm', vm)).toBe(false)
    expect(box.logged).toContainEqual(expect.stringMatching(/is Stopping, waiting before it is destroyed/))
  })

  it('is a success for a machine that goes while it is being destroyed', async () => {
    const box = cpiInABox()
    const vm = await createVm(box)
    box.emulator.faults.add([{ command: 'destroyVirtualMachine', nth: 1, phase: 'before', kind: 'error', code: 530, text: 'busy' }])
    const raced = box.with({
      around: (inner) => ({
        ...inner,
        send: async (request) => {
          const answer = await inner.send(request)
          if (request.body.includes('command=destroyVirtualMachine')) box.emulator.cloud.machines.update(vm, { state: 'Expunging' })
          return answer
        },
      }),
    })

    expect((await raced.call('delete_vm', vm)).error).toBeNull()
  })

  it('names machine, state and reason when it cannot be done', async () => {
    const box = cpiInABox()
    const vm = await createVm(box)
    box.emulator.faults.add([{ command: 'destroyVirtualMachine', nth: 1, phase: 'job', kind: 'error', code: 530, text: 'host is away' }])

    const { error } = await box.call('delete_vm', vm)

    expect(error).toMatchObject({
      type: 'Bosh::Clouds::CloudError',
      message: expect.stringMatching(/VM "vm-.*could not be destroyed and is Stopped: .*host is away/),
    })
  })
})
