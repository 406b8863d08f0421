import { cpiJobSpec } from 'bosh-release/job-spec'
import { operatorPages } from 'cpi-core/docs'
import { draw } from './draw.ts'
import { NETWORK_DRAWINGS } from './network-drawings.ts'
import { registryPage } from './registry-page.ts'

/** Returns every generated page, by its path below the workspace, with what it must hold. */
export async function pages(): Promise<ReadonlyMap<string, string>> {
  const drawings = NETWORK_DRAWINGS.map(async (drawing) => [`docs/operator/networks/${drawing.file}`, await draw(drawing)] as const)
  return new Map([
    ...Object.entries(operatorPages()).map(([file, text]) => [`docs/operator/${file}`, text] as const),
    ...(await Promise.all(drawings)),
    ['docs/operator/registry-configuration.md', registryPage()],
    ['tools/bosh-release/jobs/cloudstack_cpi/spec', cpiJobSpec()],
  ])
}
