import { listTemplates } from 'cloudstack-client/api'
import type { Template } from '../cloud/entities.ts'
import { noneIfUnknown } from '../cloud/find.ts'
import type { Dependencies } from '../dependencies.ts'
import { cloudError } from '../errors/cpi-error.ts'

const PAUSE_MS = 5000

/** Texts of `status` while CloudStack still works on a template; anything else on one that is not ready is a failure. */
const IN_PROGRESS =
  /^(|Processing|.*Download(ed|ing)?( Complete| in progress)?|Installing Template|.*Upload(ing|ed|NotStarted| in progress)?|Creating|Copying|Bypassed Secondary Storage)$/i
const FAILED = /error|fail|abandon/i

/** Waits until each of these zones can use the template. @throws {CpiError} with CloudStack's own words when it failed */
export async function untilReady(deps: Dependencies, id: string, zoneIds: readonly string[]): Promise<void> {
  for (;;) {
    const rows = (await noneIfUnknown(deps.cloud.list(listTemplates, { templatefilter: 'self', id }))).filter((row) => row.id === id)
    const name = rows[0]?.name ?? id
    if (rows.length === 0) throw cloudError(`template "${name}" vanished while it was made`)
    const failed = rows.find(hasFailed)
    if (failed !== undefined)
      throw cloudError(`template "${name}" cannot be used in zone "${failed.zonename}": CloudStack says "${failed.status}"`)
    if (zoneIds.every((zoneId) => rows.some((row) => row.zoneid === zoneId && row.isready === true))) return
    await deps.clock.sleepMs(PAUSE_MS, deps.signal)
  }
}

function hasFailed({ isready, status = '' }: Template): boolean {
  return isready !== true && (FAILED.test(status) || !IN_PROGRESS.test(status))
}
