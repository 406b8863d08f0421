import { createReadStream } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { type Header, type Pack, pack } from 'tar-stream'
import type { CollectedChanges } from '../stages/run-stages.ts'
import type { TreeFile } from '../stages/tree-changes.ts'

/**
 * Writes the changes of the stages as a tar archive that is unpacked over the root file system. Folders come before the entries in them.
 */
export async function writeOverlay(target: string, { folders, files, links }: CollectedChanges, modifiedAt: Date): Promise<void> {
  const tar = pack()
  const writing = pipeline(tar, (await open(target, 'w')).createWriteStream())
  const base = { mtime: modifiedAt, uid: 0, gid: 0, uname: '', gname: '' }
  for (const { path, mode, owner = 0, group = 0 } of folders)
    tar.entry({ ...base, name: `.${path}/`, type: 'directory', mode, uid: owner, gid: group })
  for (const file of files) await addFile(tar, base, file)
  for (const { path, target: linkname } of links) tar.entry({ ...base, name: `.${path}`, type: 'symlink', linkname, mode: 0o777 })
  tar.finalize()
  await writing
}

async function addFile(tar: Pack, base: Partial<Header>, { path, content, mode, owner = 0, group = 0 }: TreeFile): Promise<void> {
  const header = { ...base, name: `.${path}`, mode, uid: owner, gid: group }
  if (typeof content === 'string') {
    tar.entry(header, content)
    return
  }
  const { size } = await stat(content.file)
  await pipeline(createReadStream(content.file), tar.entry({ ...header, size }))
}
