import { existsSync } from 'node:fs'
import path from 'node:path'

/** Finds the workspace's root, from a source file here as well as from a bundle in `dist/`. */
function workspaceRoot(from: string): string {
  if (existsSync(path.join(from, 'pnpm-workspace.yaml'))) return from
  const parent = path.dirname(from)
  if (parent === from) throw new Error(`${import.meta.dirname} lies in no workspace`)
  return workspaceRoot(parent)
}

export const root = workspaceRoot(import.meta.dirname)

/** The built programs under test, never their sources. */
export const built = {
  cpi: path.join(root, 'apps/cpi-cli/dist/cpi.js'),
  emulator: path.join(root, 'tools/cloudstack-emulator/dist/cloudstack-emulator.js'),
  registry: path.join(root, 'packages/bosh-registry/dist/bosh-registry.js'),
  stemcellBuilder: path.join(root, 'packages/stemcell-builder/dist/stemcell-builder.js'),
  cloudstack: path.join(root, 'packages/cloudstack-client/dist/cloudstack.js'),
} as const
