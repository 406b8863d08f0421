import { CloudStackError } from 'cloudstack-client'
import type { Transport } from 'cloudstack-client/api'
import { configure } from '../../src/config/configure.ts'
import type { Dependencies } from '../../src/dependencies.ts'
import { attachDisk } from '../../src/disks/attach-disk.ts'
import { createUndo } from '../../src/undo.ts'
import { cpiInABox } from '../support/cpi-in-a-box.ts'
import { createDisk, createVm } from '../support/director.ts'
import { expectFailure } from '../support/fail-with.ts'
import { fakeClock } from '../support/fake-clock.ts'
import { configFile, manualNetwork } from '../support/requests.ts'

const GONE = '00000000-0000-4000-8000-000000000000'

function volume(box: ReturnType<typeof cpiInABox>, disk: string) {
  return box.emulator.cloud.volumes.get(disk)
}

describe('a disk that something else is done with', () => {
  it('is refused with its name and its state', async () => {
    const box = cpiInABox()
    const [vm, disk] = [await createVm(box), await createDisk(box)]
    box.emulator.cloud.volumes.update(disk, { state: 'Migrating' as 'Ready' })

    const { error } = await box.call('attach_disk', vm, disk)

    expect(error?.message).toMatch(/^disk "disk-.*" \(.*\) is Migrating, and cannot be attached: attachVolume failed/)
  })
})

describe('a disk that CloudStack does not attach', () => {
  it.each(['Allocated', 'Ready', 'Uploaded'])('is not said to be in the wrong state if it is %s', async (state) => {
    const box = cpiInABox()
    const [vm, disk] = [await createVm(box), await createDisk(box)]
    box.emulator.cloud.volumes.update(disk, { state: state as 'Ready' })
    box.emulator.faults.add([{ command: 'attachVolume', nth: 1, phase: 'before', kind: 'error', code: 530, text: 'it failed' }])

    const { error } = await box.call('attach_disk', vm, disk)

    expect(error?.message).toMatch(/^attach_disk: attachVolume failed.*it failed/)
  })
})

it.each([
  ['cancelled', []],
  ['timed-out', ['listVolumes']],
] as const)('an attachment that is %s is not looked at more than once', async (kind, looks) => {
  const id = '00000000-0000-4000-8000-000000000001'
  const error = new CloudStackError('ended', { kind, command: 'attachVolume', retryable: false })
  const lists: string[] = []
  const cloud = {
    list: async ({ name }: { readonly name: string }) => {
      lists.push(name)
      return name === 'listVolumes' ? [] : [{ id, name: 'vm-1', state: 'Running' }]
    },
    run: async () => Promise.reject(error),
  }
  const { config } = configure(configFile(), {})
  const request = { apiVersion: 2, stemcellApiVersion: 2 }
  const deps = { cloud, cleanup: cloud, undo: createUndo(fakeClock()), clock: fakeClock(), config, request }

  await expect(attachDisk.prepare([id, GONE])(deps as unknown as Dependencies)).rejects.toBe(error)

  expect(lists.filter((name) => name !== 'listVirtualMachines')).toEqual(looks)
})

describe('attach_disk', () => {
  it('answers with the device by the serial number of the volume', async () => {
    const box = cpiInABox()
    const disk = await createDisk(box)

    const hint = await box.run('attach_disk', await createVm(box), disk)

    expect(hint).toEqual({ path: `/dev/disk/by-id/virtio-${disk.replaceAll('-', '').slice(0, 20)}` })
  })

  it('by letter counts on from the ephemeral disk', async () => {
    const box = cpiInABox({ cloudstack: { device_hint: 'letter' } })
    const vm = await createVm(box)
    const [first, second, third] = [await createDisk(box), await createDisk(box), await createDisk(box)]

    const hints = [
      await box.run('attach_disk', vm, first),
      await box.run('attach_disk', vm, second),
      await box.run('attach_disk', vm, third),
    ]

    expect(hints).toEqual([{ path: '/dev/sdc' }, { path: '/dev/sdd' }, { path: '/dev/sde' }])
  })

  it('by letter looks for the number of the device where the answer lacks it', async () => {
    const withoutNumber = (inner: Transport): Transport => ({
      ...inner,
      async send(request) {
        const answer = await inner.send(request)
        const isJob = new URLSearchParams(request.body).get('command') === 'queryAsyncJobResult'
        return isJob ? { ...answer, body: answer.body.replace(/"deviceid":\d+,/, '') } : answer
      },
    })
    const box = cpiInABox({ cloudstack: { device_hint: 'letter' } })
    const [vm, disk] = [await createVm(box), await createDisk(box)]

    expect(await box.with({ around: withoutNumber }).run('attach_disk', vm, disk)).toEqual({ path: '/dev/sdc' })
  })

  it('again to the same machine is a success with the same hint, and leaves it attached', async () => {
    const box = cpiInABox()
    const [vm, disk] = [await createVm(box), await createDisk(box)]
    const hint = await box.run('attach_disk', vm, disk)

    expect(await box.run('attach_disk', vm, disk)).toEqual(hint)
    expect(volume(box, disk)?.machineId).toBe(vm)
  })

  it('by the name of the disk, once and again, is a success with the same hint', async () => {
    const box = cpiInABox()
    const [vm, disk] = [await createVm(box), await createDisk(box)]
    const name = volume(box, disk)?.name

    const hint = await box.run('attach_disk', vm, name)

    expect(await box.run('attach_disk', vm, name)).toEqual(hint)
    expect(volume(box, disk)?.machineId).toBe(vm)
  })

  it('to a second machine is refused, and names the first', async () => {
    const box = cpiInABox()
    const disk = await createDisk(box)
    await box.run('attach_disk', await createVm(box), disk)
    const other = await createVm(box, { networks: { a: { type: 'dynamic', cloud_properties: { name: 'net-shared' } } } })

    expectFailure(await box.call('attach_disk', other, disk), 'Bosh::Clouds::CloudError', /is attached to VM "vm-.*detach it there first/)
  })

  it('tells a missing machine from a missing disk', async () => {
    const box = cpiInABox()

    expectFailure(await box.call('attach_disk', GONE, await createDisk(box)), 'Bosh::Clouds::VMNotFound', /VM "0000/)
    expectFailure(await box.call('attach_disk', await createVm(box), GONE), 'Bosh::Clouds::DiskNotFound', /disk "0000/)
  })

  it.each(['Stopped', 'Running'] as const)('is refused while another machine has it that is %s, which keeps it', async (state) => {
    const box = cpiInABox()
    const [holder, disk] = [await createVm(box), await createDisk(box)]
    await box.run('attach_disk', holder, disk)
    box.emulator.cloud.machines.update(holder, { state })
    const next = await createVm(box, { networks: { a: manualNetwork({ ip: '10.1.1.78' }) } })

    expectFailure(await box.call('attach_disk', next, disk), 'Bosh::Clouds::CloudError', /is attached to VM .*: detach it there first/)
    expectFailure(await box.call('delete_disk', disk), 'Bosh::Clouds::CloudError', /is attached to VM .*: detach it first/)

    expect(volume(box, disk)?.machineId).toBe(holder)
  })

  it('of two calls at once gives both the same hint, and the disk stays attached', async () => {
    const box = cpiInABox()
    const [vm, disk] = [await createVm(box), await createDisk(box)]

    const hints = await Promise.all([box.run('attach_disk', vm, disk), box.run('attach_disk', vm, disk)])

    expect(hints[0]).toEqual(hints[1])
    expect(volume(box, disk)?.machineId).toBe(vm)
  })

  it('of a disk that no storage takes is NoDiskSpace', async () => {
    const box = cpiInABox()
    const disk = (await box.run('create_disk', 1024, { disk_offering: 'disk-no-pool' }, null)) as string

    expectFailure(
      await box.call('attach_disk', await createVm(box), disk),
      'Bosh::Clouds::NoDiskSpace',
      /takes disk .* of 1 GiB with.*primary storage/,
    )
  })

  it('needs no registry for a stemcell that nobody names, as dynamic disks have it', async () => {
    const box = cpiInABox()
    const [vm, disk] = [await createVm(box), await createDisk(box)]

    const answer = await box.with({ stemcellApiVersion: undefined }).call('attach_disk', vm, disk)

    expect(answer).toMatchObject({ error: null, result: { path: expect.any(String) } })
  })
})
