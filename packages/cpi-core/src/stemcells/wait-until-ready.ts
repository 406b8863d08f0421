import { listTemplates } from 'cloudstack-client/api'
import type { Template } from '../cloud/entities.ts'
import { noneIfUnknown } from '../cloud/find.ts'
import type { Dependencies } from '../dependencies.ts'
import { cloudError } from '../errors/cpi-error.ts'

const SHORTEST_PAUSE_MS = 500
const LONGEST_PAUSE_MS = 5000
/** So much of the time waited so far the next pause takes: little is lost at the end, whether it takes seconds or an hour. */
const PAUSE_SHARE = 0.15

/**
 * Texts of `status` while CloudStack still works on a template; anything else on one that is not ready is a failure. As long as nothing is
 * known of its download, CloudStack shows the template's own state there (listTemplates).
 */
const IN_PROGRESS =
  /^(|Active|Processing|.*Download(ed|ing)?( Complete| in progress)?|Installing Template|.*Upload(ing|ed|NotStarted| ?in ?progress)?|Creating|Copying|Bypassed Secondary Storage)$/i
const FAILED = /error|fail|abandon/i

/**
 * Waits until each of these zones can use the template.
 * @param onPercent told how much of it the slowest zone has fetched
 * @throws {CpiError} with CloudStack's own words when it failed
 */
export async function untilReady(
  deps: Dependencies,
  id: string,
  zoneIds: readonly string[],
  onPercent: (percent: number) => void = () => undefined,
): Promise<void> {
  const startedMs = deps.clock.nowMs()
  for (;;) {
    const rows = (await noneIfUnknown(deps.cloud.list(listTemplates, { templatefilter: 'self', id }))).filter((row) => row.id === id)
    const name = rows[0]?.name ?? id
    if (rows.length === 0) throw cloudError(`template "${name}" vanished while it was made`)
    const failed = rows.find(hasFailed)
    if (failed !== undefined)
      throw cloudError(`template "${name}" cannot be used in zone "${failed.zonename}": CloudStack says "${failed.status}"`)
    onPercent(Math.min(...zoneIds.map((zoneId) => percentOf(rows.find((row) => row.zoneid === zoneId)))))
    if (zoneIds.every((zoneId) => rows.some((row) => row.zoneid === zoneId && row.isready === true))) return
    const pauseMs = PAUSE_SHARE * (deps.clock.nowMs() - startedMs)
    await deps.clock.sleepMs(Math.min(LONGEST_PAUSE_MS, Math.max(SHORTEST_PAUSE_MS, pauseMs)), deps.signal)
  }
}

/** CloudStack tells it in words: "25% Downloaded". */
function percentOf({ isready, status = '' }: Partial<Template> = {}): number {
  return isready === true ? 100 : Number(/^(\d+)% Downloaded/i.exec(status)?.[1] ?? 0)
}

/** Whether CloudStack has given this template up. */
export function hasFailed({ isready, status = '' }: Pick<Template, 'isready' | 'status'>): boolean {
  return isready !== true && (FAILED.test(status) || !IN_PROGRESS.test(status))
}
