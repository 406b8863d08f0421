import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { describeWithTools } from 'workspace/required-tools'
import { sniffFile } from '../../src/file-kind.ts'
import { convertImage } from '../../src/image/convert-image.ts'
import { useFolder } from '../support/temporary-folder.ts'
import { context, required } from '../support/tool-context.ts'

const folder = useFolder()

describeWithTools(required('qemu-img'), 'convertImage', () => {
  it('reports how far qemu-img is, up to the end', async () => {
    const [raw, target] = [path.join(folder(), 'disk.raw'), path.join(folder(), 'disk.vhd')]
    writeFileSync(raw, Buffer.alloc(8 * 1024 ** 2, 'words '))
    const shares: number[] = []
    const progress = { step: () => undefined, share: (done: number, total: number) => void shares.push(done / total) }

    await convertImage({ source: raw, sourceFormat: 'raw', target, targetFormat: 'vpc' }, { ...context, progress })

    expect(await sniffFile(target)).toBe('vhd-dynamic')
    expect(shares.at(-1)).toBe(1)
    expect(shares).toEqual([...shares].sort((left, right) => left - right))
  })
})
