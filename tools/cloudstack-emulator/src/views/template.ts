import { isRootAdmin, mayActFor } from '../cloud/caller.ts'
import type { TemplateCopy, TemplateRow } from '../rows/storage.ts'
import { date, forAdmin, owner, tagsOf, type View, type Viewer } from './view.ts'

const DOWNLOAD_STATES: Readonly<Record<TemplateCopy['state'], string>> = {
  NotUploaded: 'NOT_UPLOADED',
  UploadInProgress: 'UPLOAD_IN_PROGRESS',
  UploadError: 'UPLOAD_ERROR',
  Downloading: 'DOWNLOAD_IN_PROGRESS',
  DownloadError: 'DOWNLOAD_ERROR',
  Ready: 'DOWNLOADED',
}

/** One row per zone: the template as it is there. */
export function viewTemplate(viewer: Viewer, row: TemplateRow, copy: TemplateCopy | undefined): View {
  const { cloud } = viewer
  const own = isRootAdmin(viewer.caller) || mayActFor(cloud, viewer.caller, row.accountId)
  return {
    id: row.id,
    name: row.name,
    displaytext: row.displayText,
    ispublic: row.isPublic,
    created: date(row.createdMs),
    isready: copy?.state === 'Ready',
    passwordenabled: row.passwordEnabled,
    format: row.kind === 'iso' ? undefined : row.format,
    isfeatured: row.isFeatured,
    crossZones: row.crossZones,
    ostypeid: row.osTypeId,
    ostypename: cloud.osTypes.ever(row.osTypeId)?.description,
    ...owner(cloud, row.accountId),
    zoneid: copy?.zoneId,
    zonename: cloud.zones.ever(copy?.zoneId)?.name,
    status: own && row.type !== 'BUILTIN' ? copy?.status : undefined,
    size: row.sizeBytes,
    physicalsize: row.physicalBytes,
    templatetype: row.type,
    hypervisor: row.hypervisor,
    isextractable: row.isExtractable,
    checksum: row.checksum,
    sourcetemplateid: row.sourceTemplateId,
    details: row.details,
    downloaddetails: copy === undefined || copy.state === 'NotUploaded' ? [] : [downloadOf(viewer, copy)],
    arch: 'x86_64',
    bits: row.bits,
    sshkeyenabled: row.sshKeyEnabled,
    isdynamicallyscalable: row.dynamicallyScalable,
    directdownload: false,
    deployasis: false,
    forcks: false,
    requireshvm: row.requiresHvm,
    bootable: row.kind === 'iso' ? row.bootable : undefined,
    ...forAdmin(viewer, () => ({ url: row.url, sortkey: row.sortKey })),
    tags: tagsOf(cloud, row.id),
    hasannotations: false,
  }
}

function downloadOf({ cloud }: Viewer, copy: TemplateCopy): View {
  return {
    downloadState: DOWNLOAD_STATES[copy.state],
    datastore: cloud.imageStores.by('zone', copy.zoneId)[0]?.name,
    downloadPercent: String(copy.percent),
  }
}

/** An ISO shows less: it has neither hypervisor nor keys. */
export function viewIso(viewer: Viewer, row: TemplateRow, copy: TemplateCopy | undefined): View {
  const {
    templatetype: _type,
    hypervisor: _hypervisor,
    sshkeyenabled: _ssh,
    sourcetemplateid: _source,
    details: _details,
    ...view
  } = viewTemplate(viewer, row, copy)
  return { ...view, status: copy?.state === 'Ready' ? 'Successfully Installed' : copy?.status }
}
