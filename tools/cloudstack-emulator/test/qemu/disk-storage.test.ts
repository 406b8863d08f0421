import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describeWithTools } from 'workspace/required-tools'
import { arrives, MIB, rawDisk, rootOf, STORAGE_TOOLS, sizeOf, TEMPLATE, useStorage } from './storage-stage.ts'

const { newFolder, storage, beginningOf } = useStorage()

/** Writes to a disk as a guest does. */
function writeTo(file: string, letter: string): void {
  execFileSync('qemu-io', ['-f', 'qcow2', '-c', `write -P ${letter.charCodeAt(0)} 0 512`, file])
}

describeWithTools(STORAGE_TOOLS, 'disks as files', () => {
  async function withDisk(text = 'contents') {
    const all = await storage()
    await arrives(all.folder, TEMPLATE, rawDisk(text))
    await all.disks.ensureDisk(rootOf(TEMPLATE))
    return { ...all, disk: all.folder.volume('v-1') }
  }

  it('keep what was written when they are asked for again', async () => {
    const { disks, disk } = await withDisk()
    writeTo(disk, 'x')

    await disks.ensureDisk(rootOf(TEMPLATE))

    expect(beginningOf(disk)).toBe('xxxxxxxx')
  })

  it('live on when their template is deleted, and go with everything of theirs', async () => {
    const { folder, disks, disk } = await withDisk()

    await disks.discard(TEMPLATE)
    const content = beginningOf(disk)
    await disks.discard({ kind: 'volume', id: 'v-1' })

    expect(content).toBe('contents')
    expect([disk, folder.volumeBase('v-1'), folder.template('t-1')].filter(existsSync)).toEqual([])
  })

  it('grow', async () => {
    const { disks, disk } = await withDisk()

    await disks.resize('v-1', 5 * MIB)

    expect(sizeOf(disk)).toBe(5 * MIB)
    expect(beginningOf(disk)).toBe('contents')
  })

  it('can be resized before they are there', async () => {
    const { disks } = await storage()

    await expect(disks.resize('v-2', MIB)).resolves.toBeUndefined()
  })

  it('have the old content after a snapshot, a change and a new volume of the snapshot', async () => {
    const { folder, disks, disk } = await withDisk()
    await disks.snapshot('s-1', 'v-1')
    writeTo(disk, 'x')

    await disks.ensureDisk({ ...rootOf({ kind: 'snapshot', id: 's-1' }), volumeId: 'v-2' })
    await disks.discard({ kind: 'snapshot', id: 's-1' })

    expect([beginningOf(disk), beginningOf(folder.volume('v-2'))]).toEqual(['xxxxxxxx', 'contents'])
  })

  it('return to a snapshot', async () => {
    const { disks, disk } = await withDisk()
    await disks.snapshot('s-1', 'v-1')
    writeTo(disk, 'x')

    await disks.revert('v-1', 's-1')

    expect(beginningOf(disk)).toBe('contents')
  })

  it('get a snapshot from whoever writes to them', async () => {
    const { folder, disks } = await withDisk()

    await disks.snapshotBy('s-1', 'v-1', async (target) => writeTo(target, 'y'))

    expect(sizeOf(folder.snapshot('s-1'))).toBe(2 * MIB)
    expect(beginningOf(folder.snapshot('s-1'))).toBe('yyyyyyyy')
  })

  it('keep a snapshot under another name when the snapshots of a machine are discarded', async () => {
    const { folder, disks } = await withDisk()
    await disks.snapshot('ms-1_v-1', 'v-1')

    await disks.keepSnapshot('s-1', 'ms-1_v-1')
    await disks.discardSnapshotsOf('ms-1')

    expect([folder.snapshot('s-1'), folder.snapshot('ms-1_v-1')].map(existsSync)).toEqual([true, false])
  })

  it('leave nothing of a snapshot that failed', async () => {
    const { folder, disks } = await withDisk()

    await expect(disks.snapshotBy('s-1', 'v-1', () => Promise.reject(new Error('gone')))).rejects.toThrow('gone')

    expect(existsSync(folder.snapshot('s-1'))).toBe(false)
  })

  it.each(['volume', 'snapshot'] as const)('become templates, from a %s', async (kind) => {
    const { disks, folder } = await withDisk()
    await disks.snapshot('s-1', 'v-1')

    await disks.makeTemplate('t-2', { kind, id: kind === 'volume' ? 'v-1' : 's-1' })
    await disks.ensureDisk({ ...rootOf({ kind: 'template', id: 't-2' }), volumeId: 'v-2' })

    expect(beginningOf(folder.volume('v-2'))).toBe('contents')
  })

  it('can be downloaded, without what they are based on', async () => {
    const { disks, folder } = await withDisk()

    await disks.extract({ kind: 'volume', id: 'v-1' }, 'v-1.qcow2')
    const moved = path.join(newFolder(), 'moved')
    writeFileSync(moved, readFileSync(folder.extract('v-1.qcow2')))

    expect(beginningOf(moved)).toBe('contents')
  })

  it('take what was offered for download with them', async () => {
    const { disks, folder } = await withDisk()
    await disks.extract({ kind: 'volume', id: 'v-1' }, 'v-1.qcow2')

    await disks.discard({ kind: 'volume', id: 'v-1' })

    expect(existsSync(folder.extract('v-1.qcow2'))).toBe(false)
  })

  it('are not smaller than their image', async () => {
    const { folder, disks } = await storage()
    await arrives(folder, TEMPLATE, rawDisk('contents'))

    await disks.ensureDisk(rootOf(TEMPLATE, MIB / 2))

    expect(sizeOf(folder.volume('v-1'))).toBe(MIB)
  })
})
