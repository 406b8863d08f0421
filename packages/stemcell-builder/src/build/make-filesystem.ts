import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { editWithDebugfs, quote } from '../filesystem/debugfs.ts'
import type { ToolContext } from '../host/tool-context.ts'

export interface FilesystemParts {
  /** Tar archive of the root file system. */
  readonly base: string
  /** Tar archive unpacked over it. */
  readonly overlay: string
  /** Shell patterns relative to the root; matching files are removed before the overlay is unpacked. */
  readonly remove: readonly string[]
  readonly disk: string
  readonly offsetBytes: number
  readonly sizeKib: number
  readonly uuid: string
  readonly writtenAt: Date
  readonly folder: string
}

/**
 * Assembles the tree and makes the file system from it. Runs in a user namespace with mapped ids, so that an unprivileged user can create
 * files owned by root. Device nodes are left out, because the kernel creates its own.
 */
const SCRIPT = `set -eu
base=$1 overlay=$2 remove=$3 names=$4 tree=$5 disk=$6 offset=$7 kib=$8 uuid=$9 epoch=\${10}
mkdir "$tree"
tar --numeric-owner --xattrs --xattrs-include='*' --exclude='./dev/*' -xpf "$base" -C "$tree"
cd "$tree"
while IFS= read -r pattern; do rm -rf -- $pattern; done < "$remove"
tar --numeric-owner --keep-directory-symlink -xpf "$overlay" -C "$tree"
find . -newermt "@$epoch" -exec touch -h -d "@$epoch" {} +
find . -print > "$names"
mke2fs -q -F -t ext4 -U "$uuid" -E "offset=$offset,hash_seed=$uuid,lazy_itable_init=1,root_owner=0:0" -d "$tree" "$disk" "\${kib}k"
cd /
rm -rf "$tree"
`

export async function makeFilesystem(parts: FilesystemParts, context: ToolContext): Promise<void> {
  const { base, overlay, remove, disk, offsetBytes, sizeKib, uuid, writtenAt, folder } = parts
  const [removals, names, tree] = ['remove', 'names', 'tree'].map((name) => path.join(folder, name)) as [string, string, string]
  await writeFile(removals, remove.map((pattern) => `${pattern}\n`).join(''))
  const epoch = String(Math.floor(writtenAt.getTime() / 1000))
  const script = [
    'bash',
    '-c',
    SCRIPT,
    'make-filesystem',
    base,
    overlay,
    removals,
    names,
    tree,
    disk,
    String(offsetBytes),
    String(sizeKib),
    uuid,
    epoch,
  ]
  const options = {
    environment: { E2FSPROGS_FAKE_TIME: epoch },
    ...(context.signal === undefined ? {} : { signal: context.signal }),
  }
  const isRoot = process.getuid?.() === 0
  await context.runTool('unshare', isRoot ? ['--', ...script] : ['--map-root-user', '--map-auto', '--', ...script], options)
  await normalizeTimes(parts, (await readFile(names, 'utf8')).split('\n').filter(Boolean), epoch, context)
}

/** mke2fs copies the inode times of the unpacked files, which would be the only difference between two runs. */
async function normalizeTimes(
  { disk, offsetBytes, uuid }: FilesystemParts,
  names: readonly string[],
  epoch: string,
  context: ToolContext,
): Promise<void> {
  const root = { disk, offsetBytes, uuid, label: '', table: { kind: 'none' as const, partitions: [] } }
  const paths = names.map((name) => name.slice(1) || '/')
  const fields = ['atime', 'ctime', 'crtime', 'atime_extra', 'ctime_extra', 'crtime_extra', 'mtime_extra']
  const commands = paths.flatMap((name) =>
    fields.map((field) => `sif ${quote(name)} ${field} ${field.endsWith('extra') ? '0' : `@${epoch}`}`),
  )
  await editWithDebugfs(root, [`set_current_time @${epoch}`, ...commands], context)
}
