import { CloudStackError } from 'cloudstack-client'
import { deleteTemplate, listTemplates } from 'cloudstack-client/api'
import { isNotFound } from '../cloud/find.ts'
import type { Dependencies } from '../dependencies.ts'
import { cloudError } from '../errors/cpi-error.ts'

type Tools = Pick<Dependencies, 'cleanup' | 'clock' | 'log' | 'undo'>

const PAUSE_MS = 5000

/** As long as unwinding may take in all, less what a last answer takes. */
const PATIENCE_MS = 540_000

/** CloudStack deletes no template that is still on its way in. */
const ON_ITS_WAY = /getting uploaded|currently being downloaded/

/**
 * Notes that whatever template has this name is to be deleted, in all zones, should the call fail. Waits where CloudStack is
 * still busy with the template; all tries together take no longer than unwinding may.
 * @param unblock ends what CloudStack waits for; asked once, when it refuses to delete because of it
 * @returns the deletion, for a template that is not needed after all
 */
export function noteTemplate(deps: Tools, name: string, unblock?: () => Promise<void>): () => Promise<void> {
  let ending = unblock
  let startedMs: number | undefined
  const remove = async () => {
    startedMs ??= deps.clock.nowMs()
    for (;;) {
      const refusal = await tryDeletion(deps, name)
      if (refusal === undefined) return
      if (deps.clock.nowMs() - startedMs > PATIENCE_MS) throw heldByCloud(name, refusal)
      if (ending === undefined) deps.log.info(`template "${name}" cannot be deleted yet: ${refusal.errorText}`)
      await ending?.()
      ending = undefined
      await deps.clock.sleepMs(PAUSE_MS)
    }
  }
  deps.undo.note(`delete template ${name}`, remove)
  return remove
}

/** @returns CloudStack's refusal, if it is one that time heals */
async function tryDeletion({ cleanup }: Tools, name: string): Promise<CloudStackError | undefined> {
  const rows = await cleanup.list(listTemplates, { templatefilter: 'self', name })
  for (const id of new Set(rows.filter((row) => row.name === name).map((row) => row.id))) {
    try {
      await cleanup.run(deleteTemplate, { id, forced: true })
    } catch (error) {
      if (error instanceof CloudStackError && ON_ITS_WAY.test(error.errorText ?? '')) return error
      if (!isNotFound(error)) throw error
    }
  }
  return undefined
}

function heldByCloud(name: string, cause: CloudStackError): Error {
  return cloudError(
    `CloudStack does not let go of "${name}" before the address for its upload expires (its setting upload.operation.timeout, by default an hour): ${cause.errorText}`,
    cause,
  )
}
