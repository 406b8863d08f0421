import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { releaseFolder, root } from './support/release-folder.ts'

function run(...args: readonly string[]) {
  return spawnSync(process.execPath, [path.join(releaseFolder, 'dist/bosh-release.js'), ...args], { cwd: root, encoding: 'utf8' })
}

describe('the program that packs a release', () => {
  it('ends with 1 and one line of words where it cannot', () => {
    const { status, stdout, stderr } = run('--folder', 'tools/no-such-release')

    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
    expect(stderr).toMatch(/^bosh-release: ENOENT: .*no-such-release.*\n$/)
  })

  it('explains itself on request', () => {
    expect(run('--help')).toMatchObject({ status: 0, stdout: expect.stringMatching(/^usage: npm run release /), stderr: '' })
  })
})
