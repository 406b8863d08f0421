import { CommandError } from './command-error.ts'
import { MissingToolError, type RunTool, type Tool, type ToolName, tools } from './tools.ts'

export interface ToolVersion extends Pick<Tool, 'debianPackage' | 'neededFor'> {
  readonly name: ToolName
  /** Undefined where it is not installed. */
  readonly version: string | undefined
}

/** Asks every external program for its version. */
export function versionOf(runTool: RunTool): Promise<ToolVersion[]> {
  const names = Object.keys(tools) as ToolName[]
  return Promise.all(names.map(async (name) => ({ name, ...tools[name], version: await askVersion(name, runTool) })))
}

async function askVersion(name: ToolName, runTool: RunTool): Promise<string | undefined> {
  try {
    const { stdout, stderr } = await runTool(name, tools[name].versionArguments, { timeoutMs: 10_000 })
    return versionIn(`${stdout}\n${stderr}`)
  } catch (error) {
    if (error instanceof MissingToolError) return undefined
    // Some say their version and then complain about being asked.
    if (error instanceof CommandError && error.how === 'exited') return versionIn(error.output)
    throw error
  }
}

function versionIn(text: string): string {
  return /\d+\.\d+[\w.~+-]*/.exec(text)?.[0] ?? 'installed'
}
