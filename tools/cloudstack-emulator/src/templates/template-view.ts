import { date, forInside, owner, tagsOf, type View, type Viewer } from '../api/view.ts'
import { isRootAdmin } from '../core/caller.ts'
import type { Cloud } from '../core/cloud.ts'
import type { TemplateCopy, TemplateRow } from '../database/template-rows.ts'

const DOWNLOAD_STATES: Readonly<Record<TemplateCopy['state'], string>> = {
  NotUploaded: 'NOT_UPLOADED',
  UploadInProgress: 'UPLOAD_IN_PROGRESS',
  UploadError: 'UPLOAD_ERROR',
  Downloading: 'DOWNLOAD_IN_PROGRESS',
  DownloadError: 'DOWNLOAD_ERROR',
  Ready: 'DOWNLOADED',
}

/** What every view of a template or ISO says. */
function always({ cloud }: Viewer, row: TemplateRow): View {
  return {
    id: row.id,
    name: row.name,
    displaytext: row.displayText,
    ispublic: row.isPublic,
    created: date(row.createdMs),
    format: row.format,
    ostypeid: row.osTypeId,
    ostypename: cloud.osTypes.getIncludingRemoved(row.osTypeId)?.description,
    isdynamicallyscalable: row.dynamicallyScalable,
    ...owner(cloud, row.accountId),
    ...userDataOf(cloud, row),
    tags: tagsOf(cloud, row.id),
  }
}

/** What templates and ISOs say alike; one row per zone: as it is there. */
function common(viewer: Viewer, row: TemplateRow, copy: TemplateCopy | undefined): View {
  const { cloud } = viewer
  return {
    ...always(viewer, row),
    isready: copy?.state === 'Ready',
    passwordenabled: row.passwordEnabled,
    isfeatured: row.isFeatured,
    crossZones: row.crossZones,
    zoneid: copy?.zoneId,
    zonename: cloud.zones.getIncludingRemoved(copy?.zoneId)?.name,
    size: row.sizeBytes,
    physicalsize: row.physicalBytes,
    isextractable: row.isExtractable,
    checksum: row.checksum,
    arch: 'x86_64',
    bits: row.bits,
    directdownload: false,
    hasannotations: false,
  }
}

function userDataOf(cloud: Cloud, row: TemplateRow): View {
  const linked = cloud.userData.get(row.userDataId)
  if (linked === undefined) return {}
  return { userdataid: linked.id, userdataname: linked.name, userdataparams: linked.params, userdatapolicy: row.userDataPolicy }
}

export function viewTemplate(viewer: Viewer, row: TemplateRow, copy: TemplateCopy | undefined): View {
  const { caller, cloud } = viewer
  const ofProject = cloud.accounts.getIncludingRemoved(row.accountId)?.projectId !== undefined
  const told = isRootAdmin(caller) || caller.account.id === row.accountId || ofProject
  return {
    ...common(viewer, row, copy),
    // How far it is and where from: for its owner, everybody in its project, and root.
    ...(told ? { status: copy?.status ?? untold(copy), url: row.url } : {}),
    templatetype: row.type,
    hypervisor: row.hypervisor,
    sourcetemplateid: row.sourceTemplateId,
    details: row.details,
    downloaddetails: downloadsOf(viewer, copy),
    sshkeyenabled: row.sshKeyEnabled,
    deployasis: false,
    forcks: false,
    requireshvm: row.requiresHvm,
  }
}

/** What is said of a copy of which nothing is known yet. */
function untold(copy: TemplateCopy | undefined): string {
  return copy?.state === 'Downloading' ? `${copy.percent}% Downloaded` : 'Active'
}

/** An ISO has neither hypervisor nor details; how it was fetched only its owner and administrators read. */
export function viewIso(viewer: Viewer, row: TemplateRow, copy: TemplateCopy | undefined): View {
  const { caller } = viewer
  const told = caller.roleType !== 'User' || caller.account.id === row.accountId
  const status = copy?.state === 'Ready' ? 'Successfully Installed' : copy?.status
  return {
    ...common(viewer, row, copy),
    bootable: row.bootable,
    ...(told ? { status, url: row.url, downloaddetails: downloadsOf(viewer, copy) } : {}),
  }
}

/** What an update answers: a few members of the real view, and the rest as if it were unset (CloudStack's own second view). */
export function viewUpdatedTemplate(viewer: Viewer, row: TemplateRow): View {
  const [detail] = Object.entries(row.details)
  return {
    ...always(viewer, row),
    isready: false,
    isfeatured: false,
    crossZones: false,
    bootable: row.bootable,
    hypervisor: row.hypervisor,
    bits: 0,
    details: detail === undefined ? undefined : Object.fromEntries([detail]),
  }
}

function downloadsOf(viewer: Viewer, copy: TemplateCopy | undefined): readonly View[] {
  if (copy === undefined || copy.state === 'NotUploaded') return []
  const [store] = viewer.cloud.imageStores.by('zone', copy.zoneId)
  return [
    {
      datastore: store?.name,
      ...forInside(viewer, () => ({ datastoreId: store?.id, datastoreRole: 'Image' })),
      downloadPercent: String(copy.percent),
      downloadState: DOWNLOAD_STATES[copy.state],
    },
  ]
}
