import { registryPage } from './registry-page.ts'

/** Every generated page, by its path below the workspace, with what it must hold. */
export function pages(): ReadonlyMap<string, string> {
  return new Map([['docs/operator/registry-configuration.md', registryPage()]])
}
