import { spawnSync } from 'node:child_process'
import { chmod, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { root } from './built-programs.ts'

/** Renders the release's `bin/cpi` without any property. @returns its path; undefined if Ruby is not installed */
export async function renderedBinCpi(folder: string): Promise<string | undefined> {
  const release = path.join(root, 'tools/bosh-release')
  const input = JSON.stringify({ template: path.join(release, 'jobs/cloudstack_cpi/templates/cpi.erb'), definitions: [], properties: {} })
  const { status, stdout } = spawnSync('ruby', ['--disable-gems', path.join(release, 'test/support/render.rb')], {
    input,
    encoding: 'utf8',
  })
  if (status !== 0) return undefined
  const file = path.join(folder, 'cpi')
  await writeFile(file, stdout)
  await chmod(file, 0o755)
  return file
}
