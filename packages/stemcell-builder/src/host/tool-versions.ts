import { CommandError } from './command-error.ts'
import { MissingToolError, type RunTool, type Tool, type ToolName, tools } from './tools.ts'

export interface ToolVersion extends Pick<Tool, 'debianPackage' | 'neededFor'> {
  readonly name: ToolName
  /** Undefined if it is not installed. */
  readonly version: string | undefined
}

/** Queries the version of every external program. */
export function toolVersions(runTool: RunTool): Promise<ToolVersion[]> {
  const names = Object.keys(tools) as ToolName[]
  return Promise.all(names.map(async (name) => ({ name, ...tools[name], version: await queryVersion(name, runTool) })))
}

async function queryVersion(name: ToolName, runTool: RunTool): Promise<string | undefined> {
  try {
    const { stdout, stderr } = await runTool(name, tools[name].versionArguments, { timeoutMs: 60_000 })
    return parseVersion(`${stdout}\n${stderr}`)
  } catch (error) {
    if (error instanceof MissingToolError) return undefined
    // Some print their version and exit with an error.
    if (error instanceof CommandError && error.how === 'exited') return parseVersion(error.output)
    throw error
  }
}

function parseVersion(text: string): string {
  return /\d+\.\d+[\w.~+-]*/.exec(text)?.[0] ?? 'installed'
}
