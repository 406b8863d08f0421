import { rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { commandLineOf, pidIn } from '../namespace/pid-file.ts'

const MARK = 'namespace.pid'

/** Notes the process whose namespaces are those of the cloud. Returns what removes the note. */
export function markNamespace(folder: string, hostPid: number): () => void {
  const file = path.join(folder, MARK)
  writeFileSync(file, `${hostPid}\n`, { mode: 0o600 })
  return () => rmSync(file, { force: true })
}

/** The process that was noted. @throws {Error} with the next step, where no cloud is running */
export function markedNamespace(folder: string, isNamespace: (pid: number) => boolean = holdsNamespace): number {
  const pid = pidIn(path.join(folder, MARK))
  if (pid !== undefined && isNamespace(pid)) return pid
  throw new Error(
    `no emulator with running machines uses ${path.dirname(folder)}: start one with --machines qemu --storage, or name its folder`,
  )
}

/** A process of another program may have got the number since then. */
function holdsNamespace(pid: number): boolean {
  return commandLineOf(pid)?.startsWith('unshare\0') ?? false
}
