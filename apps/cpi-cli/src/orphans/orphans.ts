import { systemClock } from 'cloudstack-client'
import { findProjectId, projectClient } from 'cpi-core/cloud'
import { configure, secretValues } from 'cpi-core/config'
import { reasonOf } from 'cpi-core/errors'
import { deleteOrphan, findOrphans, type Orphan } from 'cpi-core/orphans'
import { loadConfig } from '../load-config.ts'
import { openCloud } from '../open-services.ts'
import { createRedactor } from '../redactor.ts'
import { writeAll } from '../standard-streams.ts'
import { createStderrLog } from '../stderr-log.ts'
import { table } from '../table.ts'

/** Younger resources may belong to a call that is still running. */
const MINIMUM_AGE_MS = 3_600_000

interface OrphansCommand {
  readonly configPath: string
  readonly directorUuid: string | undefined
  readonly remove: boolean
}

/** Lists what was left behind, and deletes it on request. @returns 0, or 1 if something could not be deleted */
export async function orphans({ configPath, directorUuid, remove }: OrphansCommand): Promise<number> {
  const { config } = configure(await loadConfig(configPath), {})
  const log = createStderrLog('orphans', createRedactor(secretValues(config, [])), 'warn')
  const account = openCloud(config, log)
  const { project } = config.cloudstack
  const cloud = project === undefined ? account : projectClient(account, await findProjectId(account, project))
  const found = await findOrphans(cloud, { directorUuid, minimumAgeMs: MINIMUM_AGE_MS, clock: systemClock })
  await writeAll(process.stdout, summary(found, remove))
  if (!remove) return 0
  let failed = 0
  for (const orphan of found) {
    try {
      await deleteOrphan(cloud, orphan, { config, log })
      await writeAll(process.stdout, `deleted ${orphan.kind} ${orphan.name}\n`)
    } catch (error) {
      failed += 1
      await writeAll(process.stdout, `could not delete ${orphan.kind} ${orphan.name}: ${reasonOf(error)}\n`)
    }
  }
  return failed === 0 ? 0 : 1
}

function summary(found: readonly Orphan[], remove: boolean): string {
  if (found.length === 0) return 'nothing was left behind\n'
  const rows = found.map(({ kind, name, id, state, created, why }) => [kind, name, id, state, created, why])
  const advice = remove ? '' : `${found.length} left behind; add --delete to remove\n`
  return table([['kind', 'name', 'id', 'state', 'created', 'why'], ...rows]) + advice
}
