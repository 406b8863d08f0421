import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { readdir, readFile, truncate, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { createHttpTransport } from 'cloudstack-client'
import { createEmulator, type Emulator } from 'cloudstack-emulator'
import { makeCertificate } from '../support/certificate.ts'
import { type Box, cpiInABox } from '../support/cpi-in-a-box.ts'
import { leftIn } from '../support/director.ts'
import { expectFailure } from '../support/fail-with.ts'
import { fakeImage, md5, STEMCELL, useFolder } from '../support/images.ts'
import { type Behaviour, type StorageVm, startStorageVm } from '../support/storage-vm.ts'

const folder = useFolder()

let emulator: Emulator
let storage: StorageVm | undefined

afterEach(async () => {
  await storage?.close()
})

/** A CPI whose uploads go through a real socket to a storage VM that behaves like this. */
async function boxWith(behaviours: readonly Behaviour[], tls?: { key: string; cert: string }, trusted?: string): Promise<Box> {
  emulator = createEmulator()
  storage = await startStorageVm(() => emulator, tls)
  storage.behaviours.push(...behaviours)
  emulator.cloud.uploadBase = storage.address
  const { upload } = createHttpTransport({
    endpoint: 'http://127.0.0.1/unused',
    proxy: false,
    uploadTls: trusted === undefined ? {} : { ca: trusted },
  })
  return cpiInABox({ emulator, upload, cloudstack: { timeout: { create_stemcell: 7200 } } })
}

const cut = (after: number): Behaviour => ({ kind: 'cut', after })
const answers = (status: number, text: string): Behaviour => ({ kind: 'answers', status, text })

const refuses = (status: number, text: string): Behaviour => ({ kind: 'refuses', status, text })

const FAILURES: readonly (readonly [string, readonly Behaviour[], RegExp])[] = [
  ['cut at 10 %, twice', [cut(0.1), cut(0.1)], /upload got no answer from http/],
  ['cut at 50 %, twice', [cut(0.5), cut(0.5)], /upload got no answer from http/],
  ['cut at 99 %, twice', [cut(0.99), cut(0.99)], /upload got no answer from http/],
  ['refused with 400', [answers(400, 'signature validation failed.')], /"signature validation failed\." \(HTTP 400\)/],
  ['refused with 413', [answers(413, 'too large')], /"too large" \(HTTP 413\)/],
  ['answered with 500', [answers(500, 'disk full')], /"disk full" \(HTTP 500\)/],
  ['answered with 503', [answers(503, 'busy')], /"busy" \(HTTP 503\)/],
  ['refused with 413 before it was sent', [refuses(413, 'too large')], /"too large" \(HTTP 413\)/],
  ['refused with 503 before it was sent', [refuses(503, 'busy')], /"busy" \(HTTP 503\)/],
  ['answered with nothing, twice', [{ kind: 'says-nothing' }, { kind: 'says-nothing' }], /upload got no answer/],
  ['late', [{ kind: 'late', minutes: 61 }], /has expired: raise CloudStack's upload.operation.timeout, and compare the clocks/],
]

describe('an upload', () => {
  it('of an archive that is damaged fails with an error about the image, is not repeated, and leaves nothing', async () => {
    const box = await boxWith([])
    await writeFile(path.join(folder(), 'root.img'), Buffer.concat([await readFile(await fakeImage(folder())), randomBytes(1024 ** 2)]))
    execFileSync('tar', ['-czf', 'damaged', 'root.img'], { cwd: folder() })
    await truncate(path.join(folder(), 'damaged'), 512 * 1024)

    const { error } = await box.call('create_stemcell', path.join(folder(), 'damaged'), STEMCELL)

    expect(error?.message).toMatch(/stemcell image ".*damaged" is damaged: unexpected end of file/)
    expect(box.commands().filter(({ command }) => command === 'getUploadParamsForTemplate')).toHaveLength(1)
    expect(leftIn(box)).toEqual([])
  })

  it.each(FAILURES)('that is %s fails with one clear error, and leaves nothing', async (_what, behaviours, message) => {
    const box = await boxWith(behaviours)
    const image = await fakeImage(folder(), 2 * 1024 ** 2)
    const files = await readdir(folder())

    const answer = await box.call('create_stemcell', image, STEMCELL)

    expectFailure(answer, 'Bosh::Clouds::CloudError', message)
    expect(answer.error?.message).not.toMatch(/Left behind/)
    expect(leftIn(box)).toEqual([])
    expect(await readdir(folder())).toEqual(files)
  })

  it.each([0.1, 0.5, 0.99])('that breaks at %d is sent once more, and only the second template stays', async (after) => {
    const box = await boxWith([cut(after)])
    const image = await fakeImage(folder(), 2 * 1024 ** 2)

    const stemcell = (await box.run('create_stemcell', image, STEMCELL)) as string

    expect(leftIn(box)).toHaveLength(1)
    expect(emulator.cloud.templates.get(stemcell)?.checksum).toBe(await md5(image))
    expect(box.logged.filter((line) => line.includes('trying once more'))).toHaveLength(1)
  })

  it('goes to secondary storage of an authority of its own', async () => {
    const tls = makeCertificate(folder())
    const box = await boxWith([], tls, tls.cert)

    const stemcell = (await box.run('create_stemcell', await fakeImage(folder()), STEMCELL)) as string

    expect(emulator.cloud.templates.get(stemcell)?.copies).toMatchObject([{ state: 'Ready' }])
  })

  it('to a certificate that nobody vouches for names the setting, and says until when CloudStack keeps the template', async () => {
    const box = await boxWith([], makeCertificate(folder()))

    const answer = await box.call('create_stemcell', await fakeImage(folder()), STEMCELL)

    expectFailure(answer, 'Bosh::Clouds::CloudError', /certificate.*set cloudstack.stemcell.ca_cert/)
    expect(answer.error?.message).toMatch(/Left behind: could not delete template stemcell-.*before the address for its upload expires/)
    expect(box.commands().filter(({ command }) => command === 'getUploadParamsForTemplate')).toHaveLength(1)
  })

  it('to an address without a listener names the problem and the alternatives', async () => {
    const box = await boxWith([])
    await storage?.close()

    const answer = await box.call('create_stemcell', await fakeImage(folder()), STEMCELL)

    expectFailure(answer, 'Bosh::Clouds::CloudError', /must be reachable from here.*upload_address, or use strategy url or volume/)
  })

  it('goes to another host where secondary storage is behind a NAT', async () => {
    const box = await boxWith([])
    const { host } = new URL(storage?.address ?? '')
    emulator.cloud.uploadBase = 'http://storage.invalid'
    const natted = box.with({ cloudstack: { stemcell: { upload_address: host } } })

    const stemcell = (await natted.run('create_stemcell', await fakeImage(folder()), STEMCELL)) as string

    expect(emulator.cloud.templates.get(stemcell)?.copies).toMatchObject([{ state: 'Ready' }])
  })
})
