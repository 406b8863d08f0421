import { statSync } from 'node:fs'
import path from 'node:path'
import { CommandError } from '../../src/host/command-error.ts'
import { runCommand } from '../../src/host/run-command.ts'
import { toolVersions } from '../../src/host/tool-versions.ts'
import { MissingToolError, runTool, tools } from '../../src/host/tools.ts'
import { useFolder } from '../support/temporary-folder.ts'

const folder = useFolder()

describe('an external program', () => {
  it('receives its arguments unchanged, without a shell', async () => {
    const { stdout } = await runCommand('printf', ['%s|', 'a b', '$HOME', '; rm -rf /'])

    expect(stdout).toBe('a b|$HOME|; rm -rf /|')
  })

  it('inherits only the environment variables that it needs', async () => {
    process.env['SOME_SECRET'] = 'S3CRET'

    const { stdout } = await runCommand('env', [], { environment: { GIVEN: 'yes' } })

    delete process.env['SOME_SECRET']
    expect(stdout).toContain('GIVEN=yes')
    expect(stdout).toContain('LC_ALL=C')
    expect(stdout).not.toContain('S3CRET')
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
})

describe('the tools', () => {
  it('are named with their Debian package when they are missing', async () => {
    const nothingThere = runTool(async (program) => {
      throw new CommandError('spawn-failed', program, undefined, 'ENOENT')
    })

    await expect(nothingThere('debugfs', [])).rejects.toThrow(MissingToolError)
    await expect(nothingThere('debugfs', [])).rejects.toThrow('apt-get install e2fsprogs')
    expect((await toolVersions(nothingThere)).every(({ version }) => version === undefined)).toBe(true)
  })

  it('report their version, on whichever stream they print it', async () => {
    const answers = runTool(async (program) => {
      if (program === 'debugfs') return { stdout: '', stderr: 'debugfs 1.47.0 (5-Feb-2023)' }
      throw new CommandError('exited', program, 1, 'usage: tool version 9.8.7-beta')
    })

    const versions = await toolVersions(answers)

    expect(versions.find(({ name }) => name === 'debugfs')?.version).toBe('1.47.0')
    expect(versions.find(({ name }) => name === 'bzip2')?.version).toBe('9.8.7-beta')
    expect(versions).toHaveLength(Object.keys(tools).length)
  })
})
