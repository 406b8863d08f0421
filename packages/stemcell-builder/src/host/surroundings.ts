import type { Progress } from './progress.ts'
import type { RunTool } from './tools.ts'

/** What every piece of work is given: how to run tools, whom to tell, and when to stop. */
export interface Surroundings {
  readonly runTool: RunTool
  readonly progress: Progress
  readonly signal?: AbortSignal
}
