import { stringify } from 'yaml'
import { type ArchiveFile, tgz } from './archive.ts'
import { digest, fingerprint } from './fingerprint.ts'
import type { Job } from './read-job.ts'
import type { Package } from './read-package.ts'

export interface Release {
  readonly name: string
  readonly version: string
  /** Commit of the sources; `non-git` outside a repository. */
  readonly commitHash: string
  readonly hasUncommittedChanges: boolean
  readonly jobs: readonly Job[]
  readonly packages: readonly Package[]
  readonly license: readonly ArchiveFile[]
}

/** Names and versions that directors and the CLI accept. */
const NAME = /^[-0-9A-Za-z_+.]+$/

/**
 * Packs a release for directors and the CLI: release.MF, jobs, packages, license. The same release gives the same bytes.
 * @throws {Error} for a name or version that they would refuse, and for a package that is needed but missing
 */
export async function releaseArchive(release: Release): Promise<Buffer> {
  check(release)
  const jobs = await Promise.all(release.jobs.map((job) => part('jobs', job, job.packages)))
  const packages: Part[] = []
  for (const one of release.packages) packages.push(await part('packages', one, one.dependencies))
  const license = await part('', { name: 'license', files: release.license }, [])
  const manifest = {
    name: release.name,
    version: release.version,
    commit_hash: release.commitHash,
    uncommitted_changes: release.hasUncommittedChanges,
    jobs: jobs.map(({ needs, row }) => ({ ...row, packages: needs })),
    packages: packages.map(({ needs, row }) => ({ ...row, dependencies: needs })),
    license: { version: license.row.version, fingerprint: license.row.fingerprint, sha1: license.row.sha1 },
  }
  const head = { path: 'release.MF', content: Buffer.from(stringify(manifest)) }
  return tgz([head, license.file, ...[...jobs, ...packages].map(({ file }) => file)])
}

interface Part {
  readonly row: { readonly name: string; readonly version: string; readonly fingerprint: string; readonly sha1: string }
  readonly needs: readonly string[]
  readonly file: ArchiveFile
}

async function part(folder: string, { name, files }: Pick<Job, 'name' | 'files'>, needs: readonly string[]): Promise<Part> {
  const content = await tgz(files)
  const print = fingerprint(files, needs)
  // The field is called `sha1`, but accepts any digest with a prefix.
  const row = { name, version: print, fingerprint: print, sha1: digest(content) }
  return { row, needs, file: { path: [folder, `${name}.tgz`].filter((step) => step !== '').join('/'), content } }
}

function check({ name, version, jobs, packages }: Release): void {
  for (const text of [name, version, ...jobs.map((job) => job.name), ...packages.map((one) => one.name)]) {
    if (!NAME.test(text)) throw new Error(`"${text}" cannot be a name or a version in a release: letters, digits and - _ + . only`)
  }
  const known = packages.map((one) => one.name)
  const needs = [...jobs.map((job) => [job.name, job.packages] as const), ...packages.map((one) => [one.name, one.dependencies] as const)]
  for (const [who, wanted] of needs) {
    const missing = wanted.find((one) => !known.includes(one))
    if (missing !== undefined) throw new Error(`"${who}" needs package "${missing}", which the release does not have: ${known.join(', ')}`)
  }
}
