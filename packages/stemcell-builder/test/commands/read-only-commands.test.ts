import { describeWithTools } from 'workspace/required-tools'
import { MissingToolError } from '../../src/host/tools.ts'
import { runCli } from '../support/recording-cli.ts'
import { makeOpenStackStemcell, type SmallStemcell } from '../support/small-stemcell.ts'
import { freshFolder, useFolder } from '../support/temporary-folder.ts'
import { context, DISK_TOOLS } from '../support/tool-context.ts'

const folder = useFolder()

describeWithTools(DISK_TOOLS, 'stemcell-builder inspect and sbom', () => {
  let source: SmallStemcell
  beforeAll(async () => {
    source = await makeOpenStackStemcell(freshFolder(folder()))
  })

  it('inspect prints a report for people, or the same facts as JSON', async () => {
    const [text, json] = [await runCli(['inspect', source.archive]), await runCli(['inspect', source.archive, '--json'])]

    expect(text.output).toMatch(/^ {2}name +bosh-openstack-kvm-ubuntu-jammy-go_agent$/m)
    expect(JSON.parse(json.output)).toMatchObject({
      manifest: { name: 'bosh-openstack-kvm-ubuntu-jammy-go_agent' },
      disk: { infrastructure: 'openstack', agentVersion: '2.700.0', packages: 1 },
    })
  })

  it('sbom lists the installed packages as SPDX, or as CycloneDX', async () => {
    const [spdx, cyclonedx] = [await runCli(['sbom', source.archive]), await runCli(['sbom', source.archive, '--format', 'cyclonedx'])]

    expect(JSON.parse(spdx.output).packages.map(({ name }: { name: string }) => name)).toEqual([
      'bosh-openstack-kvm-ubuntu-jammy-go_agent',
      'bash',
    ])
    expect(JSON.parse(cyclonedx.output).components).toEqual([expect.objectContaining({ purl: 'pkg:deb/ubuntu/bash@5.2-1?arch=amd64' })])
  })

  it('sbom refuses a light stemcell', async () => {
    const output = freshFolder(folder())
    const { output: light } = await runCli(['light', '--template-name', 'ubuntu', '--zone', 'z', '--output', output])

    await expect(runCli(['sbom', light])).rejects.toThrow(`${light} is a light stemcell: it contains no packages to list`)
  })
})

describe('stemcell-builder tools', () => {
  it('prints a row per tool, and exits with 1 if some are missing, with one command that installs them', async () => {
    const runTool: typeof context.runTool = async (name) => {
      if (['docker', 'mcopy', 'mmd', 'newuidmap'].includes(name)) throw new MissingToolError(name)
      return { stdout: `${name} 1.2.3`, stderr: '' }
    }

    const { output, exitCode } = await runCli(['tools'], { context: { ...context, runTool } })

    expect(output).toMatch(/^qemu-img +1\.2\.3 +qemu-utils \(every image format\)$/m)
    expect(output).toMatch(/^docker +missing +docker\.io \(build from upstream\)$/m)
    expect(output.split('\n').slice(-2)).toEqual(['', 'apt-get install docker.io mtools uidmap'])
    expect(exitCode).toBe(1)
  })

  it('exits with 0 if all are installed', async () => {
    const runTool: typeof context.runTool = async () => ({ stdout: '1.0', stderr: '' })

    expect((await runCli(['tools'], { context: { ...context, runTool } })).exitCode).toBe(0)
  })
})
