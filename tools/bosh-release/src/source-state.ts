import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

export interface SourceState {
  readonly commitHash: string
  readonly hasUncommittedChanges: boolean
}

/** Returns the commit that a release is built from; unknown outside a repository, for example in an unpacked source archive. */
export async function sourceState(folder: string): Promise<SourceState> {
  const git = async (...args: string[]) => (await promisify(execFile)('git', args, { cwd: folder })).stdout.trim()
  try {
    const commitHash = await git('rev-parse', '--short=10', 'HEAD')
    return { commitHash, hasUncommittedChanges: (await git('status', '--porcelain')) !== '' }
  } catch {
    // No git, or not a repository; `non-git` is BOSH's term.
    return { commitHash: 'non-git', hasUncommittedChanges: false }
  }
}
