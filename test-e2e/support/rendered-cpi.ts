import { spawnSync } from 'node:child_process'
import { chmod, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { root } from './built-programs.ts'

/** The release's `bin/cpi`, rendered without any property; undefined where no Ruby is installed to render it. */
export async function renderedBinCpi(folder: string): Promise<string | undefined> {
  const release = path.join(root, 'tools/bosh-release')
  const input = JSON.stringify({ template: path.join(release, 'jobs/cloudstack_cpi/templates/cpi.erb'), definitions: [], properties: {} })
  const { status, stdout } = spawnSync('ruby', [path.join(release, 'test/support/render.rb')], { input, encoding: 'utf8' })
  if (status !== 0) return undefined
  const file = path.join(folder, 'cpi')
  await writeFile(file, stdout)
  await chmod(file, 0o755)
  return file
}
