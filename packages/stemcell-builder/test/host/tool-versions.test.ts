import { CommandError } from '../../src/host/command-error.ts'
import { runCommand } from '../../src/host/run-command.ts'
import { toolVersions } from '../../src/host/tool-versions.ts'
import { runTool, tools } from '../../src/host/tools.ts'

describe('toolVersions', () => {
  it('finds the version on either stream, and in the output of a failed command', async () => {
    const fake = runTool(async (program) => {
      if (program === 'debugfs') return { stdout: '', stderr: 'debugfs 1.47.0 (5-Feb-2023)' }
      if (program === 'qemu-img') return { stdout: 'qemu-img version 7.2.22 (Debian 1:7.2+dfsg-7)\nCopyright (c) 2003-2022', stderr: '' }
      throw new CommandError('exited', program, 1, 'usage: tool version 9.8.7-beta')
    })

    const versions = new Map((await toolVersions(fake)).map(({ name, version }) => [name, version]))

    expect([versions.get('debugfs'), versions.get('qemu-img'), versions.get('bzip2')]).toEqual(['1.47.0', '7.2.22', '9.8.7-beta'])
    expect(versions.size).toBe(Object.keys(tools).length)
  })

  it('calls a tool installed that prints no version, and has none for a missing one', async () => {
    const fake = runTool(async (program) => {
      if (program === 'gzip') return { stdout: 'usage', stderr: '' }
      throw new CommandError('spawn-failed', program, undefined, 'ENOENT')
    })

    const versions = await toolVersions(fake)

    expect(versions.find(({ name }) => name === 'gzip')?.version).toBe('installed')
    expect(versions.filter(({ version }) => version === undefined)).toHaveLength(Object.keys(tools).length - 1)
  })

  it('fails for anything else, such as a tool that hangs', async () => {
    const fake = runTool(async (program) => {
      throw new CommandError('timed-out', program, undefined, '')
    })

    await expect(toolVersions(fake)).rejects.toMatchObject({ how: 'timed-out' })
  })

  it('works with the real tools of this machine', async () => {
    const tar = (await toolVersions(runTool(runCommand))).find(({ name }) => name === 'tar')

    expect(tar).toMatchObject({ version: expect.stringMatching(/^\d+\.\d+/), debianPackage: 'tar' })
  })
})
