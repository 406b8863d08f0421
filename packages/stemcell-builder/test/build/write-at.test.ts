import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { writeAt } from '../../src/build/write-at.ts'
import { freshFolder, useFolder } from '../support/temporary-folder.ts'

const folder = useFolder()

function files(source: string, target: string): { readonly source: string; readonly target: string } {
  const work = freshFolder(folder())
  const [from, to] = [path.join(work, 'source'), path.join(work, 'target')]
  writeFileSync(from, source)
  writeFileSync(to, target)
  return { source: from, target: to }
}

describe('writeAt', () => {
  it('replaces bytes at an offset, and leaves the rest', async () => {
    const { source, target } = files('core', '0123456789')

    await writeAt(source, target, 3)

    expect(readFileSync(target, 'utf8')).toBe('012core789')
  })

  it('copies no more than its limit, so that a boot sector keeps its partition table', async () => {
    const { source, target } = files('boot code', '................')

    await writeAt(source, target, 0, 4)

    expect(readFileSync(target, 'utf8')).toBe('boot............')
  })

  it('copies files larger than one read', async () => {
    const { source, target } = files('x'.repeat(3_000_000), '')

    await writeAt(source, target, 5)

    expect(readFileSync(target).length).toBe(3_000_005)
    expect(
      readFileSync(target)
        .subarray(5)
        .every((byte) => byte === 0x78),
    ).toBe(true)
  })

  it('does not create a target that is missing', async () => {
    const { source } = files('a', '')

    await expect(writeAt(source, path.join(folder(), 'missing'), 0)).rejects.toMatchObject({ code: 'ENOENT' })
  })
})
