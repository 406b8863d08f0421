import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { openFile, uploadAddress } from '../../src/index.ts'
import { recordedAnswers } from '../support/recorded-answers.ts'

const RECORDED = recordedAnswers().find(({ command, status }) => command === 'getUploadParamsForTemplate' && status === 200)
const ANSWER = (RECORDED?.body ?? {}) as { postuploadtemplateresponse?: { getuploadparams: Record<string, string> } }
const getuploadparams = ANSWER.postuploadtemplateresponse?.getuploadparams ?? {}

describe('uploadAddress', () => {
  it('reads what a real server answered', () => {
    const { url, headers } = uploadAddress(getuploadparams)

    expect(url).toMatch(/^https?:\/\/.+\/upload\/[\da-f-]{36}$/)
    expect(headers).toEqual({
      'X-signature': getuploadparams['signature'],
      'X-metadata': getuploadparams['metadata'],
      'X-expires': getuploadparams['expires'],
    })
  })

  it.each(['postURL', 'metadata', 'signature', 'expires'])('refuses an answer without %s', (field) => {
    expect(() => uploadAddress({ ...getuploadparams, [field]: undefined as unknown as string })).toThrow(
      expect.objectContaining({ isUncertain: true, message: expect.stringContaining('holds no upload address') }),
    )
  })
})

describe('openFile', () => {
  let folder: string

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'open-file-'))
  })

  afterEach(() => {
    rmSync(folder, { recursive: true, force: true })
  })

  it('gives a file’s name, size and content, from its start each time', async () => {
    writeFileSync(path.join(folder, 'image.raw'), 'content')

    const file = await openFile(path.join(folder, 'image.raw'))

    expect(file).toMatchObject({ fileName: 'image.raw', sizeBytes: 7 })
    expect([await text(file.open()), await text(file.open())]).toEqual(['content', 'content'])
  })

  it('sends it under another name where that is wanted, because storage VMs compare the ending with the content', async () => {
    writeFileSync(path.join(folder, 'download.part'), '')

    expect(await openFile(path.join(folder, 'download.part'), 'image.qcow2')).toMatchObject({ fileName: 'image.qcow2', sizeBytes: 0 })
  })

  it('reads it in pieces of 128 KiB', async () => {
    const file = path.join(folder, 'image.raw')
    writeFileSync(file, Buffer.alloc(300 * 1024))
    const sizes: number[] = []

    for await (const { length } of (await openFile(file)).open()) sizes.push(length / 1024)

    expect(sizes).toEqual([128, 128, 44])
  })

  it('names the file that is not there', async () => {
    await expect(openFile(path.join(folder, 'nothing'))).rejects.toThrow(
      `no such file or directory, stat '${path.join(folder, 'nothing')}'`,
    )
  })
})
