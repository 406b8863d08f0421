import { imageReader } from '../filesystem/image-reader.ts'
import type { Finding } from '../finding.ts'
import type { ToolContext } from '../host/tool-context.ts'
import { InputError } from '../input-error.ts'
import { reportOn } from '../inspect/inspect.ts'
import { openDisk } from '../inspect/open-disk.ts'
import { agentRules } from './agent-rules.ts'
import { diskRules } from './disk-rules.ts'
import { manifestRules } from './manifest-rules.ts'
import type { Rule } from './rule.ts'

const RULES: readonly Rule[] = [...manifestRules, ...diskRules, ...agentRules]

/** Checks a stemcell against all rules. A stemcell that cannot be read is a finding too. */
export async function verifyStemcell(file: string, folder: string, context: ToolContext): Promise<Finding[]> {
  try {
    const opened = await openDisk(file, folder, context)
    const report = await reportOn(opened, context)
    const { root } = opened
    const image = root === undefined ? undefined : imageReader(root, context)
    const findings = await Promise.all(RULES.map((rule) => rule({ report, root, image, context })))
    return findings.flat()
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return [{ rule: 'readable', severity: 'error', message: error.message }]
  }
}

/** Renders one line per finding, errors first, and a summary line. */
export function renderFindings(findings: readonly Finding[]): string {
  const order = ['error', 'warning', 'note']
  const sorted = [...findings].sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity))
  const lines = sorted.map(
    ({ rule, severity, message, remedy }) =>
      `${severity.padEnd(7)} ${rule}: ${message}${remedy === undefined ? '' : `\n        → ${remedy}`}`,
  )
  const count = (severity: Finding['severity']) => findings.filter((finding) => finding.severity === severity).length
  return [...lines, `${count('error')} errors, ${count('warning')} warnings, ${count('note')} notes`, ''].join('\n')
}
