import { createHash } from 'node:crypto'
import { CommandError } from '../host/command-error.ts'
import type { ToolContext } from '../host/tool-context.ts'
import type { Recipe } from '../recipe/schema.ts'
import type { StageContext } from '../stages/stage.ts'

/** Reads files and folders of a root file system from its tar archive. */
export async function treeReader(archive: string, { runTool }: Pick<ToolContext, 'runTool'>): Promise<Pick<StageContext, 'read' | 'list'>> {
  const { stdout } = await runTool('tar', ['-tf', archive])
  const names = stdout.split('\n').filter(Boolean)
  const prefix = names.some((name) => name.startsWith('./')) ? './' : ''
  return {
    async read(file) {
      const name = `${prefix}${file.slice(1)}`
      if (!names.includes(name)) return undefined
      try {
        return (await runTool('tar', ['-xOf', archive, name])).stdout
      } catch (error) {
        // A dangling link or a device, which a stage cannot read.
        if (error instanceof CommandError && error.how === 'exited') return undefined
        throw error
      }
    },
    async list(folder) {
      const start = `${prefix}${folder.slice(1)}/`
      return names
        .filter((name) => name.startsWith(start) && name.length > start.length)
        .map((name) => name.slice(start.length).replace(/\/.*$/, ''))
    },
  }
}

/** Derives the UUID of the file system from the recipe, so that the same recipe gives the same disk. */
export function filesystemUuidOf({ operating_system, version, disk_mib, firmware }: Recipe): string {
  const hex = createHash('sha256')
    .update([operating_system, version, disk_mib, ...firmware].join('\n'))
    .digest('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `a${hex.slice(17, 20)}`, hex.slice(20, 32)].join('-')
}
