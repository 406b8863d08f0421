import type { Caller } from '../core/caller.ts'
import { isRootAdmin } from '../core/caller.ts'
import type { Cloud } from '../core/cloud.ts'

/** A resource as an answer shows it. Undefined members are omitted. */
export type View = Readonly<Record<string, unknown>>

/** The reader of a view: administrators see more. */
export interface Viewer {
  readonly cloud: Cloud
  readonly caller: Caller
  /** Whether internals are shown, if the command decides it rather than the caller's role. */
  readonly inside?: boolean
}

/** Internals of the cloud, such as a resource's host: shown to administrators unless the command decides otherwise (CloudStack's response views). */
export function forInside(viewer: Viewer, members: () => View): View {
  return (viewer.inside ?? isRootAdmin(viewer.caller)) ? members() : {}
}

/** Members shown only to administrators, whatever the command. */
export function forAdmin(viewer: Viewer, members: () => View): View {
  return isRootAdmin(viewer.caller) ? members() : {}
}

/** `2026-11-22T17:40:07+0000` */
export function date(timeMs: number | undefined): string | undefined {
  return timeMs === undefined ? undefined : `${new Date(timeMs).toISOString().slice(0, 19)}+0000`
}

/** The members that name a resource's owner. A project's resources name the project instead of its account. */
export function owner(cloud: Cloud, accountId: string | undefined): View {
  const account = cloud.accounts.getIncludingRemoved(accountId)
  if (account === undefined) return {}
  const project = cloud.projects.getIncludingRemoved(account.projectId)
  return {
    ...(project === undefined ? { account: account.name } : { projectid: project.id, project: project.name }),
    ...domain(cloud, account.domainId),
  }
}

/** The members that name a zone. */
export function zone(cloud: Cloud, zoneId: string): View {
  return { zoneid: zoneId, zonename: cloud.zones.getIncludingRemoved(zoneId)?.name }
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
    // Only listTags shows the domain's path (recorded).
    domainpath: undefined,
    customer: tag.customer,
  }))
}

/** Tags as networks, VPCs, addresses and rules show them: key and value only. */
export function labelsOf(cloud: Cloud, resourceId: string): readonly View[] {
  return cloud.tags.by('resource', resourceId).map(({ key, value }) => ({ key, value }))
}

/** A comma-separated list; omitted if it is empty. */
export function listed(texts: readonly string[]): string | undefined {
  return texts.length === 0 ? undefined : texts.join(',')
}

/** The job that is running on a resource, as machines and volumes show it. */
export function pendingJob(cloud: Cloud, id: string): View {
  const job = cloud.jobs.by('pending', id)[0]
  return job === undefined ? {} : { jobid: job.id, jobstatus: job.status }
}
