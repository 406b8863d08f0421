import { CloudStackError } from 'cloudstack-client'
import { deleteTemplate, listTemplates } from 'cloudstack-client/api'
import { isNotFound } from '../cloud/find.ts'
import type { Dependencies } from '../dependencies.ts'

/** CloudStack looks after uploads once a minute; until it has seen one fail, it refuses to delete its template. */
const SEEN_MS = 120_000
const PAUSE_MS = 15_000

/**
 * Deletes a template of which nothing came of. An upload that was never begun is given up after an hour only:
 * nobody can wait for that, so then the refusal is thrown, and the template named.
 */
export async function deleteUnfinished(deps: Dependencies, name: string): Promise<void> {
  const untilMs = deps.clock.nowMs() + SEEN_MS
  while (!(await isDeleted(deps, name, deps.clock.nowMs() >= untilMs))) {
    deps.log.info(`template "${name}" cannot be deleted yet, waiting until CloudStack has seen that its upload failed`)
    await deps.clock.sleepMs(PAUSE_MS)
  }
}

/** @returns false if CloudStack still waits for the upload, unless this is the last try */
async function isDeleted({ cleanup }: Dependencies, name: string, isLastTry: boolean): Promise<boolean> {
  const rows = await cleanup.list(listTemplates, { templatefilter: 'self', name })
  const template = rows.find((row) => row.name === name)
  if (template === undefined) return true
  try {
    await cleanup.run(deleteTemplate, { id: template.id, forced: true })
    return true
  } catch (error) {
    if (isNotFound(error)) return true
    if (!isLastTry && error instanceof CloudStackError && error.kind === 'conflict') return false
    throw error
  }
}
