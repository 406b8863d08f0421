import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, open, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { afterTest } from 'workspace/after-test'
import { built } from '../support/built-programs.ts'
import { makeFifo } from '../support/fifo.ts'
import { waitForFile } from '../support/wait-for-file.ts'

const SEED = path.resolve(import.meta.dirname, '../../tools/cloudstack-emulator/seeds/default.yml')

describe('an emulator that gets a signal', () => {
  it.each([
    ['SIGHUP', 129],
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('%s, also repeated, ends with one line and exit code %d, and leaves no unfinished file', async (signal, code) => {
    const folder = await mkdtemp(path.join(tmpdir(), 'emulator-signal-'))
    afterTest(() => rm(folder, { recursive: true }))
    const ready = path.join(folder, 'ready.json')
    const words = ['--listen', '127.0.0.1:0', '--state', path.join(folder, 'state'), '--ready-file', ready]
    const child = spawn(process.execPath, [built.emulator, ...words], { stdio: ['ignore', 'ignore', 'pipe'] })
    afterTest(() => child.kill('SIGKILL'))
    const [said, ended] = [text(child.stderr), once(child, 'exit')]
    await waitForFile(child, ready)

    for (let times = 0; times < 3; times++) child.kill(signal)
    await ended

    expect(child.exitCode).toBe(code)
    expect(await said).toBe(`cloudstack-emulator: stopped by ${signal}\n`)
    expect((await readdir(folder)).sort()).toEqual(['ready.json', 'state'])
  })

  it('ends the same way while it starts', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'emulator-signal-'))
    afterTest(() => rm(folder, { recursive: true }))
    const seed = makeFifo(path.join(folder, 'seed.yml'))
    const child = spawn(process.execPath, [built.emulator, '--listen', '127.0.0.1:0', '--seed', seed], {
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    afterTest(() => child.kill('SIGKILL'))
    const [said, ended] = [text(child.stderr), once(child, 'exit')]
    // A pipe is open for writing as soon as somebody reads it.
    const pipe = await open(seed, 'w')

    child.kill('SIGTERM')
    await pipe.writeFile(await readFile(SEED))
    await pipe.close()

    expect(await ended).toEqual([143, null])
    expect(await said).toBe('cloudstack-emulator: stopped by SIGTERM\n')
  })
})
