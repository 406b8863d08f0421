import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { digestOfFile } from '../../src/tarball/checksum.ts'
import { useFolder } from '../support/temporary-folder.ts'

const folder = useFolder()

describe('digestOfFile', () => {
  it.each(['sha1', 'sha256'] as const)('equals that of %ssum, for a file larger than one read', async (algorithm) => {
    const file = path.join(folder(), 'file')
    writeFileSync(file, Buffer.alloc(9_000_000, 'content'))

    expect(await digestOfFile(file, algorithm)).toBe(execFileSync(`${algorithm}sum`, [file], { encoding: 'utf8' }).split(' ')[0])
  })
})
