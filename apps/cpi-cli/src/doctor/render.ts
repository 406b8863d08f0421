import { styleText } from 'node:util'
import type { Finding } from 'cpi-core/doctor'
import { table } from '../table.ts'

const MARKS: Readonly<Record<Finding['state'], string>> = { ok: '✓', unknown: '?', warning: '!', failed: '✗' }

const COLOURS: Readonly<Record<Finding['state'], 'green' | 'cyan' | 'yellow' | 'red'>> = {
  ok: 'green',
  unknown: 'cyan',
  warning: 'yellow',
  failed: 'red',
}

/** Returns the table for people, one line for each finding. @param isColoured for terminals; a pasted text has no colours */
export function findingTable(findings: readonly Finding[], isColoured: boolean): string {
  const rows = findings.map(({ check, state, text, remedy, code }) => [
    MARKS[state],
    check,
    oneLine(code === undefined ? text : `${text} [${code}]`),
    oneLine(remedy),
  ])
  const lines = table([[' ', 'check', 'found', 'what to do'], ...rows])
  if (!isColoured) return lines
  return lines
    .split('\n')
    .map((line, index) => {
      const state = findings[index - 1]?.state
      return state === undefined ? line : styleText(COLOURS[state], line)
    })
    .join('\n')
}

function oneLine(text: string): string {
  return text.replaceAll('\n', ';')
}

/** Returns the findings for programs; the ids are stable. */
export function findingJson(findings: readonly Finding[]): string {
  return `${JSON.stringify({ exit_code: exitCodeOf(findings), findings }, undefined, 2)}\n`
}

/** 0 if everything is in order, 1 with warnings, 2 if something failed. */
export function exitCodeOf(findings: readonly Finding[]): 0 | 1 | 2 {
  if (findings.some(({ state }) => state === 'failed')) return 2
  return findings.some(({ state }) => state === 'warning') ? 1 : 0
}
