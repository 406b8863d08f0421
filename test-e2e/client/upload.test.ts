import { mkdir, mkdtemp, open, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type EmulatorProcess, startEmulator } from './emulator-process.ts'
import { installPackedClient, runProgram } from './packed-client.ts'

const SIZE_BYTES = 512 * 1024 ** 2
const MOST_MEGABYTES = Number(process.versions.node.split('.')[0]) < 24 ? 120 : 170

interface Upload {
  readonly error?: { readonly kind: string; readonly message: string }
  readonly peakMegabytes: number
  readonly sentBytes: number
  readonly templates: number
}

let folder: string
let image: string
let temporary: string
let emulator: EmulatorProcess

/** An image by its first bytes; the rest is a hole in the file. */
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'client-upload-'))
  await installPackedClient(folder)
  await mkdir(path.join(folder, 'images'))
  image = path.join(folder, 'images/image.qcow2')
  const file = await open(image, 'w')
  await file.write(Buffer.from('514649fb000000030000000000000000000000000000001000000000400000000', 'hex'))
  await file.truncate(SIZE_BYTES)
  await file.close()
  temporary = path.join(folder, 'temporary')
  await mkdir(temporary)
})

beforeEach(async () => {
  emulator = await startEmulator(await mkdtemp(path.join(folder, 'emulator-')))
})

afterEach(() => emulator.stop())

afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
})

describe('an image of half a gigabyte, uploaded by the packed client', () => {
  it('arrives whole, in little memory', async () => {
    const upload = (await runProgram({ project: folder, temporary }, 'upload-image.mjs', emulator.ready, image)) as Upload

    expect(upload).toMatchObject({ sentBytes: SIZE_BYTES, templates: 1 })
    expect(upload.error).toBeUndefined()
    expect(upload.peakMegabytes).toBeLessThan(MOST_MEGABYTES)
  })

  it('ends in one clear error when the storage dies in the middle, and leaves no file behind', async () => {
    const upload = (await runProgram(
      { project: folder, temporary },
      'upload-image.mjs',
      emulator.ready,
      image,
      String(emulator.pid),
    )) as Upload

    expect(upload.error).toMatchObject({ kind: 'unreachable', message: expect.stringMatching(/^upload got no answer from http/) })
    expect(upload.sentBytes).toBeLessThan(SIZE_BYTES)
    expect(await readdir(path.join(folder, 'images'))).toEqual(['image.qcow2'])
    expect(await readdir(temporary)).toEqual([])
  })
})
