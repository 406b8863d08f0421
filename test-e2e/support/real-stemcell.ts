import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { built } from './built-programs.ts'

const run = promisify(execFile)

/** What a stemcell with an agent that works can come from. */
export type StemcellSource = { readonly stemcell: string } | { readonly agent: string }

/** `BOSH_STEMCELL`, a stemcell that was built before, or `BOSH_AGENT`, the binary of an agent. */
export function stemcellSource(environment: Readonly<Record<string, string | undefined>>): StemcellSource | undefined {
  const { BOSH_STEMCELL: stemcell, BOSH_AGENT: agent } = environment
  if (stemcell !== undefined && stemcell !== '') return { stemcell: path.resolve(stemcell) }
  if (agent !== undefined && agent !== '') return { agent: path.resolve(agent) }
  return undefined
}

/** Unpacks the stemcell, which is built first from Debian packages if there is only an agent. Returns the path of its image. */
export async function realStemcell(folder: string, source: StemcellSource): Promise<string> {
  const archive = 'stemcell' in source ? source.stemcell : await build(folder, source.agent)
  const into = path.join(folder, 'stemcell')
  await mkdir(into)
  await run('tar', ['-xzf', archive, '-C', into])
  return path.join(into, 'image')
}

async function build(folder: string, agent: string): Promise<string> {
  const recipe = path.join(folder, 'recipe.json')
  const sha256 = createHash('sha256')
    .update(await readFile(agent))
    .digest('hex')
  const packages = { distribution: 'debian', release: 'bookworm' }
  const words = {
    version: '1',
    operating_system: 'debian-bookworm',
    firmware: ['bios', 'uefi'],
    agent: { path: agent, sha256 },
    from: { packages },
  }
  await writeFile(recipe, JSON.stringify(words))
  const output = path.join(folder, 'built')
  await run(process.execPath, [built.stemcellBuilder, 'build', recipe, '--output', output], { maxBuffer: 64 * 1024 * 1024 })
  const [name] = await readdir(output)
  return path.join(output, name ?? '')
}
