import { DEBIAN_PACKAGES } from 'workspace/debian-tools'
import { CommandError } from '../../src/host/command-error.ts'
import { MissingToolError, runTool, tools } from '../../src/host/tools.ts'

const failing = (error: unknown) =>
  runTool(async () => {
    throw error
  })

describe('runTool', () => {
  it('names the Debian package of a tool that is not installed', async () => {
    const running = failing(new CommandError('spawn-failed', 'debugfs', undefined, 'ENOENT'))('debugfs', [])

    await expect(running).rejects.toThrow(MissingToolError)
    await expect(running).rejects.toThrow('debugfs is not installed; it is in the Debian package e2fsprogs (apt-get install e2fsprogs)')
    await expect(running).rejects.toMatchObject({ cause: expect.any(CommandError) })
  })

  it.each([new CommandError('exited', 'debugfs', 1, ''), new DOMException('debugfs was cancelled', 'AbortError')])(
    'passes other failures on: %s',
    async (error) => {
      await expect(failing(error)('debugfs', [])).rejects.toBe(error)
    },
  )

  it('passes arguments and options on', async () => {
    const calls: unknown[] = []
    const run = runTool(async (...call) => {
      calls.push(call)
      return { stdout: 'out', stderr: '' }
    })

    expect(await run('qemu-img', ['info'], { timeoutMs: 5 })).toEqual({ stdout: 'out', stderr: '' })
    expect(calls).toEqual([['qemu-img', ['info'], { timeoutMs: 5 }]])
  })
})

describe('the table of tools', () => {
  it('names the packages that a build machine installs for the tests', () => {
    const different = Object.entries(tools).filter(
      ([name, { debianPackage }]) => name in DEBIAN_PACKAGES && DEBIAN_PACKAGES[name] !== debianPackage,
    )

    expect(different).toEqual([])
  })
})
