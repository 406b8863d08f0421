import { execFileSync } from 'node:child_process'
import { copyFileSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describeWithTools } from 'workspace/required-tools'
import { normalizeVhd } from '../../src/image/normalize-vhd.ts'
import { DATE } from '../support/small-stemcell.ts'
import { freshFolder, useFolder } from '../support/temporary-folder.ts'
import { required } from '../support/tool-context.ts'

const folder = useFolder()
const MIB = 1024 ** 2

/** A dynamic VHD of a small disk with this text in it, as qemu-img writes it. */
function makeVhd(text: string): string {
  const work = freshFolder(folder())
  const raw = path.join(work, 'disk.raw')
  writeFileSync(raw, text)
  truncateSync(raw, 4 * MIB)
  const vhd = path.join(work, 'disk.vhd')
  execFileSync('qemu-img', ['convert', '-f', 'raw', '-O', 'vpc', '-o', 'subformat=dynamic,force_size=on', raw, vhd])
  return vhd
}

describeWithTools(required('qemu-img'), 'normalizeVhd', () => {
  it('gives the same disk the same bytes, whatever time and id qemu-img chose', async () => {
    const [first, second] = [makeVhd('content'), makeVhd('content')]
    const bytes = readFileSync(second)
    // Another id and time than the first has.
    for (const at of [24, 68, bytes.length - 512 + 24, bytes.length - 512 + 68]) bytes.writeUInt32BE(0x1234_5678, at)
    writeFileSync(second, bytes)

    await normalizeVhd(first, DATE)
    await normalizeVhd(second, DATE)

    expect(readFileSync(first).equals(readFileSync(second))).toBe(true)
  })

  it('gives other disks other ids', async () => {
    const [one, other] = [makeVhd('one'), makeVhd('other')]
    await normalizeVhd(one, DATE)
    await normalizeVhd(other, DATE)

    const idOf = (vhd: string) => readFileSync(vhd).subarray(68, 84).toString('hex')
    expect(idOf(one)).not.toBe(idOf(other))
  })

  it('writes the time in seconds since 2000, never before', async () => {
    const vhd = makeVhd('x')
    const timeOf = () => readFileSync(vhd).readUInt32BE(24)

    await normalizeVhd(vhd, DATE)
    expect(timeOf()).toBe((DATE.getTime() - Date.UTC(2000, 0, 1)) / 1000)
    await normalizeVhd(vhd, new Date(0))
    expect(timeOf()).toBe(0)
  })

  it('keeps the checksum valid, and footer and its copy equal', async () => {
    const vhd = makeVhd('content')

    await normalizeVhd(vhd, DATE)

    const bytes = readFileSync(vhd)
    const footer = bytes.subarray(bytes.length - 512)
    expect(bytes.subarray(0, 512).equals(footer)).toBe(true)
    const sum = footer.reduce((total, byte, at) => total + (at >= 64 && at < 68 ? 0 : byte), 0)
    expect(footer.readUInt32BE(64)).toBe(~sum >>> 0)
  })

  it('leaves the disk as it was', async () => {
    const vhd = makeVhd('content')
    const before = `${vhd}.before`
    copyFileSync(vhd, before)

    await normalizeVhd(vhd, DATE)

    expect(execFileSync('qemu-img', ['compare', '-f', 'vpc', '-F', 'vpc', vhd, before], { encoding: 'utf8' })).toContain(
      'Images are identical',
    )
  })
})
