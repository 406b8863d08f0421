import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describeWithTools } from 'workspace/required-tools'
import { writeOva } from '../../src/image/ova.ts'
import { DATE } from '../support/small-stemcell.ts'
import { freshFolder, useFolder } from '../support/temporary-folder.ts'
import { context, required } from '../support/tool-context.ts'

const folder = useFolder()
const MIB = 1024 ** 2

async function made(): Promise<{ readonly work: string; readonly raw: string; readonly ova: string }> {
  const work = freshFolder(folder())
  const raw = path.join(work, 'disk.raw')
  writeFileSync(raw, 'content')
  truncateSync(raw, 4 * MIB)
  const ova = path.join(work, 'image.ova')
  await writeOva(raw, ova, { modifiedAt: DATE }, context)
  return { work, raw, ova }
}

describeWithTools(required('qemu-img', 'tar'), 'writeOva', () => {
  it('is a tar with the descriptor first, then the manifest, then the disk, as OVF requires', async () => {
    const { ova, work } = await made()

    expect(execFileSync('tar', ['-tf', ova], { encoding: 'utf8' }).trim().split('\n')).toEqual([
      'image.ovf',
      'image.mf',
      'image-disk1.vmdk',
    ])
    expect(readdirSync(work).sort()).toEqual(['disk.raw', 'image.ova'])
  })

  it('has the right checksums and sizes', async () => {
    const { ova, work } = await made()
    execFileSync('tar', ['-xf', ova, '-C', work])
    const [ovf, vmdk] = ['image.ovf', 'image-disk1.vmdk'].map((name) => readFileSync(path.join(work, name)))
    const sha256 = (bytes: Buffer | undefined) =>
      createHash('sha256')
        .update(bytes ?? '')
        .digest('hex')

    expect(readFileSync(path.join(work, 'image.mf'), 'utf8')).toBe(
      `SHA256(image.ovf)= ${sha256(ovf)}\nSHA256(image-disk1.vmdk)= ${sha256(vmdk)}\n`,
    )
    expect(ovf?.toString()).toContain(`ovf:size="${vmdk?.length}"`)
    expect(ovf?.toString()).toContain(`ovf:capacity="${4 * MIB}"`)
  })

  it('has a descriptor whose references lead somewhere', async () => {
    const { ova } = await made()
    const ovf = execFileSync('tar', ['-xOf', ova, 'image.ovf'], { encoding: 'utf8' })

    const attribute = (name: string) => new RegExp(`ovf:${name}="([^"]+)"`).exec(ovf)?.[1]
    expect(attribute('fileRef')).toBe(attribute('id'))
    expect(ovf).toContain(`ovf:/disk/${attribute('diskId')}`)
    expect(attribute('href')).toBe('image-disk1.vmdk')
  })

  it('holds the same disk, as a stream-optimised VMDK', async () => {
    const { ova, raw, work } = await made()
    execFileSync('tar', ['-xf', ova, '-C', work])
    const vmdk = path.join(work, 'image-disk1.vmdk')

    expect(JSON.parse(execFileSync('qemu-img', ['info', '--output=json', vmdk], { encoding: 'utf8' }))).toMatchObject({
      'format-specific': { data: { 'create-type': 'streamOptimized', cid: 0x5ce1_1001 } },
    })
    expect(execFileSync('qemu-img', ['compare', '-f', 'raw', '-F', 'vmdk', raw, vmdk], { encoding: 'utf8' })).toContain(
      'Images are identical',
    )
  })

  it('is reproducible', async () => {
    expect(readFileSync((await made()).ova).equals(readFileSync((await made()).ova))).toBe(true)
  })
})
