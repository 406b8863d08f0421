import { describeWithTools, type RequiredTool } from 'workspace/required-tools'
import { stemcellSource } from './real-stemcell.ts'
import { REAL_TOOLS } from './real-tools.ts'

/** Limit of a test with machines that run: generous, because guests boot for minutes without hardware virtualisation. */
export const HOUR_MS = 3_600_000

/** `describe` for tests with machines that run: `SLOW=1` runs them, where there is an agent and the tools are installed. */
export function describeReal(title: string, body: () => void, moreTools: readonly RequiredTool[] = []): void {
  if (process.env['SLOW'] !== '1') describe.skip(`${title} (skipped: takes minutes; SLOW=1 runs it)`, body)
  else if (stemcellSource(process.env) === undefined)
    describe.skip(`${title} (skipped: needs an agent; BOSH_AGENT=path of its binary, or BOSH_STEMCELL=path of a stemcell, runs it)`, body)
  else describeWithTools([...REAL_TOOLS, ...moreTools], title, body)
}
