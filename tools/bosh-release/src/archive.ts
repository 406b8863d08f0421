import { gzipSync } from 'node:zlib'
import { pack } from 'tar-stream'

/** A file inside an archive. */
export interface ArchiveFile {
  /** Relative, with slashes. */
  readonly path: string
  readonly content: Uint8Array
  readonly isExecutable?: boolean
}

/** Timestamp of every file, as in npm's archives, so that the current time does not affect a release. */
const MODIFIED = new Date('1985-10-26T08:15:00Z')

/** Offset of the operating system in gzip's header. */
const GZIP_OS_BYTE = 9
const GZIP_OS_UNKNOWN = 255

/** Packs files into a tar archive that depends only on the files and their order: fixed timestamps, owner 0, permissions 0644 or 0755. */
export async function tar(files: readonly ArchiveFile[]): Promise<Buffer> {
  const archive = pack()
  for (const { path, content, isExecutable = false } of files) {
    archive.entry({ name: path, mode: isExecutable ? 0o755 : 0o644, mtime: MODIFIED, uid: 0, gid: 0 }, Buffer.from(content))
  }
  archive.finalize()
  const chunks: Uint8Array[] = []
  for await (const chunk of archive) chunks.push(chunk as Uint8Array)
  return Buffer.concat(chunks)
}

/**
 * Packs files into a tar.gz archive without compression: nearly everything in a release is already compressed, and zlib's output differs
 * between versions of Node and between processors.
 */
export async function tgz(files: readonly ArchiveFile[]): Promise<Buffer> {
  const packed = gzipSync(await tar(files), { level: 0 })
  packed[GZIP_OS_BYTE] = GZIP_OS_UNKNOWN
  return packed
}

export function byPath(left: ArchiveFile, right: ArchiveFile): number {
  if (left.path === right.path) return 0
  return left.path < right.path ? -1 : 1
}
