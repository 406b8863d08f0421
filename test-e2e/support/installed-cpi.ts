import { cp } from 'node:fs/promises'
import path from 'node:path'
import { built } from './built-programs.ts'
import type { Workplace } from './cpi-config.ts'
import { measureProcessor } from './measure-processor.ts'

/** The release's own Node, if another one than this is to be measured. */
export const node = process.env['RELEASE_NODE'] ?? process.execPath

/** Options of Node in the release's `bin/cpi`. */
const NODE_OPTIONS = ['--min-semi-space-size=16']

/** A command that answers one request on stdin. */
export interface InstalledCpi {
  readonly command: string
  readonly args: readonly string[]
  /** The Node that it runs under. */
  readonly node: string
  /** The whole environment; undefined for that of this process. */
  readonly env?: Readonly<Record<string, string>>
}

/** Copies the built program and keeps its compiled code, as the release's packaging script does. */
export async function installCpi(workplace: Workplace, configFile: string): Promise<InstalledCpi> {
  const folder = path.join(workplace.folder, 'cloudstack_cpi')
  await cp(path.dirname(built.cpi), folder, { recursive: true })
  await measureProcessor(node, [path.join(folder, 'code-cache.js')])
  return { node, command: node, args: [...NODE_OPTIONS, path.join(folder, 'cpi.js'), '--config', configFile] }
}
