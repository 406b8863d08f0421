import type { Progress } from './progress.ts'
import type { RunTool } from './tools.ts'

/** What every operation needs: a way to run external tools, a progress reporter, and a signal to cancel it. */
export interface ToolContext {
  readonly runTool: RunTool
  readonly progress: Progress
  readonly signal?: AbortSignal
}
