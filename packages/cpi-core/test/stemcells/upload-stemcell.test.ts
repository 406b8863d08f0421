import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createEmulator } from 'cloudstack-emulator'
import { type Box, cpiInABox } from '../support/cpi-in-a-box.ts'
import { createVm } from '../support/director.ts'
import { expectFailure } from '../support/fail-with.ts'

const KVM = {
  name: 'bosh-cloudstack-kvm-ubuntu-jammy-go_agent',
  version: '1.1',
  hypervisor: 'kvm',
  disk_format: 'qcow2',
  os_distro: 'ubuntu',
}

async function image(start: Buffer | string, end: Buffer | string = ''): Promise<string> {
  const file = path.join(await mkdtemp(path.join(tmpdir(), 'stemcell-')), 'image')
  await writeFile(file, Buffer.concat([Buffer.from(start), Buffer.alloc(70_000), Buffer.from(end)]))
  return file
}

const QCOW2 = Buffer.from([0x51, 0x46, 0x49, 0xfb, 0, 0, 0, 3])

function ours(box: Box) {
  return [...box.emulator.cloud.templates.all()].filter(({ name }) => name.startsWith('stemcell-'))
}

describe('create_stemcell by upload', () => {
  it('makes a template that is ready, of which machines can be made', async () => {
    const box = cpiInABox()

    const stemcell = (await box.run('create_stemcell', await image(QCOW2), KVM)) as string

    expect(stemcell).toMatch(/^[0-9a-f-]{36}$/)
    expect(box.commands().find(({ command }) => command === 'getUploadParamsForTemplate')?.params).toMatchObject({ bits: '64' })
    expect(ours(box)).toMatchObject([{ id: stemcell, name: expect.stringMatching(/^stemcell-[0-9a-f]{8}-/) }])
    expect(await createVm(box, { stemcell })).toMatch(/^[0-9a-f-]{36}$/)
  })

  it('of an image that was changed in the meantime fails with an error about the image', async () => {
    const box = cpiInABox({ upload: async () => Promise.reject(new RangeError('the file has 5 bytes instead of 6')) })

    const { error } = await box.call('create_stemcell', await image(QCOW2), KVM)

    expect(error?.message).toMatch(/create_stemcell: the file has 5 bytes instead of 6.*image-unreadable/)
  })

  it('tells about its progress', async () => {
    const box = cpiInABox()

    await box.run('create_stemcell', await image(QCOW2), KVM)

    expect(box.logged.filter((line) => line.startsWith('info stemcell upload:')).at(-1)).toBe('info stemcell upload: 100 %')
  })

  it('tags the template with what a director of version 3 sends', async () => {
    const box = cpiInABox({ apiVersion: 3 })

    const stemcell = await box.run('create_stemcell', await image(QCOW2), KVM, { tags: { team: 'platform', empty: '' } })

    const tags = [...box.emulator.cloud.tags.all()].filter((row) => row.resourceId === stemcell)
    expect(tags.map(({ key, value }) => [key, value])).toEqual([['team', 'platform']])
  })

  it.each([[{ tags: null }], [{}], [null]])('takes the env %j, which names no tags', async (env) => {
    const box = cpiInABox({ apiVersion: 3 })

    const stemcell = await box.run('create_stemcell', await image(QCOW2), KVM, env)

    expect([...box.emulator.cloud.tags.all()].filter((row) => row.resourceId === stemcell)).toEqual([])
  })

  it.each([
    [{ ...KVM, availability_zone: 'nowhere' }, {}, /zone "nowhere" does not exist/],
    [KVM, { stemcell: { os_type: 'No Such OS' } }, /does not know the operating system "No Such OS"/],
    [KVM, { default_zone: undefined }, /no zone is given for the stemcell/],
    [KVM, { stemcell: { strategy: 'light' } }, /set template_id or template_name/],
  ])('is refused before anything is made: %#', async (properties, cloudstack, message) => {
    const box = cpiInABox({ cloudstack })

    const answer = await box.call('create_stemcell', await image(QCOW2), properties)

    expectFailure(answer, 'Bosh::Clouds::CloudError', message)
    expect(ours(box)).toEqual([])
  })

  it.each([400, 500])(
    'names the template that CloudStack refuses to delete for an hour, when secondary storage answers %i',
    async (status) => {
      const working = createEmulator()
      const upload = async () => ({ status, contentType: 'text/plain', body: 'File type mismatch uploaded.' })
      const box = cpiInABox({ emulator: Object.assign(Object.create(working), { transport: { ...working.transport, upload } }) })

      const answer = await box.call('create_stemcell', await image(QCOW2), KVM)

      const [template] = ours(box)
      expectFailure(answer, 'Bosh::Clouds::CloudError', /File type mismatch/)
      expect(answer.error?.message).toContain(`could not delete template ${template?.name}`)
    },
  )
})
