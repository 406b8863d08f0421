import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describeWithTools } from 'workspace/required-tools'
import { buildUpstream, dockerArguments } from '../../src/build/build-upstream.ts'
import { silentProgress } from '../../src/host/progress.ts'
import { recipeSchema } from '../../src/recipe/schema.ts'
import { agentBinary } from '../../src/sources/agent-binary.ts'
import { mmdebstrapArguments } from '../../src/sources/debian-packages.ts'
import { rootfsArchive } from '../../src/sources/rootfs.ts'
import { digestOfFile } from '../../src/tarball/checksum.ts'
import { DATE, makeOpenStackStemcell } from '../support/small-stemcell.ts'
import { useFolder } from '../support/temporary-folder.ts'
import { context, DISK_TOOLS } from '../support/tool-context.ts'

const folder = useFolder()

describe('packages', () => {
  it('are installed without root, from the given mirror', () => {
    const args = mmdebstrapArguments(
      { distribution: 'ubuntu', release: 'noble', mirror: 'http://mirror.test/ubuntu', include: ['jq'] },
      'out.tar',
      false,
    )

    expect(args).toEqual(
      expect.arrayContaining(['--mode=unshare', '--components=main,universe', 'noble', 'out.tar', 'http://mirror.test/ubuntu']),
    )
    expect(args.find((argument) => argument.startsWith('--include='))).toMatch(/monit.*linux-image-virtual,jq$/)
  })

  it('include Debian’s cloud kernel on Debian', () => {
    const args = mmdebstrapArguments({ distribution: 'debian', release: 'bookworm', include: [] }, 'out.tar', true)

    expect(args).toContain('--mode=root')
    expect(args.find((argument) => argument.startsWith('--include='))).toContain('linux-image-cloud-amd64')
  })
})

describe('a root file system', () => {
  it('that is an archive is used as it is', async () => {
    const archive = path.join(folder(), 'root.tar')
    writeFileSync(archive, '')

    expect(await rootfsArchive(archive, 'unused', context)).toBe(archive)
  })

  it('that does not exist is an error that names it', async () => {
    await expect(rootfsArchive('/nonexistent/root', 'unused', context)).rejects.toThrow(
      'the root file system /nonexistent/root does not exist',
    )
  })
})

describe('the agent’s binary', () => {
  it('is refused if it does not match the checksum in the recipe', async () => {
    const file = path.join(folder(), 'agent')
    writeFileSync(file, 'agent')

    await expect(agentBinary({ path: file, sha256: '0'.repeat(64) }, 'unused')).rejects.toThrow(
      /has the SHA-256 [0-9a-f]{64}, but the recipe states 0{64}/,
    )
    expect(await agentBinary({ path: file, sha256: await digestOfFile(file, 'sha256') }, 'unused')).toBe(file)
  })
})

describeWithTools(DISK_TOOLS, 'the upstream builder', () => {
  const recipe = (builder: string) =>
    recipeSchema.parse({
      version: '1',
      operating_system: 'ubuntu-jammy',
      from: { upstream: { builder, build_number: '0007', resume_from: 'image_create' } },
    })

  it('is started in its container, and resumes at a stage', () => {
    const args = dockerArguments({
      builder: '/src/builder',
      container: 'builder:jammy',
      os_version: 'jammy',
      build_number: '1',
      resume_from: 'image_create',
    })

    expect(args.join(' ')).toBe(
      'run --rm --privileged --volume /src/builder:/opt/bosh --workdir /opt/bosh --user 1000:1000 builder:jammy bundle exec rake stemcell:build[openstack,kvm,ubuntu,jammy,1] resume_from=image_create',
    )
  })

  it('builds a stemcell, which is converted', async () => {
    const builder = path.join(folder(), 'builder')
    mkdirSync(path.join(builder, 'stemcell_builder'), { recursive: true })
    mkdirSync(path.join(builder, 'tmp'))
    writeFileSync(path.join(builder, 'Rakefile'), '')
    const { archive } = await makeOpenStackStemcell(folder())
    const started: string[][] = []
    const fakeDocker: typeof context.runTool = async (name, args, options) => {
      if (name !== 'docker') return context.runTool(name, args, options)
      started.push([...args])
      const { copyFileSync } = await import('node:fs')
      copyFileSync(archive, path.join(builder, 'tmp', 'bosh-stemcell-7-openstack-kvm-ubuntu-jammy-go_agent.tgz'))
      return { stdout: '', stderr: '' }
    }
    const loaded = recipe(builder)
    if (!('upstream' in loaded.from)) throw new Error('no upstream recipe')

    const files = await buildUpstream(
      loaded,
      loaded.from.upstream,
      { output: path.join(folder(), 'out'), writtenAt: DATE },
      { runTool: fakeDocker, progress: silentProgress },
    )

    expect(started).toHaveLength(1)
    expect(files.map((file) => path.basename(file))).toEqual(['bosh-stemcell-1.10-cloudstack-kvm-ubuntu-jammy-go_agent.tgz'])
  }, 60_000)

  it('is not started outside a checkout of the builder', async () => {
    const loaded = recipe(folder())
    if (!('upstream' in loaded.from)) throw new Error('no upstream recipe')

    await expect(buildUpstream(loaded, loaded.from.upstream, { output: folder(), writtenAt: DATE }, context)).rejects.toThrow(
      /is not a checkout of the upstream stemcell builder: it has no Rakefile/,
    )
  })
})
