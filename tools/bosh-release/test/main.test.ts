import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { digest } from '../src/fingerprint.ts'
import { releaseFolder, root } from './support/release-folder.ts'

function run(args: readonly string[], cwd = root) {
  return spawnSync(process.execPath, [path.join(releaseFolder, 'dist/bosh-release.js'), ...args], { cwd, encoding: 'utf8' })
}

describe('the program that packs a release', () => {
  it('ends with 1 and one line of words where it cannot', () => {
    const { status, stdout, stderr } = run(['--folder', 'tools/no-such-release'])

    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
    expect(stderr).toMatch(/^bosh-release: ENOENT: .*no-such-release.*\n$/)
  })

  it('writes it into dist, named after the release and its version, and says what it is', () => {
    const workspace = mkdtempSync(path.join(tmpdir(), 'workspace-'))
    mkdirSync(path.join(workspace, 'tools/bosh-release/config'), { recursive: true })
    writeFileSync(path.join(workspace, 'tools/bosh-release/config/final.yml'), 'name: tiny\n')
    writeFileSync(path.join(workspace, 'package.json'), '{"version":"1.2.3"}')
    writeFileSync(path.join(workspace, 'LICENSE'), 'free\n')

    const { status, stdout } = run([], workspace)

    const file = path.join(realpathSync(workspace), 'dist/tiny-1.2.3.tgz')
    expect(status).toBe(0)
    expect(stdout).toBe(`${file}\n${Math.ceil(statSync(file).size / 1024)} KiB, ${digest(readFileSync(file))}\n`)
    rmSync(workspace, { recursive: true })
  })

  it('explains itself on request', () => {
    expect(run(['--help'])).toMatchObject({ status: 0, stdout: expect.stringMatching(/^usage: npm run release /), stderr: '' })
  })
})
