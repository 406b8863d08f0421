import { listTemplates } from 'cloudstack-client/api'
import type { Template } from '../cloud/entities.ts'
import { emptyIfNotFound } from '../cloud/find.ts'
import type { Dependencies } from '../dependencies.ts'
import { cloudError } from '../errors/cpi-error.ts'
import { pollUntil } from '../values/poll-until.ts'

const MIN_PAUSE_MS = 500
const MAX_PAUSE_MS = 5000
/** The pause as a fraction of the time waited so far: little is lost at the end, whether the wait takes seconds or an hour. */
const POLL_FRACTION = 0.15

/**
 * Values of `status` while CloudStack is working on a template; any other value is a failure, unless the template is ready. Before the
 * download starts CloudStack shows the template's own state there (listTemplates).
 */
const IN_PROGRESS =
  /^(|Active|Processing|.*Download(ed|ing)?( Complete| in progress)?|Installing Template|.*Upload(ing|ed|NotStarted| ?in ?progress)?|Creating|Copying|Bypassed Secondary Storage)$/i
const FAILED = /error|fail|abandon/i

/**
 * Waits until the template is ready in each of these zones.
 * @param onPercent called with the progress of the slowest zone
 * @throws {CpiError} with CloudStack's own text if it failed
 */
export async function waitUntilReady(
  deps: Dependencies,
  id: string,
  zoneIds: readonly string[],
  onPercent: (percent: number) => void = () => undefined,
): Promise<void> {
  const pauseMs = (waitedMs: number) => Math.min(MAX_PAUSE_MS, Math.max(MIN_PAUSE_MS, POLL_FRACTION * waitedMs))
  await pollUntil({ clock: deps.clock, pauseMs, signal: deps.signal }, async () => {
    const rows = (await emptyIfNotFound(deps.cloud.list(listTemplates, { templatefilter: 'self', id }))).filter((row) => row.id === id)
    const name = rows[0]?.name ?? id
    if (rows.length === 0) throw cloudError('template-failed', `template "${name}" disappeared while it was being created`)
    const failed = rows.find(hasFailed)
    if (failed !== undefined)
      throw cloudError(
        'template-failed',
        `template "${name}" cannot be used in zone "${failed.zonename}": CloudStack says "${failed.status}"`,
      )
    onPercent(Math.min(...zoneIds.map((zoneId) => percentOf(rows.find((row) => row.zoneid === zoneId)))))
    return zoneIds.every((zoneId) => rows.some((row) => row.zoneid === zoneId && row.isready === true)) ? true : undefined
  })
}

/** CloudStack reports the progress as text: "25% Downloaded". */
function percentOf({ isready, status = '' }: Partial<Template> = {}): number {
  return isready === true ? 100 : Number(/^(\d+)% Downloaded/i.exec(status)?.[1] ?? 0)
}

/** Returns whether the template has failed for good. */
export function hasFailed({ isready, status = '' }: Pick<Template, 'isready' | 'status'>): boolean {
  return isready !== true && (FAILED.test(status) || !IN_PROGRESS.test(status))
}
