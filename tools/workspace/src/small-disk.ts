import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** A file system of its own, for tests of a full disk. */
export interface SmallDisk {
  readonly folder: string
  /** Changes the size, or the number of files and folders. */
  resize(options: string): void
  remove(): void
}

/** Mounts one in memory. @param options of tmpfs: `size=1m`, `nr_inodes=3` @throws if this process may not mount */
export function mountSmallDisk(options: string): SmallDisk {
  const folder = mkdtempSync(path.join(tmpdir(), 'small-disk-'))
  const mount = (given: string) => execFileSync('mount', ['-t', 'tmpfs', '-o', `mode=0700,${given}`, 'tmpfs', folder], { stdio: 'pipe' })
  const remove = () => rmdirSync(folder)
  try {
    mount(options)
  } catch (error) {
    remove()
    throw error
  }
  return {
    folder,
    resize: (given) => void mount(`remount,${given}`),
    remove() {
      execFileSync('umount', [folder])
      remove()
    },
  }
}

function mayMount(): boolean {
  try {
    mountSmallDisk('size=64k').remove()
    return true
  } catch {
    // Not root, or in a container without that right.
    return false
  }
}

/** `describe` for tests that need a small disk. Where none can be mounted they are skipped, with the reason in their title. */
export function describeWithSmallDisk(title: string, body: () => void): void {
  if (mayMount()) describe(title, body)
  else describe.skip(`${title} (skipped: needs root, to mount a small disk)`, body)
}
