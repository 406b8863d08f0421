import type { Dependencies } from '../../src/dependencies.ts'
import type { InceptionHost } from '../../src/inception/inception-host.ts'
import { waitForDevice } from '../../src/stemcells/inception-device.ts'
import { type Box, cpiInABox } from '../support/cpi-in-a-box.ts'
import { createVm, leftIn, templateId } from '../support/director.ts'
import { expectFailure } from '../support/fail-with.ts'
import { fakeClock } from '../support/fake-clock.ts'
import { fakeImage, STEMCELL, useFolder } from '../support/images.ts'

const folder = useFolder()

/** A machine on which these devices are there, others from the moment that they are asked for after an attach. */
function lettered(before: readonly string[], after: readonly string[]) {
  const written: string[] = []
  const write = (device: string) => async () => void written.push(device)
  const host = (box: () => Box, vm: () => string): InceptionHost => ({
    ownVmId: async () => vm(),
    hasDevice: async (device) => {
      const attached = box()
        .commands()
        .some(({ command }) => command === 'attachVolume')
      return [...before, ...(attached ? after : [])].includes(device)
    },
    withPlainImage: async (_image, _signal, use) => use({ virtualBytes: 1024 ** 3, writeTo: (device) => write(device)() }),
  })
  return { host, written }
}

async function byDeviceHint(device_hint: string, before: readonly string[], after: readonly string[]) {
  const { host, written } = lettered(before, after)
  let vm = ''
  const cloudstack = { device_hint, stemcell: { strategy: 'volume' } }
  const box: Box = cpiInABox({
    cloudstack,
    inception: host(
      () => box,
      () => vm,
    ),
  })
  vm = await createVm(box)
  return { answer: await box.call('create_stemcell', await fakeImage(folder()), STEMCELL), written, box }
}

describe('create_stemcell by volume, with device_hint', () => {
  it('finds its device by letter if device_hint is letter', async () => {
    const { answer, written } = await byDeviceHint('letter', ['/dev/vda', '/dev/vdb'], ['/dev/vdc'])

    expect(answer.error).toBeNull()
    expect(written).toEqual(['/dev/vdc'])
  })

  it('writes to no device that was there before the volume was attached', async () => {
    const { answer, written, box } = await byDeviceHint('letter', ['/dev/vda', '/dev/vdb', '/dev/vdc'], ['/dev/vdd'])

    expectFailure(answer, 'Bosh::Clouds::CloudError', /\/dev\/vdc, .*did not appear here.*device_hint/)
    expect(written).toEqual([])
    expect(leftIn(box).filter((thing) => /disk-|stemcell-|snapshot/.test(thing))).toEqual([])
  })

  it('by id is refused where disks have no serial number', async () => {
    const { host } = lettered([], [])
    let vm = ''
    const cloudstack = { device_hint: 'by-id', default_zone: 'zone-basic', stemcell: { strategy: 'volume' } }
    const box: Box = cpiInABox({
      cloudstack,
      inception: host(
        () => box,
        () => vm,
      ),
    })
    const networks = { a: { type: 'dynamic', cloud_properties: {} } }
    vm = await createVm(box, { stemcell: templateId(box, 'zone-basic'), networks })

    const answer = await box.call('create_stemcell', await fakeImage(folder()), STEMCELL)

    expectFailure(answer, 'Bosh::Clouds::CloudError', /device_hint "by-id" does not work for XenServer/)
  })
})

it('a device that does not appear is waited for for a minute', async () => {
  const clock = fakeClock()
  const deps = { inception: { hasDevice: async () => false }, clock, signal: new AbortController().signal } as unknown as Dependencies
  const startMs = clock.nowMs()

  await expect(waitForDevice(deps, ['/dev/vdb'], new Set())).rejects.toMatchObject({ code: 'inception-machine-wrong' })

  expect(clock.nowMs() - startMs).toBe(60_500)
})
