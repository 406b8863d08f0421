import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { requireLogFile } from '../../src/server/log-file.ts'

describe('a log file', () => {
  let folder: string

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'registry-'))
  })
  afterEach(() => rm(folder, { recursive: true }))

  it('may be missing, a file or a device; what it contains stays', async () => {
    const [created, present] = [path.join(folder, 'new.log'), path.join(folder, 'old.log')]
    await writeFile(present, 'line\n')

    for (const file of [undefined, created, present, '/dev/null']) await requireLogFile(file)

    expect([(await stat(created)).mode & 0o777, (await stat(present)).size]).toEqual([0o600, 5])
  })

  it('is refused if it can never be written', async () => {
    const inNoFolder = path.join(folder, 'none', 'registry.log')

    await expect(requireLogFile(inNoFolder)).rejects.toThrow(`logfile: "${inNoFolder}" cannot be written: give the name of a file`)
    await expect(requireLogFile(folder)).rejects.toThrow(`logfile: "${folder}" cannot be written`)
  })
})
