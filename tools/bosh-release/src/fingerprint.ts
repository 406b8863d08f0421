import { createHash } from 'node:crypto'
import { type ArchiveFile, byPath } from './archive.ts'

/** `sha256:…` as release.MF has digests. */
export function digest(content: Uint8Array): string {
  return `sha256:${createHash('sha256').update(content).digest('hex')}`
}

/**
 * Says which content a job or a package has: names, permissions and bytes of its files, and what it depends on. Directors and the CLI compile and
 * store again only what has another one.
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
