import { readFile, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { describeWithTools } from 'workspace/required-tools'
import { type Box, cpiInABox } from '../support/cpi-in-a-box.ts'
import { createVm, leftIn } from '../support/director.ts'
import { expectFailure } from '../support/fail-with.ts'
import { fakeImage, IMAGE_TOOLS, md5, realImage, STEMCELL, useFolder } from '../support/images.ts'

const folder = useFolder()

/** The cloud is in this process: it reaches the loopback interface. */
const HERE = { strategy: 'url', listen_host: '127.0.0.1', listen_port: 0 }

function boxWith(stemcell: object = {}): Box {
  return cpiInABox({ cloudstack: { endpoint: 'http://127.0.0.1:8080/client/api', stemcell: { ...HERE, ...stemcell } } })
}

function progressOf(box: Box): readonly string[] {
  return box.logged.filter((line) => line.startsWith('info stemcell download: '))
}

function template(box: Box, id: unknown) {
  return box.emulator.cloud.templates.get(String(id))
}

describe('create_stemcell by an address of its own', () => {
  it('has CloudStack fetch the very bytes, and a machine can be made of it at once', async () => {
    const box = boxWith()
    const image = await fakeImage(folder())

    const stemcell = (await box.run('create_stemcell', image, STEMCELL)) as string

    expect(template(box, stemcell)).toMatchObject({ checksum: await md5(image), format: 'QCOW2' })
    expect(await createVm(box, { stemcell })).toBeTruthy()
  })

  it('goes to all zones at once', async () => {
    const box = boxWith({ zones: ['zone-sg', 'zone-basic'] })

    const stemcell = await box.run('create_stemcell', await fakeImage(folder()), STEMCELL)

    expect(template(box, stemcell)?.copies.map(({ state }) => state)).toEqual(['Ready', 'Ready', 'Ready'])
    expect(box.commands().some(({ command }) => command === 'copyTemplate')).toBe(false)
  })

  it('tells each tenth that was fetched', async () => {
    const box = boxWith()

    await box.run('create_stemcell', await fakeImage(folder(), 4 * 1024 ** 2), STEMCELL)

    const reported = progressOf(box)
    expect(reported.length).toBeGreaterThan(5)
    expect(reported.at(-1)).toBe('info stemcell download: 100 %')
  })

  it('serves nothing any more when it returns', async () => {
    const box = boxWith()

    await box.run('create_stemcell', await fakeImage(folder()), STEMCELL)

    const url = box.commands().find(({ command }) => command === 'registerTemplate')?.params['url'] ?? ''
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/[0-9a-f]{48}\/stemcell-/)
    await expect(fetch(url)).rejects.toThrow()
  })

  it('that CloudStack refuses leaves nothing, and serves nothing', async () => {
    const box = boxWith()
    box.emulator.faults.add([
      { command: 'registerTemplate', nth: 1, phase: 'before', kind: 'error', code: 431, text: 'Illegal host specified in URL.' },
    ])

    expectFailure(await box.call('create_stemcell', await fakeImage(folder()), STEMCELL), 'Bosh::Clouds::CloudError', /Illegal host/)
    expect(leftIn(box)).toEqual([])
  })

  it('on a port from which CloudStack does not fetch is refused before anything is made', async () => {
    const box = cpiInABox({ cloudstack: { stemcell: { strategy: 'url', listen_port: 9000, public_host: '10.0.0.5' } } })

    expectFailure(
      await box.call('create_stemcell', await fakeImage(folder()), STEMCELL),
      'Bosh::Clouds::CpiError',
      /ports 80, 8080, 443 only/,
    )
    expect(box.commands().some(({ command }) => command === 'registerTemplate')).toBe(false)
  })
})

describe("create_stemcell by the operator's address", () => {
  async function operator(answer: (path: string) => Promise<Buffer | undefined>) {
    const server = createServer((request, response) => {
      answer(request.url ?? '').then(
        (content) => (content === undefined ? response.writeHead(404).end() : response.end(content)),
        () => response.destroy(),
      )
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const close = () => {
      server.close()
      server.closeAllConnections()
    }
    return { base: `http://127.0.0.1:${(server.address() as AddressInfo).port}/images/`, close }
  }

  it('is fetched from there by name and version', async () => {
    const image = await fakeImage(folder())
    const served = await operator(async (path) => (path === `/images/${STEMCELL.name}-1.0.qcow2` ? readFile(image) : undefined))
    const box = boxWith({ url_base: served.base })

    const stemcell = await box.run('create_stemcell', image, STEMCELL)
    served.close()

    expect(template(box, stemcell)).toMatchObject({ checksum: await md5(image) })
    expect(progressOf(box).at(-1)).toBe('info stemcell download: 100 %')
  })

  it.each([[{}], [{ url_base: 'http://127.0.0.1:1/none' }]])(
    'is fetched from the address that the stemcell names, also with %j',
    async (settings) => {
      const image = await fakeImage(folder())
      const served = await operator(async (path) => (path === '/images/jammy.qcow2' ? readFile(image) : undefined))
      const box = boxWith(settings)

      const stemcell = await box.run('create_stemcell', image, { ...STEMCELL, image_url: `${served.base}jammy.qcow2` })
      served.close()

      expect(template(box, stemcell)).toMatchObject({ checksum: await md5(image) })
    },
  )

  it('tells how far CloudStack says that it is', async () => {
    const image = await fakeImage(folder(), 64 * 1024 ** 2)
    const served = await operator(async () => readFile(image))
    const box = boxWith({ url_base: served.base, zones: ['zone-sg'] })

    const stemcell = await box.run('create_stemcell', image, STEMCELL)
    served.close()

    expect(progressOf(box).map((line) => line.replace('info stemcell download: ', ''))).toEqual(['70 %', '100 %'])
    expect(template(box, stemcell)?.copies.map(({ state }) => state)).toEqual(['Ready', 'Ready'])
  })

  it('fails if another image is there, and leaves nothing', async () => {
    const other = await fakeImage(folder(), 300_000, 'other')
    const served = await operator(async () => readFile(other))
    const box = boxWith({ url_base: served.base })

    const answer = await box.call('create_stemcell', await fakeImage(folder()), STEMCELL)
    served.close()

    expectFailure(answer, 'Bosh::Clouds::CloudError', /checksum does not match/)
    expect(leftIn(box)).toEqual([])
  })

  it('fails if nothing is there, and leaves nothing', async () => {
    const served = await operator(async () => undefined)
    const box = boxWith({ url_base: served.base })

    const answer = await box.call('create_stemcell', await fakeImage(folder()), STEMCELL)
    served.close()

    expectFailure(answer, 'Bosh::Clouds::CloudError', /Illegal host|HTTP 404/)
    expect(leftIn(box)).toEqual([])
  })

  describe('that a light stemcell names, whose own image is empty', () => {
    const LIGHT = { ...STEMCELL, disk_format: undefined }

    async function emptyImage(): Promise<string> {
      const file = path.join(folder(), 'empty')
      await writeFile(file, '')
      return file
    }

    it.each(['auto', 'url'])('is fetched by strategy %s, and is deleted like any other', async (strategy) => {
      const image = await fakeImage(folder())
      const served = await operator(async () => readFile(image))
      const box = boxWith({ strategy, deduplicate: true })
      const properties = { ...LIGHT, image_location: `${served.base}jammy.qcow2`, image_checksum: await md5(image) }

      const stemcell = String(await box.run('create_stemcell', await emptyImage(), properties, { tags: { team: 'platform' } }))
      const tags = [...box.emulator.cloud.tags.all()].filter((row) => row.resourceId === stemcell)
      served.close()

      expect(template(box, stemcell)).toMatchObject({ checksum: await md5(image), format: 'QCOW2' })
      expect(tags).toMatchObject([{ key: 'team', value: 'platform' }])
      await box.run('delete_stemcell', stemcell)
      expect(leftIn(box)).toEqual([])
    })

    const withBackingFile = Buffer.alloc(4096)
    withBackingFile.write('QFI\xfb', 0, 'latin1')
    withBackingFile.writeBigUInt64BE(120n, 8)
    withBackingFile.writeUInt32BE(11, 16)
    withBackingFile.write('/etc/passwd', 120)

    it.each([
      ['that needs another file', withBackingFile, 'x.qcow2', /refers to another file \("\/etc\/passwd"\)/],
      ['that needs another file, packed', gzipSync(withBackingFile), 'x.qcow2.gz', /refers to another file \("\/etc\/passwd"\)/],
      ['that is not an image', Buffer.from('<html>moved</html>'), 'x.qcow2', /neither the mark of qcow2/],
    ])('is refused before anything is made: one %s', async (_what, content, name, message) => {
      const served = await operator(async () => content)
      const box = boxWith({ strategy: 'auto' })
      const properties = { ...LIGHT, image_url: `${served.base}${name}` }

      const answer = await box.call('create_stemcell', await emptyImage(), properties)
      served.close()

      expectFailure(answer, 'Bosh::Clouds::CloudError', message)
      expect(box.commands().some(({ command }) => command === 'registerTemplate')).toBe(false)
    })

    it.each([
      ['upload', { image_url: 'http://127.0.0.1/x.qcow2' }, /is empty: .*strategy auto or url its image in image_url/],
      ['auto', { image_url: 'http://127.0.0.1/x.img' }, /disk_format "" does not name the format of its image_url/],
      ['auto', {}, /is empty: /],
    ])('is refused by strategy %s with %j, before anything is made', async (strategy, changes, message) => {
      const box = boxWith({ strategy })

      expectFailure(await box.call('create_stemcell', await emptyImage(), { ...LIGHT, ...changes }), 'Bosh::Clouds::CloudError', message)
      expect(box.commands().some(({ command }) => command === 'registerTemplate')).toBe(false)
    })
  })
})

describeWithTools(IMAGE_TOOLS, 'create_stemcell by url, with real tools', () => {
  it('brings a real image with a file system on it', async () => {
    const box = boxWith()
    const { image } = await realImage(folder(), 'qcow2')

    const stemcell = await box.run('create_stemcell', image, STEMCELL)

    expect(template(box, stemcell)).toMatchObject({ checksum: await md5(image), sizeBytes: 64 * 1024 ** 2 })
  })
})
