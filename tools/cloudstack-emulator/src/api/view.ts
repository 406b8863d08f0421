import type { Caller } from '../core/caller.ts'
import { isRootAdmin } from '../core/caller.ts'
import type { Cloud } from '../core/cloud.ts'

/** One thing as an answer shows it; undefined members are left out. */
export type View = Readonly<Record<string, unknown>>

/** Who looks: administrators see more. */
export interface Viewer {
  readonly cloud: Cloud
  readonly caller: Caller
  /** Whether the inner side is shown, where the command does not leave that to who calls it. */
  readonly inside?: boolean
}

/** Where a thing is and what it is within the cloud: administrators see it, unless the command says otherwise (CloudStack's response views). */
export function forInside(viewer: Viewer, members: () => View): View {
  return (viewer.inside ?? isRootAdmin(viewer.caller)) ? members() : {}
}

/** What only administrators read, whatever the command. */
export function forAdmin(viewer: Viewer, members: () => View): View {
  return isRootAdmin(viewer.caller) ? members() : {}
}

/** `2026-11-22T17:40:07+0000` */
export function date(timeMs: number | undefined): string | undefined {
  return timeMs === undefined ? undefined : `${new Date(timeMs).toISOString().slice(0, 19)}+0000`
}

/** The members that say whose a thing is; a project's things name the project instead of its account. */
export function owner(cloud: Cloud, accountId: string | undefined): View {
  const account = cloud.accounts.getIncludingRemoved(accountId)
  if (account === undefined) return {}
  const project = cloud.projects.getIncludingRemoved(account.projectId)
  return {
    ...(project === undefined ? { account: account.name } : { projectid: project.id, project: project.name }),
    ...domain(cloud, account.domainId),
  }
}

export function domain(cloud: Cloud, domainId: string): View {
  const row = cloud.domains.getIncludingRemoved(domainId)
  return { domainid: row?.id, domain: row?.name, domainpath: row?.path }
}

export function tagsOf(cloud: Cloud, resourceId: string): readonly View[] {
  return cloud.tags.by('resource', resourceId).map((tag) => ({
    key: tag.key,
    value: tag.value,
    resourcetype: tag.resourceType,
    resourceid: tag.resourceId,
    ...owner(cloud, tag.accountId),
    // Only listTags says where the domain is (recorded).
    domainpath: undefined,
    customer: tag.customer,
  }))
}

/** Tags as networks, VPCs, addresses and rules show them: no more than what they say. */
export function labelsOf(cloud: Cloud, resourceId: string): readonly View[] {
  return cloud.tags.by('resource', resourceId).map(({ key, value }) => ({ key, value }))
}

/** The job that is at work on a thing, as machines and volumes show it. */
export function pendingJob(cloud: Cloud, id: string): View {
  const job = cloud.jobs.by('pending', id)[0]
  return job === undefined ? {} : { jobid: job.id, jobstatus: job.status }
}
