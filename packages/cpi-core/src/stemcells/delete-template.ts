import { type CloudStackClient, CloudStackError } from 'cloudstack-client'
import { deleteTemplate, listTemplates } from 'cloudstack-client/api'
import { isNotFound } from '../cloud/find.ts'
import type { Dependencies } from '../dependencies.ts'
import { cloudError } from '../errors/cpi-error.ts'
import type { Noted } from '../undo.ts'
import { pollUntil } from '../values/poll-until.ts'

type Tools = Pick<Dependencies, 'cloud' | 'cleanup' | 'clock' | 'log' | 'undo'>

const PAUSE_MS = 5000

/** CloudStack checks uploads once a minute; it abandons one that was never started after an hour, which is too long to wait. */
const UPLOAD_TIMEOUT_MS = 150_000

/** Downloads and copies come to an end. The total limit for unwinding, less the time for a last answer. */
const DOWNLOAD_TIMEOUT_MS = 540_000

const UPLOADING = /getting uploaded/
const DOWNLOADING = /currently being downloaded/

/**
 * Notes the deletion, in all zones, of the template with this name, should the call fail. Waits while CloudStack is still busy with the
 * template; all attempts together take no longer than the limit for unwinding.
 * @param unblock ends the operation that CloudStack waits for; called once, when CloudStack refuses the deletion because of it
 */
export function noteTemplateDeletion(deps: Tools, name: string, unblock?: (cloud: CloudStackClient) => Promise<void>): NotedTemplate {
  let pendingUnblock = unblock
  let startedMs: number | undefined
  const remove = async (cloud: CloudStackClient) => {
    const firstTryMs = startedMs ?? deps.clock.monotonicMs()
    startedMs = firstTryMs
    return pollUntil({ clock: deps.clock, pauseMs: PAUSE_MS }, async () => {
      const { found, refusal } = await tryDeletion(cloud, name)
      if (refusal === undefined) return found
      if (deps.clock.monotonicMs() - firstTryMs > timeoutMs(refusal)) throw heldByCloud(name, refusal)
      if (pendingUnblock === undefined) deps.log.info(`template "${name}" cannot be deleted yet: ${refusal.errorText}`)
      await pendingUnblock?.(cloud)
      pendingUnblock = undefined
      return undefined
    })
  }
  const noted = deps.undo.note(`delete template ${name}`, async () => remove(deps.cleanup))
  return { ...noted, remove: async () => remove(deps.cloud) }
}

export interface NotedTemplate extends Noted {
  /** Deletes the template within the call's own time limit, if it is not needed after all. */
  remove(): Promise<unknown>
}

interface Deletion {
  readonly found: boolean
  /** CloudStack's refusal, if it is temporary. */
  readonly refusal?: CloudStackError
}

async function tryDeletion(cloud: CloudStackClient, name: string): Promise<Deletion> {
  const rows = await cloud.list(listTemplates, { templatefilter: 'self', name })
  const ids = new Set(rows.filter((row) => row.name === name).map((row) => row.id))
  for (const id of ids) {
    try {
      await cloud.run(deleteTemplate, { id, forced: true })
    } catch (error) {
      if (error instanceof CloudStackError && (isUploading(error) || DOWNLOADING.test(error.errorText ?? ''))) {
        return { found: true, refusal: error }
      }
      if (!isNotFound(error)) throw error
    }
  }
  return { found: ids.size > 0 }
}

function isUploading({ errorText = '' }: CloudStackError): boolean {
  return UPLOADING.test(errorText)
}

function timeoutMs(refusal: CloudStackError): number {
  return isUploading(refusal) ? UPLOAD_TIMEOUT_MS : DOWNLOAD_TIMEOUT_MS
}

function heldByCloud(name: string, cause: CloudStackError): Error {
  const until = isUploading(cause)
    ? 'before the address for its upload expires (its setting upload.operation.timeout, by default an hour)'
    : 'before it is fetched or copied'
  return cloudError('stemcell-in-use', `CloudStack does not delete "${name}" ${until}: ${cause.errorText}`, cause)
}
