import { gzipSync } from 'node:zlib'
import { pack } from 'tar-stream'

/** A file inside an archive. */
export interface ArchiveFile {
  /** Relative, with slashes. */
  readonly path: string
  readonly content: Uint8Array
  readonly isExecutable?: boolean
}

/** The time of every file, as npm has it in its own archives: no clock may show in a release. */
const MODIFIED = new Date('1985-10-26T08:15:00Z')

/** Where gzip's header names the system it ran on. */
const GZIP_OS_BYTE = 9
const GZIP_OS_UNKNOWN = 255

/** Packs files into a tar that depends on nothing but them and their order: no times, no owners, no permissions but 0644 and 0755. */
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
 * The same as a gzip file, stored and not deflated: nearly everything in a release is compressed already, and how zlib deflates differs between
 * versions and processors of Node.
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
