import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { readSettingFile } from '../../src/config/read-setting-file.ts'

describe('the file that a setting names', () => {
  it('is read as a whole', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'setting-'))
    const file = path.join(folder, 'key')
    await writeFile(file, 'the key\n')

    expect(await readSettingFile('encryption.key_file', file)).toBe('the key\n')
    await rm(folder, { recursive: true })
  })

  it('is not quoted if it cannot be read: it may be the key itself', async () => {
    const reading = readSettingFile('encryption.key_file', '/no/such/s3cret')

    await expect(reading).rejects.toThrow('the file that encryption.key_file names cannot be read (ENOENT)')
    await expect(reading).rejects.not.toThrow(/s3cret/)
  })
})
