import { open, truncate, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { inflateRawSync } from 'node:zlib'
import type { ToolContext } from '../../src/host/tool-context.ts'
import { dataClusters } from '../../src/qcow2/data-clusters.ts'
import { CLUSTER_BYTES } from '../../src/qcow2/layout.ts'
import { useFolder } from '../support/temporary-folder.ts'
import { context } from '../support/tool-context.ts'

const folder = useFolder()

/** As `qemu-img map` lists the pieces of a file, in the units of its file system. */
function mapped(...extents: readonly (readonly [start: number, length: number, data: boolean])[]): ToolContext {
  const stdout = JSON.stringify(extents.map(([start, length, data]) => ({ start, length, data })))
  return { ...context, runTool: async () => ({ stdout, stderr: '' }) as Awaited<ReturnType<ToolContext['runTool']>> }
}

describe('the clusters of a disk', () => {
  it('come once each, although two pieces of the file meet in one; holes and zeros do not come', async () => {
    const raw = path.join(folder(), 'disk.raw')
    await writeFile(raw, 'start')
    await truncate(raw, 4 * CLUSTER_BYTES)
    const disk = await open(raw, 'r+')
    await disk.write('next', CLUSTER_BYTES + 8192)
    await disk.write('hole', 3 * CLUSTER_BYTES)
    const pieces = mapped([0, 4096, true], [4096, 4096, false], [8192, CLUSTER_BYTES + 4096, true], [2 * CLUSTER_BYTES, 4096, true])

    const found = []
    for await (const { number, bytes, isCompressed } of dataClusters(disk, raw, pieces))
      found.push([number, (isCompressed ? inflateRawSync(bytes) : bytes).toString('latin1').replaceAll('\0', '')])
    await disk.close()

    expect(found).toEqual([
      [0, 'start'],
      [1, 'next'],
    ])
  })
})
