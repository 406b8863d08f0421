import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { describeWithTools } from 'workspace/required-tools'
import { DISK_MIB } from '../support/small-stemcell.ts'
import { useFolder } from '../support/temporary-folder.ts'
import { ADMIN_PATH, DISK_TOOLS, required } from '../support/tool-context.ts'
import { type Faults, findingsWith } from '../support/verified.ts'

const folder = useFolder()
const MIB = 1024 ** 2
const OTHER = '99999999-2222-4333-8444-555555555555'

/** Gives a file a wrong link count, which only a check of the whole file system finds. */
function corrupt(disk: string): void {
  execFileSync('debugfs', ['-w', '-R', 'sif /etc/fstab links_count 9', `${disk}?offset=${MIB}`], {
    env: { PATH: ADMIN_PATH },
    stdio: 'ignore',
  })
}

/** Moves the start of the partition in the table by half of 4 KiB. */
function misalign(disk: string): void {
  const bytes = readFileSync(disk)
  bytes.writeUInt32LE(bytes.readUInt32LE(446 + 8) + 4, 446 + 8)
  bytes.writeUInt32LE(bytes.readUInt32LE(446 + 12) - 4, 446 + 12)
  // The file system moves with it.
  const moved = Buffer.concat([bytes.subarray(0, MIB), Buffer.alloc(2048), bytes.subarray(MIB, bytes.length - 2048)])
  writeFileSync(disk, moved)
}

describeWithTools([...DISK_TOOLS, ...required('e2fsck')], 'the rules about the disk', () => {
  it.each<[string, string, Faults, RegExp]>([
    ['disk-boot-loader', 'error', { without: ['boot/grub/grub.cfg'] }, /no boot loader was found/],
    ['disk-kernel', 'error', { without: ['boot/vmlinuz-6.1'] }, /\/boot contains no kernel/],
    [
      'disk-uuid',
      'error',
      { files: { 'etc/fstab': `UUID=${OTHER} / ext4 defaults 1 1\n` } },
      /\/etc\/fstab names the file system 99999999-.*, but the root is 11111111-/,
    ],
    [
      'disk-uuid',
      'error',
      { files: { 'boot/grub/grub.cfg': `search --fs-uuid --set=root ${OTHER}\n` } },
      /\/boot\/grub\/grub\.cfg names the file system/,
    ],
    ['disk-filesystem', 'error', { damage: corrupt }, /^the file system has errors: /],
    ['disk-alignment', 'warning', { damage: misalign }, /partition 1 starts at byte 1050624: slow on storage with 4 KiB sectors/],
    [
      'disk-size',
      'error',
      { manifest: { cloud_properties: { infrastructure: 'cloudstack', disk: DISK_MIB - 1 } } },
      new RegExp(`cloud_properties\\.disk is ${DISK_MIB - 1} MiB, but the disk has ${DISK_MIB}`),
    ],
  ])('find %s', async (rule, severity, faults, message) => {
    const findings = await findingsWith(folder(), faults)

    expect(findings).toContainEqual({ rule, severity, message: expect.stringMatching(message), remedy: expect.any(String) })
  })

  it('find nothing in a disk that is right', async () => {
    expect((await findingsWith(folder(), {})).filter(({ rule }) => rule.startsWith('disk-'))).toEqual([])
  })

  it('accept a device name in fstab, which names no file system by UUID', async () => {
    const findings = await findingsWith(folder(), { files: { 'etc/fstab': '/dev/vda1 / ext4 defaults 1 1\n' } })

    expect(findings.map(({ rule }) => rule)).not.toContain('disk-uuid')
  })
})
