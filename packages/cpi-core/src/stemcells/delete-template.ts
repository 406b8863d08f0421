import { type CloudStackClient, CloudStackError } from 'cloudstack-client'
import { deleteTemplate, listTemplates } from 'cloudstack-client/api'
import { isNotFound } from '../cloud/find.ts'
import type { Dependencies } from '../dependencies.ts'
import { cloudError } from '../errors/cpi-error.ts'

type Tools = Pick<Dependencies, 'cloud' | 'cleanup' | 'clock' | 'log' | 'undo'>

const PAUSE_MS = 5000

/** CloudStack looks after uploads once a minute; one that was never begun it gives up after an hour, for which nobody can wait. */
const UPLOAD_PATIENCE_MS = 150_000

/** Downloads and copies end. As long as unwinding may take in all, less what a last answer takes. */
const DOWNLOAD_PATIENCE_MS = 540_000

const UPLOADING = /getting uploaded/
const DOWNLOADING = /currently being downloaded/

/**
 * Notes that whatever template has this name is to be deleted, in all zones, should the call fail. Waits where CloudStack is
 * still busy with the template; all tries together take no longer than unwinding may.
 * @param unblock ends what CloudStack waits for; asked once, when it refuses to delete because of it
 * @returns the deletion, for a template that is not needed after all: within the call's own time, so that unwinding keeps its own
 */
export function noteTemplate(deps: Tools, name: string, unblock?: (cloud: CloudStackClient) => Promise<void>): () => Promise<void> {
  let ending = unblock
  let startedMs: number | undefined
  const remove = async (cloud: CloudStackClient) => {
    startedMs ??= deps.clock.nowMs()
    for (;;) {
      const refusal = await tryDeletion(cloud, name)
      if (refusal === undefined) return
      if (deps.clock.nowMs() - startedMs > patienceMs(refusal)) throw heldByCloud(name, refusal)
      if (ending === undefined) deps.log.info(`template "${name}" cannot be deleted yet: ${refusal.errorText}`)
      await ending?.(cloud)
      ending = undefined
      await deps.clock.sleepMs(PAUSE_MS)
    }
  }
  deps.undo.note(`delete template ${name}`, async () => remove(deps.cleanup))
  return async () => remove(deps.cloud)
}

/** @returns CloudStack's refusal, if it is one that time heals */
async function tryDeletion(cloud: CloudStackClient, name: string): Promise<CloudStackError | undefined> {
  const rows = await cloud.list(listTemplates, { templatefilter: 'self', name })
  for (const id of new Set(rows.filter((row) => row.name === name).map((row) => row.id))) {
    try {
      await cloud.run(deleteTemplate, { id, forced: true })
    } catch (error) {
      if (error instanceof CloudStackError && (isUploading(error) || DOWNLOADING.test(error.errorText ?? ''))) return error
      if (!isNotFound(error)) throw error
    }
  }
  return undefined
}

function isUploading({ errorText = '' }: CloudStackError): boolean {
  return UPLOADING.test(errorText)
}

function patienceMs(refusal: CloudStackError): number {
  return isUploading(refusal) ? UPLOAD_PATIENCE_MS : DOWNLOAD_PATIENCE_MS
}

function heldByCloud(name: string, cause: CloudStackError): Error {
  const until = isUploading(cause)
    ? 'before the address for its upload expires (its setting upload.operation.timeout, by default an hour)'
    : 'before it is fetched or copied'
  return cloudError(`CloudStack does not let go of "${name}" ${until}: ${cause.errorText}`, cause)
}
