import { registryPage } from './registry-page.ts'

/** Returns every page that is generated here: path in the workspace → content. */
export function pages(): ReadonlyMap<string, string> {
  return new Map([['docs/operator/registry-configuration.md', registryPage()]])
}
