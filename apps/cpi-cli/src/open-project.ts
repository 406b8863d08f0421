import type { CloudStackClient } from 'cloudstack-client'
import type { CpiConfig, Log } from 'cpi-core'
import { findProjectId, projectClient } from 'cpi-core/cloud'
import { openCloud } from './open-services.ts'

/** The operator who started the program waits for it: a server that restarts is waited out for no longer, even if calls of the CPI do. */
const LONGEST_UNREACHABLE_MS = 7_500

/** Returns a client for the configured project, or for the account where there is none. */
export async function openProject(config: CpiConfig, log: Log): Promise<CloudStackClient> {
  const { project, timeout } = config.cloudstack
  const timeouts = { unreachableMs: Math.min(timeout.unreachable * 1000, LONGEST_UNREACHABLE_MS) }
  const account = openCloud(config, log, { timeouts })
  return project === undefined ? account : projectClient(account, await findProjectId(account, project))
}
