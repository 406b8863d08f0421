import { cpiInABox } from '../support/cpi-in-a-box.ts'
import { createDisk, createVm } from '../support/director.ts'
import { expectFailure } from '../support/fail-with.ts'

const GONE = '00000000-0000-4000-8000-000000000000'

function stateOf(box: ReturnType<typeof cpiInABox>, vm: string): string | undefined {
  return box.emulator.cloud.machines.get(vm)?.state
}

describe('has_vm', () => {
  it('is true for a running and for a stopped machine', async () => {
    const box = cpiInABox()
    const vm = await createVm(box)

    expect(await box.run('has_vm', vm)).toBe(true)
    box.emulator.cloud.machines.update(vm, { state: 'Stopped' })
    expect(await box.run('has_vm', vm)).toBe(true)
  })

  it.each(['Destroyed', 'Expunging', 'Error'] as const)(
    'is false for a machine that is %s, also for a root admin, who still sees it',
    async (state) => {
      const box = cpiInABox({ account: 'admin' })
      const vm = await createVm(box, { networks: { a: { type: 'dynamic', cloud_properties: { name: 'net-shared' } } } })
      box.emulator.cloud.machines.update(vm, { state })

      expect(await box.run('has_vm', vm)).toBe(false)
    },
  )

  it.each([GONE, 'no-such-name'])('is false for what does not exist: %s', async (cid) => {
    expect(await cpiInABox().run('has_vm', cid)).toBe(false)
  })
})

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

  it('of a machine that does not exist is VMNotFound', async () => {
    expectFailure(await cpiInABox().call('reboot_vm', GONE), 'Bosh::Clouds::VMNotFound', /does not exist/)
  })
})

describe('set_vm_metadata', () => {
  const tagsOf = (box: ReturnType<typeof cpiInABox>, vm: string) =>
    Object.fromEntries([...box.emulator.cloud.tags.all()].filter((row) => row.resourceId === vm).map(({ key, value }) => [key, value]))

  it('sets tags and the display name', async () => {
    const box = cpiInABox()
    const vm = await createVm(box)

    await box.run('set_vm_metadata', vm, { name: 'web/0', job: 'web', index: 0 })

    expect(tagsOf(box, vm)).toMatchObject({ name: 'web/0', job: 'web', index: '0' })
    expect(box.emulator.cloud.machines.get(vm)?.displayName).toBe('web/0')
  })

  it('replaces changed tags, removes its own old ones and keeps those of others, in one call each way', async () => {
    const box = cpiInABox()
    const vm = await createVm(box, { properties: { tags: { team: 'storage' } } })
    await box.run('set_vm_metadata', vm, { job: 'web', compiling: 'ruby' })
    const mark = box.mark()

    await box.run('set_vm_metadata', vm, { job: 'db' })

    expect(tagsOf(box, vm)).toEqual({ job: 'db', team: 'storage', 'bosh-cpi-keys': 'job' })
    expect(box.commands(mark).map(({ command }) => command)).toEqual(['listVirtualMachines', 'deleteTags', 'createTags'])
  })

  it('does nothing when nothing changed', async () => {
    const box = cpiInABox()
    const vm = await createVm(box)
    await box.run('set_vm_metadata', vm, { name: 'web/0', job: 'web' })
    const mark = box.mark()

    await box.run('set_vm_metadata', vm, { name: 'web/0', job: 'web' })

    expect(box.commands(mark).map(({ command }) => command)).toEqual(['listVirtualMachines'])
  })

  it('never fails because of a bad tag', async () => {
    const box = cpiInABox()
    const vm = await createVm(box)

    await box.run('set_vm_metadata', vm, { empty: '', long: 'x'.repeat(400), control: 'a\u0007b', nothing: null })

    expect(tagsOf(box, vm)).toMatchObject({ long: 'x'.repeat(255), control: 'ab' })
  })

  it('of a machine that does not exist is VMNotFound', async () => {
    expectFailure(await cpiInABox().call('set_vm_metadata', GONE, {}), 'Bosh::Clouds::VMNotFound', /does not exist/)
  })
})

describe('get_disks', () => {
  it('names the persistent disks, and neither root nor ephemeral disk', async () => {
    const box = cpiInABox()
    const vm = await createVm(box)
    const disk = await createDisk(box)
    await box.run('attach_disk', vm, disk)

    expect(await box.run('get_disks', vm)).toEqual([disk])
  })
})

describe('small methods', () => {
  it('ping answers', async () => {
    expect(await cpiInABox().run('ping')).toBe('pong')
  })

  it('current_vm_id finds the machine that the configuration names', async () => {
    const box = cpiInABox()
    const vm = await createVm(box)
    const name = box.emulator.cloud.machines.get(vm)?.name

    expect(await box.with({ cloudstack: { stemcell: { inception_vm: name } } }).run('current_vm_id')).toBe(vm)
    expectFailure(await box.call('current_vm_id'), 'Bosh::Clouds::CloudError', /set cloudstack.stemcell.inception_vm/)
  })

  it('configure_networks is not supported any more', async () => {
    expectFailure(await cpiInABox().call('configure_networks', 'vm-1', {}), 'Bosh::Clouds::NotSupported', /recreate it/)
  })
})
