import { statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { CommandError } from '../../src/host/command-error.ts'
import { runCommand } from '../../src/host/run-command.ts'
import { useFolder } from '../support/temporary-folder.ts'

const folder = useFolder()

describe('an external program', () => {
  it('receives its arguments unchanged, without a shell', async () => {
    const { stdout } = await runCommand('printf', ['%s|', 'a b', '$HOME', '; rm -rf /'])

    expect(stdout).toBe('a b|$HOME|; rm -rf /|')
  })

  it('inherits only the environment variables that it needs', async () => {
    const { stdout } = await runCommand('env', [], { environment: { GIVEN: 'yes' } })

    const names = stdout
      .trim()
      .split('\n')
      .map((line) => line.split('=')[0])
    expect(stdout).toMatch(/^GIVEN=yes$/m)
    expect(stdout).toMatch(/^LC_ALL=C$/m)
    expect(names.filter((name) => !['PATH', 'HOME', 'TMPDIR', 'LC_ALL', 'GIVEN'].includes(name ?? ''))).toEqual([])
  })

  it.each([
    ['exited', 'sh', ['-c', 'echo out; echo "what went wrong" >&2; exit 3'], /sh exited with code 3: what went wrong/],
    ['killed', 'sh', ['-c', 'kill -9 $$'], /sh was killed/],
    ['spawn-failed', 'no-such-program', ['x y'], /no-such-program could not be started/],
  ])('that %s reports how, with a command line to paste', async (how, program, args, message) => {
    const failing = runCommand(program, args)

    await expect(failing).rejects.toThrow(message)
    await expect(failing).rejects.toMatchObject({ how, commandLine: expect.stringContaining(program) })
    await expect(failing).rejects.toBeInstanceOf(CommandError)
  })

  it('is ended when it writes more than it may', async () => {
    const [stdoutFile, stdinFile] = [path.join(folder(), 'bomb'), path.join(folder(), 'bomb.gz')]
    writeFileSync(stdinFile, gzipSync(Buffer.alloc(10_000_000)))

    const unpacking = runCommand('gzip', ['-dc'], { stdinFile, stdoutFile, stdoutLimitBytes: 1_000_000 })

    await expect(unpacking).rejects.toThrow(`${stdinFile} unpacks to more than 1000000 bytes: no stemcell does`)
    expect(statSync(stdoutFile).size).toBeLessThanOrEqual(1_000_000)
  })

  it('may write a file of any size', async () => {
    const stdoutFile = path.join(folder(), 'zeros')

    const { stdout } = await runCommand('head', ['-c', '70000000', '/dev/zero'], { stdoutFile })

    expect([stdout, statSync(stdoutFile).size]).toEqual(['', 70_000_000])
  })

  it('is terminated when it exceeds its time limit', async () => {
    await expect(runCommand('sleep', ['60'], { timeoutMs: 50 })).rejects.toMatchObject({ how: 'timed-out' })
  })

  it('is terminated when it is cancelled', async () => {
    const stopped = new AbortController()
    const running = runCommand('sleep', ['60'], { signal: stopped.signal })

    stopped.abort()

    await expect(running).rejects.toMatchObject({ name: 'AbortError' })
  })

  it('finds programs for administrators, even if PATH lacks their folders', async () => {
    const { PATH } = process.env
    process.env['PATH'] = '/usr/bin:/bin'
    try {
      expect((await runCommand('ldconfig', ['--version'])).stdout).toContain('ldconfig')
    } finally {
      process.env['PATH'] = PATH
    }
  })

  it('reads its standard input from a text or a file, and nothing by default', async () => {
    const stdinFile = path.join(folder(), 'input')
    writeFileSync(stdinFile, 'from a file')

    expect((await runCommand('cat', [], { input: 'from a text' })).stdout).toBe('from a text')
    expect((await runCommand('cat', [], { stdinFile })).stdout).toBe('from a file')
    expect((await runCommand('cat', [])).stdout).toBe('')
  })

  it('runs in the given folder', async () => {
    expect((await runCommand('pwd', ['-P'], { cwd: '/' })).stdout).toBe('/\n')
  })
})
