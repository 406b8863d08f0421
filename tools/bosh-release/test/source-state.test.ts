import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { sourceState } from '../src/source-state.ts'

describe('the state of the sources', () => {
  let folder: string

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'sources-'))
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  const git = (...args: readonly string[]) =>
    execFileSync('git', ['-c', 'user.name=n', '-c', 'user.email=n@example.com', '-c', 'commit.gpgSign=false', ...args], {
      cwd: folder,
      encoding: 'utf8',
    }).trim()

  it('is the commit, and whether anything differs from it', async () => {
    git('init', '--quiet')
    git('commit', '--quiet', '--allow-empty', '--message', 'first')
    const commitHash = git('rev-parse', 'HEAD').slice(0, 10)

    expect(await sourceState(folder)).toEqual({ commitHash, hasUncommittedChanges: false })

    writeFileSync(path.join(folder, 'new'), '')
    expect(await sourceState(folder)).toEqual({ commitHash, hasUncommittedChanges: true })
  })

  it('is what BOSH calls it outside a repository', async () => {
    expect(await sourceState(folder)).toEqual({ commitHash: 'non-git', hasUncommittedChanges: false })
  })
})
