import { copyFileSync, mkdirSync, rmdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describeWithTools } from 'workspace/required-tools'
import { buildUpstream, dockerArguments } from '../../src/build/build-upstream.ts'
import type { ToolContext } from '../../src/host/tool-context.ts'
import { recipeSchema } from '../../src/recipe/schema.ts'
import { DATE, makeOpenStackStemcell } from '../support/small-stemcell.ts'
import { freshFolder, useFolder } from '../support/temporary-folder.ts'
import { context, DISK_TOOLS } from '../support/tool-context.ts'

const folder = useFolder()

/** A recipe for the upstream builder in this folder, and its source. */
function upstreamRecipe(builder: string) {
  const recipe = recipeSchema.parse({
    version: '1',
    operating_system: 'ubuntu-jammy',
    from: { upstream: { builder, build_number: '0007', resume_from: 'image_create' } },
  })
  if (!('upstream' in recipe.from)) throw new Error('not a recipe for the upstream builder')
  return { recipe, source: recipe.from.upstream }
}

/** A folder that looks like a checkout of the upstream builder. */
function checkout(): string {
  const builder = freshFolder(folder())
  mkdirSync(path.join(builder, 'stemcell_builder'))
  mkdirSync(path.join(builder, 'tmp'))
  writeFileSync(path.join(builder, 'Rakefile'), '')
  return builder
}

/** Real tools, except for docker, which runs this instead. */
function withDocker(run: () => void) {
  const started: string[][] = []
  const limitsMs: (number | undefined)[] = []
  const runTool: ToolContext['runTool'] = async (name, args, options) => {
    if (name !== 'docker') return context.runTool(name, args, options)
    started.push([...args])
    limitsMs.push(options?.timeoutMs)
    run()
    return { stdout: '', stderr: '' }
  }
  return { started, limitsMs, fake: { ...context, runTool } satisfies ToolContext }
}

describe('dockerArguments', () => {
  const source = { builder: '/src/builder', container: 'builder:jammy', os_version: 'jammy', build_number: '1' }

  it('runs the rake task in the container, which sees the checkout', () => {
    expect(dockerArguments(source).join(' ')).toBe(
      'run --rm --privileged --volume /src/builder:/opt/bosh --workdir /opt/bosh --user 1000:1000 builder:jammy bundle exec rake stemcell:build[openstack,kvm,ubuntu,jammy,1]',
    )
  })

  it('resumes at a stage', () => {
    expect(dockerArguments({ ...source, resume_from: 'image_create' }).at(-1)).toBe('resume_from=image_create')
  })
})

it('a checkout in which nothing was built yet has no folder for stemcells', async () => {
  const builder = checkout()
  rmdirSync(path.join(builder, 'tmp'))
  const { recipe, source } = upstreamRecipe(builder)
  const { started, limitsMs, fake } = withDocker(() => undefined)

  await expect(buildUpstream(recipe, source, { output: folder(), writtenAt: DATE }, fake)).rejects.toThrow(
    `the upstream builder succeeded, but left no new stemcell in ${path.join(builder, 'tmp')}`,
  )
  expect(started).toHaveLength(1)
  // It takes an hour on a fast machine.
  expect(limitsMs).toEqual([6 * 3_600_000])
})

describe('a folder that is not a checkout of the builder', () => {
  it('is refused before anything is started', async () => {
    const { recipe, source } = upstreamRecipe(freshFolder(folder()))
    const { started, fake } = withDocker(() => undefined)

    await expect(buildUpstream(recipe, source, { output: folder(), writtenAt: DATE }, fake)).rejects.toThrow(
      /is not a checkout of the upstream stemcell builder: it has no Rakefile/,
    )
    expect(started).toEqual([])
  })
})

describeWithTools(DISK_TOOLS, 'buildUpstream', () => {
  it('converts the stemcell that the builder leaves', async () => {
    const builder = checkout()
    const { archive } = await makeOpenStackStemcell(freshFolder(folder()))
    writeFileSync(path.join(builder, 'tmp/bosh-stemcell-6-openstack-kvm-ubuntu-jammy-go_agent.tgz'), 'an earlier one')
    const { started, fake } = withDocker(() => {
      copyFileSync(archive, path.join(builder, 'tmp/bosh-stemcell-7-openstack-kvm-ubuntu-jammy-go_agent.tgz'))
      writeFileSync(path.join(builder, 'tmp/bosh-stemcell-7-openstack-kvm-ubuntu-jammy-go_agent-raw.tgz'), 'the same as raw')
    })
    const { recipe, source } = upstreamRecipe(builder)

    const files = await buildUpstream(recipe, source, { output: path.join(folder(), 'out'), writtenAt: DATE }, fake)

    expect(started).toHaveLength(1)
    expect(files.map((file) => path.basename(file))).toEqual(['bosh-stemcell-1.10-cloudstack-kvm-ubuntu-jammy-go_agent.tgz'])
  })

  it('reports a builder that leaves no new stemcell', async () => {
    const builder = checkout()
    const { recipe, source } = upstreamRecipe(builder)
    const { fake } = withDocker(() => undefined)

    await expect(buildUpstream(recipe, source, { output: folder(), writtenAt: DATE }, fake)).rejects.toThrow(
      `the upstream builder succeeded, but left no new stemcell in ${path.join(builder, 'tmp')}`,
    )
  })
})
