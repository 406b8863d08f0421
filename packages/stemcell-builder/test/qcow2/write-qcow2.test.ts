import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { closeSync, existsSync, ftruncateSync, openSync, readFileSync, writeSync } from 'node:fs'
import path from 'node:path'
import { describeWithTools } from 'workspace/required-tools'
import { writeQcow2 } from '../../src/qcow2/write-qcow2.ts'
import { useFolder } from '../support/temporary-folder.ts'
import { context, required } from '../support/tool-context.ts'

const KIB = 1024
const MIB = 1024 ** 2
const folder = useFolder()

/** A sparse disk with these pieces in it. */
function makeDisk(name: string, sizeBytes: number, pieces: readonly (readonly [at: number, content: Buffer])[]): string {
  const disk = path.join(folder(), `${name}.raw`)
  const file = openSync(disk, 'w')
  ftruncateSync(file, sizeBytes)
  for (const [at, content] of pieces) writeSync(file, content, 0, content.length, at)
  closeSync(file)
  return disk
}

const text = (bytes: number) => Buffer.alloc(bytes, 'words that come again and again. ')
const qemuImg = (...args: string[]) => execFileSync('qemu-img', args, { encoding: 'utf8' })

describeWithTools(required('qemu-img'), 'writeQcow2', () => {
  it.each([
    ['an empty disk', 'empty', 8 * MIB, []],
    ['a disk that ends in the middle of a cluster', 'odd', 3 * MIB + 512, [[3 * MIB, text(512)]]],
    [
      'compressible and incompressible data in turns',
      'turns',
      16 * MIB,
      Array.from({ length: 40 }, (_, turn) => [turn * 128 * KIB, turn % 3 === 0 ? randomBytes(100 * KIB) : text(70 * KIB)] as const),
    ],
    [
      'data that begins and ends within clusters',
      'within',
      4 * MIB,
      [
        [70 * KIB, text(4 * KIB)],
        [200 * KIB, text(300 * KIB)],
      ],
    ],
    [
      'data far apart, so that several tables lead to it',
      'far',
      1300 * MIB,
      [
        [0, text(KIB)],
        [600 * MIB, randomBytes(3 * MIB)],
        [1300 * MIB - KIB, text(KIB)],
      ],
    ],
  ] as const)('writes %s so that qemu reads the same disk', async (_what, name, sizeBytes, pieces) => {
    const disk = makeDisk(name, sizeBytes, pieces)
    const image = path.join(folder(), `${name}.qcow2`)

    await writeQcow2(disk, image, context)

    expect(qemuImg('check', '-f', 'qcow2', image)).toContain('No errors were found')
    expect(qemuImg('compare', '-f', 'raw', '-F', 'qcow2', disk, image)).toContain('Images are identical')
    expect(JSON.parse(qemuImg('info', '--output=json', image))).toMatchObject({
      'virtual-size': sizeBytes,
      'format-specific': { data: { compat: '0.10' } },
    })
  })

  it('is not larger than qemu-img’s output, and reproducible', async () => {
    const disk = makeDisk('size', 24 * MIB, [
      [0, text(10 * MIB)],
      [12 * MIB, randomBytes(4 * MIB)],
    ])
    const [first, second, plain] = ['first', 'second', 'plain'].map((name) => path.join(folder(), name)) as [string, string, string]
    execFileSync('qemu-img', ['convert', '-f', 'raw', '-O', 'qcow2', '-c', '-o', 'compat=0.10', disk, plain])

    await writeQcow2(disk, first, context)
    await writeQcow2(disk, second, context)

    expect(readFileSync(first).equals(readFileSync(second))).toBe(true)
    expect(readFileSync(first).length).toBeLessThanOrEqual(readFileSync(plain).length * 1.01)
  })

  it('leaves nothing behind when it is cancelled', async () => {
    const disk = makeDisk('cancelled', MIB, [[0, text(MIB)]])
    const image = path.join(folder(), 'cancelled.qcow2')

    await expect(writeQcow2(disk, image, { ...context, signal: AbortSignal.abort() })).rejects.toThrow(/abort|cancel/i)

    expect(existsSync(image)).toBe(false)
  })
})
