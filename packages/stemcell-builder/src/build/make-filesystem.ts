import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { editWithDebugfs, quoted } from '../filesystem/debugfs.ts'
import type { Surroundings } from '../host/surroundings.ts'

export interface FilesystemParts {
  /** Tar archive of the root file system. */
  readonly base: string
  /** Tar archive unpacked over it. */
  readonly overlay: string
  /** Shell patterns below the root, removed between the two. */
  readonly remove: readonly string[]
  readonly disk: string
  readonly offsetBytes: number
  readonly sizeKib: number
  readonly uuid: string
  readonly writtenAt: Date
  readonly folder: string
}

/**
 * Puts the tree together and makes the file system of it. Runs with the machine's user ids mapped, so that an ordinary user can give files
 * to root; device nodes are left out, the kernel makes its own.
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

export async function makeFilesystem(parts: FilesystemParts, surroundings: Surroundings): Promise<void> {
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
    ...(surroundings.signal === undefined ? {} : { signal: surroundings.signal }),
  }
  const isRoot = process.getuid?.() === 0
  await surroundings.runTool('unshare', isRoot ? ['--', ...script] : ['--map-root-user', '--map-auto', '--', ...script], options)
  await settleTimes(parts, (await readFile(names, 'utf8')).split('\n').filter(Boolean), epoch, surroundings)
}

/** mke2fs copies the moment at which a file was unpacked; two runs would differ by that alone. */
async function settleTimes(
  { disk, offsetBytes, uuid }: FilesystemParts,
  names: readonly string[],
  epoch: string,
  surroundings: Surroundings,
): Promise<void> {
  const root = { disk, offsetBytes, uuid, label: '', table: { kind: 'none' as const, partitions: [] } }
  const paths = names.map((name) => name.slice(1) || '/')
  const fields = ['atime', 'ctime', 'crtime', 'atime_extra', 'ctime_extra', 'crtime_extra', 'mtime_extra']
  const commands = paths.flatMap((name) =>
    fields.map((field) => `sif ${quoted(name)} ${field} ${field.endsWith('extra') ? '0' : `@${epoch}`}`),
  )
  await editWithDebugfs(root, [`set_current_time @${epoch}`, ...commands], surroundings)
}
