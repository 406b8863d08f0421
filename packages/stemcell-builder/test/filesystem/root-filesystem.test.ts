import { execFileSync } from 'node:child_process'
import { readFileSync, truncateSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describeWithTools } from 'workspace/required-tools'
import { findRootFilesystem } from '../../src/filesystem/root-filesystem.ts'
import { InputError } from '../../src/input-error.ts'
import { freshFolder, useFolder } from '../support/temporary-folder.ts'
import { ADMIN_PATH, required } from '../support/tool-context.ts'

const folder = useFolder()
const MIB = 1024 ** 2
const SMALL = '11111111-1111-4111-8111-111111111111'
const LARGE = '22222222-2222-4222-8222-222222222222'

const run = (program: string, args: readonly string[], input?: string) =>
  execFileSync(program, args, { ...(input === undefined ? {} : { input }), env: { PATH: ADMIN_PATH }, stdio: ['pipe', 'ignore', 'ignore'] })

function disk(sizeMib: number, table?: string): string {
  const file = path.join(freshFolder(folder()), 'disk.raw')
  writeFileSync(file, '')
  truncateSync(file, sizeMib * MIB)
  if (table !== undefined) run('sfdisk', ['-q', '--no-tell-kernel', file], table)
  return file
}

function makeExt4(file: string, uuid: string, offsetMib: number, sizeMib: number): void {
  run('mke2fs', ['-q', '-F', '-t', 'ext4', '-L', 'root', '-U', uuid, '-E', `offset=${offsetMib * MIB}`, file, `${sizeMib * 1024}k`])
}

describeWithTools(required('mke2fs', 'sfdisk'), 'findRootFilesystem', () => {
  it('finds the file system of the largest partition that has one', async () => {
    const file = disk(64, 'label: dos\nstart=2048, size=16384, type=83\nstart=18432, size=40960, type=83\nstart=59392, type=82\n')
    makeExt4(file, SMALL, 1, 8)
    makeExt4(file, LARGE, 9, 20)

    expect(await findRootFilesystem(file)).toMatchObject({ uuid: LARGE, label: 'root', offsetBytes: 9 * MIB, table: { kind: 'mbr' } })
  })

  it('finds one in a GPT, and one that fills a disk without partitions', async () => {
    const gpt = disk(32, 'label: gpt\nstart=2048, size=40960\n')
    makeExt4(gpt, SMALL, 1, 20)
    const plain = disk(16)
    makeExt4(plain, LARGE, 0, 16)

    expect(await findRootFilesystem(gpt)).toMatchObject({ uuid: SMALL, offsetBytes: MIB, table: { kind: 'gpt' } })
    expect(await findRootFilesystem(plain)).toMatchObject({ uuid: LARGE, offsetBytes: 0, table: { kind: 'none' } })
  })

  it.each([
    ['an empty disk', 4 * MIB],
    ['a file shorter than a superblock', 100],
  ])('refuses %s, naming it', async (_what, sizeBytes) => {
    const file = path.join(freshFolder(folder()), 'disk.raw')
    writeFileSync(file, Buffer.alloc(sizeBytes))

    const finding = findRootFilesystem(file)

    if (sizeBytes >= 512) await expect(finding).rejects.toThrow(`${file} contains no ext4 file system`)
    else await expect(finding).rejects.toThrow()
  })

  it('does not change the disk', async () => {
    const file = disk(16)
    makeExt4(file, LARGE, 0, 16)
    const before = readFileSync(file)

    await findRootFilesystem(file)

    expect(readFileSync(file).equals(before)).toBe(true)
    await expect(findRootFilesystem(disk(4))).rejects.toThrow(InputError)
  })
})
