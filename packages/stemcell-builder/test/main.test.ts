import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, existsSync, mkdirSync, openSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { afterTest } from 'workspace/after-test'
import { writeTarball } from '../src/tarball/write-tarball.ts'
import { freshFolder, useFolder } from './support/temporary-folder.ts'

const PROGRAM = path.resolve(import.meta.dirname, '../dist/stemcell-builder.js')
const folder = useFolder()
const MANIFEST =
  'name: a\nversion: "1"\napi_version: 3\nsha1: ""\noperating_system: ubuntu-jammy\nstemcell_formats: [a]\ncloud_properties: {}\n'

/** A qemu-img that tells that it runs, and then hangs. */
function hangingTool(work: string): string {
  const bin = path.join(work, 'bin')
  mkdirSync(bin)
  writeFileSync(path.join(bin, 'qemu-img'), `#!/bin/sh\ntouch ${work}/runs\nexec sleep 600\n`, { mode: 0o755 })
  return bin
}

describe('a signal', () => {
  it.each([
    ['SIGHUP', 129],
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('%s, also repeated, leaves no work folder, and exit code %d', async (signal, code) => {
    const work = freshFolder(folder())
    const temporary = path.join(work, 'tmp')
    mkdirSync(temporary)
    const archive = path.join(work, 'stemcell.tgz')
    const entries = [
      { name: 'stemcell.MF', content: { text: MANIFEST } },
      { name: 'image', content: { text: 'x'.repeat(4096) } },
    ]
    await writeTarball(archive, entries, { modifiedAt: new Date(0), gzip: 'fast' })
    const child = spawn(process.execPath, [PROGRAM, 'inspect', archive], {
      env: { PATH: `${hangingTool(work)}:/usr/bin:/bin`, TMPDIR: temporary },
    })
    afterTest(() => child.kill('SIGKILL'))
    const stderr = text(child.stderr)
    const closed = once(child, 'close')

    while (!existsSync(path.join(work, 'runs')) && child.exitCode === null) await new Promise((resolve) => setTimeout(resolve, 20))
    for (let times = 0; times < 3; times++) child.kill(signal)
    await closed

    expect(await stderr).toBe(`inspect was stopped by ${signal}; no files were left behind\n`)
    expect(child.exitCode).toBe(code)
    expect(readdirSync(temporary)).toEqual([])
  })
})

describe('standard output', () => {
  const light = ['light', '--template-id', '0a1b2c3d-1111-4222-8333-444455556666', '--stemcell-version', '1', '--os', 'x']

  it('that takes no more is an error of one line', () => {
    const full = openSync('/dev/full', 'w')
    const { status, stderr } = spawnSync(process.execPath, [PROGRAM, ...light, '--output', freshFolder(folder())], {
      stdio: ['ignore', full, 'pipe'],
      encoding: 'utf8',
    })
    closeSync(full)

    expect([status, stderr]).toEqual([1, 'standard output cannot be written: ENOSPC: no space left on device, write\n'])
  })

  it('whose reader has gone away is not an error', async () => {
    const child = spawn(process.execPath, [PROGRAM, ...light, '--output', freshFolder(folder())], { stdio: ['ignore', 'pipe', 'pipe'] })
    afterTest(() => child.kill('SIGKILL'))
    child.stdout.destroy()
    const [stderr, [code]] = await Promise.all([text(child.stderr), once(child, 'close')])

    expect([code, stderr]).toEqual([0, ''])
  })

  it('gets no control characters from a stemcell', async () => {
    const archive = path.join(freshFolder(folder()), 'stemcell.tgz')
    const entries = [
      { name: 'stemcell.MF', content: { text: MANIFEST.replace('[a]', '["a\\e[2J"]') } },
      { name: 'image', content: { text: '' } },
    ]
    await writeTarball(archive, entries, { modifiedAt: new Date(0), gzip: 'fast' })

    const { stdout } = spawnSync(process.execPath, [PROGRAM, 'inspect', archive], { encoding: 'utf8' })

    expect(stdout).toContain('a?[2J')
    expect(stdout).not.toContain('\u001b')
  })
})
