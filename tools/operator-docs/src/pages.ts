import { cpiJobSpec } from 'bosh-release/job-spec'
import { operatorPages } from 'cpi-core/docs'
import { registryPage } from './registry-page.ts'

/** Returns every generated page, by its path below the workspace, with what it must hold. */
export function pages(): ReadonlyMap<string, string> {
  return new Map([
    ...Object.entries(operatorPages()).map(([file, text]) => [`docs/operator/${file}`, text] as const),
    ['docs/operator/registry-configuration.md', registryPage()],
    ['tools/bosh-release/jobs/cloudstack_cpi/spec', cpiJobSpec()],
  ])
}
