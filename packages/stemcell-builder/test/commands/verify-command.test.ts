import { createServer } from 'node:net'
import { describeWithTools } from 'workspace/required-tools'
import { METADATA_PORT } from '../../src/boot/fake-virtual-router.ts'
import { runCli } from '../support/recording-cli.ts'
import { makeOpenStackStemcell, type SmallStemcell } from '../support/small-stemcell.ts'
import { freshFolder, useFolder } from '../support/temporary-folder.ts'
import { DISK_TOOLS, required } from '../support/tool-context.ts'

const folder = useFolder()
const IN_NAMESPACE = { environment: { STEMCELL_BUILDER_NETWORK_NAMESPACE: '1' } }

describeWithTools([...DISK_TOOLS, ...required('e2fsck')], 'stemcell-builder verify', () => {
  let source: SmallStemcell
  let converted: string
  beforeAll(async () => {
    source = await makeOpenStackStemcell(freshFolder(folder()))
    converted = (await runCli(['convert', source.archive, '--format', 'qcow2', '--output', freshFolder(folder())])).output
  })

  it('exits with 0 for a stemcell without errors', async () => {
    expect(await runCli(['verify', converted])).toEqual({ output: '0 errors, 0 warnings, 0 notes\n', exitCode: 0 })
  })

  it('exits with 1 for one with errors, and prints each with its rule and remedy, or as JSON', async () => {
    const [text, json] = [await runCli(['verify', source.archive]), await runCli(['verify', source.archive, '--json'])]

    expect(text.output).toMatch(/^error {3}manifest-formats: .*\n {8}→ convert it: stemcell-builder convert$/m)
    expect(JSON.parse(json.output)).toContainEqual(expect.objectContaining({ rule: 'agent-infrastructure', severity: 'error' }))
    expect([text.exitCode, json.exitCode]).toEqual([1, 1])
  })

  it('runs again in a network namespace, with the same arguments, if it has to boot and may not listen here', async () => {
    const server = createServer()
    // Whether this succeeds or is refused to an unprivileged user: the port cannot be taken afterwards.
    await new Promise<void>((resolve) => server.once('error', () => resolve()).listen(METADATA_PORT, '127.0.0.1', resolve))
    const attached: unknown[] = []
    try {
      const run = await runCli(['verify', converted, '--boot'], {
        runAttached: async (...call) => {
          attached.push(call)
          return 3
        },
      })

      expect(run.exitCode).toBe(3)
    } finally {
      server.close()
    }
    expect(attached).toEqual([
      [
        'unshare',
        expect.arrayContaining(['--net', 'stemcell-builder', 'verify', converted, '--boot']),
        { STEMCELL_BUILDER_NETWORK_NAMESPACE: '1' },
      ],
    ])
  })

  it.each(['many', '-1', '1.5', '1000'])('refuses --scsi-rounds %s before it reads anything', async (rounds) => {
    await expect(runCli(['verify', '/nonexistent.tgz', '--boot', `--scsi-rounds=${rounds}`], IN_NAMESPACE)).rejects.toThrow(
      `--scsi-rounds ${rounds}: expected a number of rounds, 0 to 999`,
    )
  })

  it.each([
    ['--accelerator=hvf', '--accelerator hvf: expected kvm, tcg or auto'],
    ['--boot-timeout=0', '--boot-timeout 0: expected seconds'],
    ['--boot-timeout=5m', '--boot-timeout 5m: expected seconds'],
  ])('refuses %s before it reads anything', async (option, message) => {
    await expect(runCli(['verify', '/nonexistent.tgz', '--boot', option], IN_NAMESPACE)).rejects.toThrow(message)
  })

  it('boots nothing that has errors already', async () => {
    const { exitCode, output } = await runCli(['verify', source.archive, '--boot'], IN_NAMESPACE)

    expect(exitCode).toBe(1)
    expect(output).not.toContain('boot-')
  })
})
