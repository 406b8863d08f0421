import { parseArgs } from 'node:util'
import { reasonOf } from 'cpi-core/errors'

/** The parsed command line. */
export type CommandLine =
  | { readonly mode: 'answer'; readonly configPath: string }
  | { readonly mode: 'doctor'; readonly configPath: string }
  | { readonly mode: 'orphans'; readonly configPath: string; readonly directorUuid: string | undefined; readonly remove: boolean }
  | { readonly mode: 'version' }
  | { readonly mode: 'help'; readonly problem: string | undefined }

export const USAGE = `usage: cpi --config FILE                      answer one request of a BOSH director: JSON on stdin, JSON on stdout
       cpi doctor --config FILE               check configuration, account and cloud
       cpi orphans --config FILE [--director UUID] [--delete]
                                              list (or delete) what a director's CPI left behind
       cpi --version
`

/** Uses Node's own parser: every call of the director starts here, and a library would slow it down. */
export function parseArguments(args: readonly string[]): CommandLine {
  const [first, ...rest] = args
  if (first === '--version') return { mode: 'version' }
  if (first === '--help' || first === undefined) return { mode: 'help', problem: undefined }
  const mode = first === 'doctor' || first === 'orphans' ? first : 'answer'
  const options = readOptions(mode === 'answer' ? args : rest)
  if (typeof options === 'string') return { mode: 'help', problem: options }
  const { config: configPath, director: directorUuid, remove } = options
  if (configPath === undefined) return { mode: 'help', problem: '--config FILE is missing' }
  if (mode === 'orphans') return { mode, configPath, directorUuid, remove }
  if (directorUuid !== undefined || remove) return { mode: 'help', problem: '--director and --delete belong to "orphans"' }
  return { mode, configPath }
}

interface Options {
  readonly config: string | undefined
  readonly director: string | undefined
  readonly remove: boolean
}

/** @returns the options, or the problem in words */
function readOptions(args: readonly string[]): Options | string {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { config: { type: 'string' }, director: { type: 'string' }, delete: { type: 'boolean', default: false } },
    })
    return { config: values.config, director: values.director, remove: values.delete }
  } catch (error) {
    return reasonOf(error)
  }
}
