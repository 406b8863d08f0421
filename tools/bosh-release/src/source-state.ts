import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

export interface SourceState {
  readonly commitHash: string
  readonly hasUncommittedChanges: boolean
}

/** Which sources a release is made of; outside a repository (an unpacked archive of the sources) nothing is known. */
export async function sourceState(folder: string): Promise<SourceState> {
  const git = async (...args: string[]) => (await promisify(execFile)('git', args, { cwd: folder })).stdout.trim()
  try {
    const commitHash = await git('rev-parse', '--short=10', 'HEAD')
    return { commitHash, hasUncommittedChanges: (await git('status', '--porcelain')) !== '' }
  } catch {
    // No git, or no repository: BOSH's own word for it.
    return { commitHash: 'non-git', hasUncommittedChanges: false }
  }
}
