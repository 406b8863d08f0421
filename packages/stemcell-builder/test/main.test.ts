import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { text } from 'node:stream/consumers'
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
