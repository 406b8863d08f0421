import { parseArgs } from 'node:util'
import { reasonOf } from 'cpi-core/errors'

/** Programs for operators, in addition to answering a director; each reads its own options. */
const PROGRAMS = ['doctor', 'orphans', 'explain', 'trace', 'migrate-config'] as const

export type ProgramName = (typeof PROGRAMS)[number]

/** The parsed command line. */
export type CommandLine =
  | { readonly mode: 'answer'; readonly configPath: string }
  | { readonly mode: 'program'; readonly program: ProgramName; readonly options: readonly string[] }
  | { readonly mode: 'version' }
  | { readonly mode: 'help'; readonly problem: string | undefined }

export const USAGE = `usage: cpi --config FILE                      answer one request of a BOSH director: JSON on stdin, JSON on stdout
       cpi doctor --config FILE [--cloud-config FILE] [--vms N] [--deep] [--json]
                                              check configuration, account and cloud; with --deep make and remove a machine
       cpi orphans --config FILE [--director UUID] [--older-than 1h] [--known FILE|-] [--delete [--yes]] [--json]
                                              list (or delete) what a director's CPI left behind
       cpi explain --config FILE < REQUEST    show what a call would do
       cpi trace FILE… [--html OUT]           show the traces of calls (cloudstack.trace_dir), or write them as a page
       cpi migrate-config FILE|-              turn an earlier CPI's configuration or cloud-config into this one's
       cpi --version
`

const HELP = ['--help', '-h']

/** Uses Node's own parser: a library would slow down every call. */
export function parseArguments(args: readonly string[]): CommandLine {
  const [first, ...options] = args
  if (first === '--version') return { mode: 'version' }
  if (first === undefined || first === 'help' || args.some((argument) => HELP.includes(argument)))
    return { mode: 'help', problem: undefined }
  const program = PROGRAMS.find((name) => name === first)
  if (program !== undefined) return { mode: 'program', program, options }
  if (!first.startsWith('-')) return { mode: 'help', problem: `there is no program "${first}": there are ${PROGRAMS.join(', ')}` }
  const configPath = readConfigPath(args)
  if (configPath instanceof Error) return { mode: 'help', problem: configPath.message }
  return configPath === undefined ? { mode: 'help', problem: '--config FILE is missing' } : { mode: 'answer', configPath }
}

function readConfigPath(args: readonly string[]): string | undefined | Error {
  const [option, file = '-'] = args
  // What `bin/cpi` gives, without the parser, which takes longer to load than the file to read.
  if (args.length === 2 && option === '--config' && !file.startsWith('-')) return file
  try {
    return parseArgs({ args: [...args], options: { config: { type: 'string' } } }).values.config
  } catch (error) {
    return new Error(reasonOf(error))
  }
}
