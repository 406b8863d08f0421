import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { writeOverlay } from '../../src/build/write-overlay.ts'
import { DATE } from '../support/small-stemcell.ts'
import { freshFolder, useFolder } from '../support/temporary-folder.ts'

const folder = useFolder()

/** Lists an archive as `mode owner/group name`, in its order. */
function list(archive: string): string[] {
  const lines = execFileSync('tar', ['--numeric-owner', '--utc', '-tvf', archive], { encoding: 'utf8' }).trim().split('\n')
  return lines.map((line) => line.replace(/^(\S+) +(\S+) +\d+ 2024-01-01 00:00 (.*)$/, '$1 $2 $3'))
}

describe('writeOverlay', () => {
  it('writes folders, files and links with their owners and permissions, dated as it is told', async () => {
    const work = freshFolder(folder())
    const binary = path.join(work, 'bosh-agent')
    writeFileSync(binary, Buffer.alloc(2_000_000, 'agent'))
    const archive = path.join(work, 'overlay.tar')

    await writeOverlay(
      archive,
      {
        remove: [],
        folders: [{ path: '/home/vcap', mode: 0o750, owner: 1000, group: 1000 }],
        files: [
          { path: '/etc/shadow', content: 'root:*:', mode: 0o640, group: 42 },
          { path: '/var/vcap/bosh/bin/bosh-agent', content: { file: binary }, mode: 0o755 },
        ],
        links: [{ path: '/etc/resolv.conf', target: '/run/systemd/resolve/resolv.conf' }],
      },
      DATE,
    )

    expect(list(archive)).toEqual([
      'drwxr-x--- 1000/1000 ./home/vcap/',
      '-rw-r----- 0/42 ./etc/shadow',
      '-rwxr-xr-x 0/0 ./var/vcap/bosh/bin/bosh-agent',
      'lrwxrwxrwx 0/0 ./etc/resolv.conf -> /run/systemd/resolve/resolv.conf',
    ])
    const unpacked = execFileSync('tar', ['-xOf', archive, './var/vcap/bosh/bin/bosh-agent'], { maxBuffer: 4_000_000 })
    expect(unpacked.equals(readFileSync(binary))).toBe(true)
  })

  it('is a valid archive without any change', async () => {
    const archive = path.join(freshFolder(folder()), 'empty.tar')

    await writeOverlay(archive, { remove: [], folders: [], files: [], links: [] }, DATE)

    expect(execFileSync('tar', ['-tf', archive], { encoding: 'utf8' })).toBe('')
  })
})
