import type { CloudStackClient } from 'cloudstack-client'
import type { CpiConfig, Log } from 'cpi-core'
import { findProjectId, projectClient } from 'cpi-core/cloud'
import { openCloud } from './open-services.ts'

/** Returns a client for the configured project, or for the account where there is none. */
export async function openProject(config: CpiConfig, log: Log): Promise<CloudStackClient> {
  const account = openCloud(config, log)
  const { project } = config.cloudstack
  return project === undefined ? account : projectClient(account, await findProjectId(account, project))
}
