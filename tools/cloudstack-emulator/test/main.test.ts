import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterTest } from 'workspace/after-test'

const PROGRAM = path.resolve(import.meta.dirname, '../dist/cloudstack-emulator.js')

it('answers on when whoever read its greeting has gone away', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'emulator-main-'))
  const ready = path.join(folder, 'ready')
  const child = spawn(process.execPath, [PROGRAM, '--listen', '127.0.0.1:0', '--ready-file', ready], { stdio: ['ignore', 'pipe', 'pipe'] })
  afterTest(() => {
    child.kill('SIGKILL')
    rmSync(folder, { recursive: true })
  })
  child.stdout.destroy()
  child.stderr.destroy()
  while (!existsSync(ready) && child.exitCode === null) await new Promise((resolve) => setTimeout(resolve, 20))
  const { endpoint } = JSON.parse(readFileSync(ready, 'utf8')) as { readonly endpoint: string }

  expect((await fetch(new URL('/healthz', endpoint))).status).toBe(200)

  child.kill('SIGTERM')
  expect(await once(child, 'exit')).toEqual([143, null])
})
