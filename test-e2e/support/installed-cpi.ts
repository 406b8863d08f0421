import { cp } from 'node:fs/promises'
import path from 'node:path'
import { built } from './built-programs.ts'
import type { Workplace } from './cpi-config.ts'
import { measureProcessor } from './measure-processor.ts'

/** The release's own Node, if another one than this is to be measured. */
export const node = process.env['RELEASE_NODE'] ?? process.execPath

/** Options of Node in the release's `bin/cpi`. */
const NODE_OPTIONS = ['--min-semi-space-size=16']

/** Copies the built program and keeps its compiled code, as the release's packaging script does. @returns Node's arguments that start it */
export async function installCpi(workplace: Workplace): Promise<readonly string[]> {
  const folder = path.join(workplace.folder, 'cloudstack_cpi')
  await cp(path.dirname(built.cpi), folder, { recursive: true })
  await measureProcessor(node, [path.join(folder, 'code-cache.js')])
  return [...NODE_OPTIONS, path.join(folder, 'cpi.js')]
}
