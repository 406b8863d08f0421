import { execFileSync } from 'node:child_process'
import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { describeWithTools } from 'workspace/required-tools'
import { type Box, type BoxOptions, cpiInABox } from '../support/cpi-in-a-box.ts'
import { createVm, leftIn } from '../support/director.ts'
import { expectFailure } from '../support/fail-with.ts'
import { fakeImage, IMAGE_BYTES, IMAGE_TOOLS, md5, realImage, STEMCELL, useFolder } from '../support/images.ts'
import { inceptionHost } from '../support/inception.ts'

const folder = useFolder()

interface Inception {
  readonly box: Box
  readonly devices: string
  readonly vm: string
}

/** A CPI on a machine of the cloud. */
async function inception(stemcell: object = {}, options: BoxOptions = {}): Promise<Inception> {
  const devices = await mkdtemp(path.join(folder(), 'devices-'))
  let box: Box | undefined
  let vm: string | undefined
  const here = (): Box => {
    if (box === undefined) throw new Error('no box yet')
    return box
  }
  box = cpiInABox({
    cloudstack: { stemcell: { strategy: 'volume', device_folder: devices, ...stemcell } },
    inception: inceptionHost(here, () => vm),
    ...options,
  })
  vm = await createVm(box)
  return { box, devices, vm }
}

function template(box: Box, id: unknown) {
  return box.emulator.cloud.templates.get(String(id))
}

/** What was written to each device, where the image lies. */
async function written(devices: string): Promise<readonly string[]> {
  const names = await readdir(devices)
  return Promise.all(names.map((name) => md5(path.join(devices, name), IMAGE_BYTES)))
}

describeWithTools(IMAGE_TOOLS, 'create_stemcell by volume', () => {
  it.each(['raw', 'qcow2', 'vpc'] as const)(
    'writes a real %s image to the device, bit by bit',
    async (format) => {
      const { box, devices } = await inception()
      const { raw, image } = await realImage(folder(), format)

      const stemcell = (await box.run('create_stemcell', image, STEMCELL)) as string

      expect(await written(devices)).toEqual([await md5(raw)])
      expect(template(box, stemcell)?.copies).toMatchObject([{ state: 'Ready' }])
    },
    60_000,
  )

  it('leaves a template of which a machine can be made, and neither volume nor snapshot', async () => {
    const { box } = await inception({}, {})
    const before = leftIn(box)
    const { image } = await realImage(folder(), 'qcow2')

    const mark = box.mark()
    const stemcell = (await box.run('create_stemcell', image, STEMCELL)) as string

    expect(leftIn(box).filter((thing) => !before.includes(thing))).toEqual([`template ${template(box, stemcell)?.name}`])
    // The snapshot is found by its volume.
    const deletions = ['deleteSnapshot', 'deleteVolume']
    expect(box.commands(mark).flatMap(({ command }) => (deletions.includes(command) ? [command] : []))).toEqual(deletions)
    const networks = { a: { type: 'dynamic', cloud_properties: { name: 'net-shared' } } }
    expect(await createVm(box, { stemcell, networks })).toBeTruthy()
  })

  it('unpacks what is compressed, and leaves no file behind', async () => {
    const { box, devices } = await inception()
    const { raw, image } = await realImage(folder(), 'qcow2')
    await writeFile(`${image}.gz`, gzipSync(await readFile(image)))
    execFileSync('bzip2', ['-kf', image])
    execFileSync('tar', ['-czf', path.join(folder(), 'archive.tgz'), '-C', folder(), path.basename(image)])

    await box.run('create_stemcell', `${image}.gz`, STEMCELL)
    await box.run('create_stemcell', `${image}.bz2`, STEMCELL)
    await box.run('create_stemcell', path.join(folder(), 'archive.tgz'), STEMCELL)

    expect(await written(devices)).toEqual([await md5(raw), await md5(raw), await md5(raw)])
    expect((await readdir(tmpdir())).filter((name) => name.startsWith('stemcell-image-'))).toEqual([])
  })

  it('copies the template to every configured zone', async () => {
    const { box } = await inception({ zones: ['zone-sg'] })
    const { image } = await realImage(folder(), 'qcow2')

    const stemcell = await box.run('create_stemcell', image, STEMCELL)

    expect(template(box, stemcell)?.copies.map(({ state }) => state)).toEqual(['Ready', 'Ready'])
  })

  it('makes the template of the volume where the cloud takes no snapshots', async () => {
    const { box } = await inception()
    const { image } = await realImage(folder(), 'qcow2')
    box.emulator.faults.add([
      { command: 'createSnapshot', nth: 1, phase: 'before', kind: 'error', code: 431, text: 'KVM Snapshot is not supported' },
    ])

    const stemcell = await box.run('create_stemcell', image, STEMCELL)

    expect(template(box, stemcell)?.copies).toMatchObject([{ state: 'Ready' }])
    expect(box.commands().find(({ command }) => command === 'createTemplate')?.params).toHaveProperty('volumeid')
  })

  it('finds its machine by name where the configuration gives one', async () => {
    const { box, devices, vm } = await inception()
    const name = box.emulator.cloud.machines.get(vm)?.name
    const named = box.with({
      cloudstack: { stemcell: { strategy: 'volume', device_folder: devices, inception_vm: name } },
      inception: inceptionHost(
        () => box,
        () => vm,
      ),
    })
    const { image } = await realImage(folder(), 'raw')

    expect(await named.run('create_stemcell', image, STEMCELL)).toBeTruthy()
  })

  it.each([
    ['no machine of its own', undefined, /the metadata do not identify the machine on which the CPI runs.*inception_vm/],
    ['a machine of somebody else', '00000000-0000-4000-8000-000000000000', /does not belong to this account.*inception_vm/],
  ])('on %s says what to set', async (_where, vm, message) => {
    const box: Box = cpiInABox({
      cloudstack: { stemcell: { strategy: 'volume' } },
      inception: inceptionHost(
        () => box,
        () => vm,
      ),
    })

    expectFailure(await box.call('create_stemcell', await fakeImage(folder()), STEMCELL), 'Bosh::Clouds::CloudError', message)
  })

  it('whose device does not appear fails, and leaves nothing', async () => {
    const { box, devices, vm } = await inception()
    const before = leftIn(box)
    const blind = box.with({
      cloudstack: { stemcell: { strategy: 'volume', device_folder: devices, inception_vm: vm } },
      inception: {
        ...inceptionHost(
          () => box,
          () => vm,
        ),
        hasDevice: async () => false,
      },
    })
    const { image } = await realImage(folder(), 'raw')

    expectFailure(
      await blind.call('create_stemcell', image, STEMCELL),
      'Bosh::Clouds::CloudError',
      /did not appear here.*inception_vm must be/,
    )
    expect(leftIn(box)).toEqual(before)
  })

  it('refuses an image that would read files of this machine', async () => {
    const { box } = await inception()
    const evil = path.join(folder(), 'evil.qcow2')
    execFileSync('qemu-img', ['create', '-q', '-f', 'qcow2', '-F', 'raw', '-u', '-b', '/etc/passwd', evil, '1M'])
    const before = leftIn(box)

    expectFailure(
      await box.call('create_stemcell', evil, STEMCELL),
      'Bosh::Clouds::CloudError',
      /refers to another file \("\/etc\/passwd"\)/,
    )
    expect(leftIn(box)).toEqual(before)
  })
})
