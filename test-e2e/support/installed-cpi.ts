import { cp } from 'node:fs/promises'
import path from 'node:path'
import { built } from './built-programs.ts'
import type { Workplace } from './cpi-config.ts'
import { measureProcessor } from './measure-processor.ts'

/** The release's own Node, if another one than this is to be measured. */
export const node = process.env['RELEASE_NODE'] ?? process.execPath

/** Copies the built program and keeps its compiled code, as the release's packaging script does. @returns the program's path */
export async function installCpi(workplace: Workplace): Promise<string> {
  const folder = path.join(workplace.folder, 'cloudstack_cpi')
  await cp(path.dirname(built.cpi), folder, { recursive: true })
  await measureProcessor(node, [path.join(folder, 'code-cache.js')])
  return path.join(folder, 'cpi.js')
}
