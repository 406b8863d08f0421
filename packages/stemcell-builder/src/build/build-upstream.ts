import { access, readdir } from 'node:fs/promises'
import path from 'node:path'
import { convert } from '../convert/convert.ts'
import type { ToolContext } from '../host/tool-context.ts'
import { InputError } from '../input-error.ts'
import type { Recipe } from '../recipe/schema.ts'
import type { BuildOptions } from './build.ts'

type UpstreamSource = Extract<Recipe['from'], { upstream: unknown }>['upstream']

/** Returns docker's arguments for the rake task that builds an OpenStack KVM stemcell, the closest to CloudStack's. */
export function dockerArguments({ builder, container, os_version, build_number, resume_from }: UpstreamSource): string[] {
  const task = `stemcell:build[openstack,kvm,ubuntu,${os_version},${build_number}]`
  const words = ['bundle', 'exec', 'rake', task, ...(resume_from === undefined ? [] : [`resume_from=${resume_from}`])]
  return [
    'run',
    '--rm',
    '--privileged',
    '--volume',
    `${builder}:/opt/bosh`,
    '--workdir',
    '/opt/bosh',
    '--user',
    '1000:1000',
    container,
    ...words,
  ]
}

/**
 * Runs the upstream builder in its container and converts the stemcell that it builds.
 * @throws {InputError} if the builder is incomplete or builds nothing
 */
export async function buildUpstream(
  recipe: Recipe,
  source: UpstreamSource,
  { output, writtenAt }: BuildOptions,
  context: ToolContext,
): Promise<string[]> {
  await requireBuilder(source.builder)
  const made = path.join(source.builder, 'tmp')
  const before = await stemcellsIn(made)
  context.progress.step(`build in ${source.container}, which takes about an hour`)
  await context.runTool('docker', dockerArguments(source), {
    timeoutMs: 6 * 60 * 60 * 1000,
    ...(context.signal === undefined ? {} : { signal: context.signal }),
  })
  const fresh = (await stemcellsIn(made)).filter((name) => !before.includes(name)).sort()
  const newest = fresh.find((name) => !/-raw\.tgz$/.test(name)) ?? fresh[0]
  if (newest === undefined) throw new InputError(`the upstream builder succeeded, but left no new stemcell in ${made}`)
  return convert(
    path.join(made, newest),
    { formats: recipe.formats, output, writtenAt, route: 'router-discovery', kernelArguments: [] },
    context,
  )
}

/** @throws {InputError} unless the folder looks like a checkout of the builder */
async function requireBuilder(builder: string): Promise<void> {
  for (const name of ['Rakefile', 'stemcell_builder']) {
    try {
      await access(path.join(builder, name))
    } catch (error) {
      throw new InputError(`${builder} is not a checkout of the upstream stemcell builder: it has no ${name}`, { cause: error })
    }
  }
}

async function stemcellsIn(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).filter((name) => /^bosh-stemcell-.*\.tgz$/.test(name))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}
