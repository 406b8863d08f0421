import { createEmulator } from 'cloudstack-emulator'
import { cpiInABox } from '../support/cpi-in-a-box.ts'
import { createDisk, createVm, leftIn } from '../support/director.ts'

/** A CPI whose server says that it has this version. */
function serverOf(version: string) {
  const emulator = createEmulator()
  const { transport } = emulator
  const send = async (request: Parameters<typeof transport.send>[0]) => {
    const answer = await transport.send(request)
    return { ...answer, body: answer.body.replace(/"cloudstackversion":"4\.\d+/, `"cloudstackversion":"${version}`) }
  }
  return cpiInABox({ emulator: Object.assign(Object.create(emulator), { transport: { ...transport, send } }) })
}

describe('delete_vm', () => {
  it('detaches the disks before, and deletes the ephemeral one, on servers that do not do so by themselves', async () => {
    const box = serverOf('4.11')
    const vm = await createVm(box)
    const disk = await createDisk(box)
    await box.run('attach_disk', vm, disk)
    const mark = box.mark()

    await box.run('delete_vm', vm)

    expect(
      box
        .commands(mark)
        .map(({ command }) => command)
        .filter((command) => !command.startsWith('list')),
    ).toEqual(['detachVolume', 'detachVolume', 'deleteVolume', 'stopVirtualMachine', 'updateVmNicIp', 'destroyVirtualMachine'])
    expect(box.commands(mark).at(-1)?.params).not.toHaveProperty('volumeids')
    expect(leftIn(box)).toEqual([expect.stringMatching(/^volume disk-/)])
  })

  it('detaches each persistent disk before on servers that keep them attached', async () => {
    const box = serverOf('4.15')
    const vm = await createVm(box)
    for (const disk of [await createDisk(box), await createDisk(box)]) await box.run('attach_disk', vm, disk)
    const mark = box.mark()

    await box.run('delete_vm', vm)

    const changes = box.commands(mark).filter(({ command }) => !command.startsWith('list'))
    expect(changes.map(({ command }) => command)).toEqual([
      'detachVolume',
      'detachVolume',
      'stopVirtualMachine',
      'updateVmNicIp',
      'destroyVirtualMachine',
    ])
  })

  it('is not done where CloudStack refuses to detach the ephemeral disk, which is asked for once', async () => {
    const box = serverOf('4.11')
    const vm = await createVm(box)
    box.emulator.faults.add([{ command: 'detachVolume', nth: 1, phase: 'job', kind: 'error', code: 530, text: 'busy' }])
    const mark = box.mark()

    const { error } = await box.call('delete_vm', vm)

    expect(error?.message).toMatch(/could not be destroyed and is Running: .*busy/)
    expect(box.commands(mark).filter(({ command }) => command === 'detachVolume')).toHaveLength(1)
  })

  it.each(['4.16', '4.22', '5.0'])('leaves the disks to a server of version %s, which takes care of them', async (version) => {
    const box = serverOf(version)
    const vm = await createVm(box)
    const mark = box.mark()

    await box.run('delete_vm', vm)

    const changes = box.commands(mark).filter(({ command }) => !command.startsWith('list'))
    expect(changes.map(({ command }) => command)).toEqual(['stopVirtualMachine', 'updateVmNicIp', 'destroyVirtualMachine'])
    expect(changes.at(-1)?.params).toHaveProperty('volumeids')
  })
})
