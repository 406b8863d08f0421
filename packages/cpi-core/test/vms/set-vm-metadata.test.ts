import type { Dependencies } from '../../src/dependencies.ts'
import { setVmMetadata } from '../../src/vms/set-vm-metadata.ts'
import { cpiInABox } from '../support/cpi-in-a-box.ts'
import { createVm } from '../support/director.ts'
import { expectFailure } from '../support/fail-with.ts'

const GONE = '00000000-0000-4000-8000-000000000000'

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

  it('sets the display name also of a machine that is known by its name, or that could not be renamed at first', async () => {
    const box = cpiInABox()
    const vm = await createVm(box)
    const machine = () => box.emulator.cloud.machines.get(vm)

    await box.run('set_vm_metadata', machine()?.name, { name: 'web/0' })
    expect(machine()?.displayName).toBe('web/0')

    box.emulator.faults.add([{ command: 'updateVirtualMachine', nth: 1, phase: 'before', kind: 'error', code: 530, text: 'busy' }])
    await box.run('set_vm_metadata', vm, { name: 'web/1' })
    expect(machine()?.displayName).toBe('web/1')
  })

  it.each(['Destroyed', 'Expunging', undefined])('is refused for a machine whose renaming is answered with the state %s', async (state) => {
    const update = { id: GONE, name: 'vm', ...(state === undefined ? {} : { state }) }
    const cloud = { list: async () => [], run: async () => update }

    const done = setVmMetadata.prepare([GONE, { name: 'web/0' }])({ cloud } as unknown as Dependencies)

    await expect(done).rejects.toMatchObject({ type: 'Bosh::Clouds::VMNotFound' })
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

  it('touches no tag when nothing changed', async () => {
    const box = cpiInABox()
    const vm = await createVm(box)
    await box.run('set_vm_metadata', vm, { name: 'web/0', job: 'web' })
    const mark = box.mark()

    await box.run('set_vm_metadata', vm, { name: 'web/0', job: 'web' })

    expect(box.commands(mark).map(({ command }) => command)).toEqual(['updateVirtualMachine'])
  })

  it('never fails because of a bad tag', async () => {
    const box = cpiInABox()
    const vm = await createVm(box)

    await box.run('set_vm_metadata', vm, { empty: '', long: 'x'.repeat(400), control: 'a\u0007b', nothing: null })

    expect(tagsOf(box, vm)).toMatchObject({ long: 'x'.repeat(255), control: 'ab' })
  })

  it('takes a tag of the manifest whose key differs from one of BOSH in case only', async () => {
    const box = cpiInABox()
    const vm = await createVm(box, { properties: { tags: { Name: 'shop' } }, env: { bosh: { tags: { NAME: 'shop' } } } })

    await box.run('set_vm_metadata', vm, { Name: 'shop', name: 'web/0' })

    expect(tagsOf(box, vm)).toEqual({ name: 'web/0', 'bosh-cpi-keys': 'name' })
  })

  it('replaces the tags with which a machine is made: those of its type win over those of the manifest', async () => {
    const box = cpiInABox()
    const env = { tags: { a: 'own', b: 'own', c: 'own' }, bosh: { tags: { b: 'manifest', c: 'manifest' } } }

    const vm = await createVm(box, { env, properties: { tags: { c: 'type' } } })
    expect(tagsOf(box, vm)).toEqual({ a: 'own', b: 'manifest', c: 'type' })

    await box.run('set_vm_metadata', vm, { c: 'metadata' })
    expect(tagsOf(box, vm)).toMatchObject({ a: 'own', c: 'metadata' })
  })

  it('of a machine that does not exist is VMNotFound', async () => {
    expectFailure(await cpiInABox().call('set_vm_metadata', GONE, {}), 'Bosh::Clouds::VMNotFound', /does not exist/)
  })
})
