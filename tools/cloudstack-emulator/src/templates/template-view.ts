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

/** Members of every view of a template or ISO. */
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

/** Members that templates and ISOs have in common, for one zone. */
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
    size: row.sizeBytes ?? copy?.sizeBytes,
    physicalsize: row.physicalBytes ?? copy?.sizeBytes,
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
  const maySeeDownload = isRootAdmin(caller) || caller.account.id === row.accountId || ofProject
  return {
    ...common(viewer, row, copy),
    // Progress and source URL are shown to its owner, members of its project and root.
    ...(maySeeDownload ? { status: copy?.status ?? statusOf(copy), url: row.url } : {}),
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

/** Members for a copy whose state is not yet known. */
function statusOf(copy: TemplateCopy | undefined): string {
  return copy?.state === 'Downloading' ? `${copy.percent}% Downloaded` : 'Active'
}

/** An ISO does not have a hypervisor or details. Only its owner and administrators see its download. */
export function viewIso(viewer: Viewer, row: TemplateRow, copy: TemplateCopy | undefined): View {
  const { caller } = viewer
  const maySeeDownload = caller.roleType !== 'User' || caller.account.id === row.accountId
  const status = copy?.state === 'Ready' ? 'Successfully Installed' : copy?.status
  return {
    ...common(viewer, row, copy),
    bootable: row.bootable,
    ...(maySeeDownload ? { status, url: row.url, downloaddetails: downloadsOf(viewer, copy) } : {}),
  }
}

/** The answer of an update: a few members of the full view, and the rest as if unset (CloudStack has a second view for it). */
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
