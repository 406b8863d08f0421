import { createHash } from 'node:crypto'
import { type ArchiveFile, byPath } from './archive.ts'

/** Returns a digest in release.MF's form, `sha256:…`. */
export function digest(content: Uint8Array): string {
  return `sha256:${createHash('sha256').update(content).digest('hex')}`
}

/**
 * Identifies the content of a job or package: names, permissions and bytes of its files, and its dependencies. Directors and the CLI upload and
 * compile only what has a new fingerprint.
 * @param dependencies names of packages
 */
export function fingerprint(files: readonly ArchiveFile[], dependencies: readonly string[] = []): string {
  const hash = createHash('sha256').update('v1')
  for (const { path, content, isExecutable = false } of [...files].sort(byPath)) {
    hash.update(`\0${path}\0${isExecutable ? 'x' : '-'}\0${digest(content)}`)
  }
  for (const dependency of [...dependencies].sort()) hash.update(`\0\0${dependency}`)
  return hash.digest('hex')
}
