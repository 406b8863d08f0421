import { ApiError, invalid } from '../api-error.ts'
import type { Cloud } from '../core/cloud.ts'
import { transferDurationMs } from '../core/durations.ts'
import { hypervisorNamed } from '../core/hypervisors.ts'
import { checkLimit } from '../core/limits.ts'
import type { AccountRow } from '../database/account-rows.ts'
import type { TemplateCopy, TemplateRow } from '../database/template-rows.ts'
import { setCopy } from './template.ts'
import { checkTemplateUrl, keepFetched, measureUrl } from './template-url.ts'

export type NewTemplate = Pick<
  TemplateRow,
  | 'kind'
  | 'name'
  | 'displayText'
  | 'format'
  | 'osTypeId'
  | 'isPublic'
  | 'isFeatured'
  | 'isExtractable'
  | 'dynamicallyScalable'
  | 'passwordEnabled'
  | 'sshKeyEnabled'
  | 'requiresHvm'
  | 'bits'
  | 'checksum'
  | 'details'
> & { readonly hypervisor: string }

const FORMATS = ['QCOW2', 'RAW', 'VHD', 'ISO', 'OVA', 'VHDX', 'BAREMETAL', 'EXTERNAL', 'VMDK', 'VDI', 'TAR', 'ZIP', 'DIR']
export function checkFormat(format: string): string {
  const name = FORMATS.find((known) => known === format.toUpperCase())
  if (name !== undefined) return name
  throw new ApiError('invalid-parameter', `Image format: ${format} is incorrect. Supported formats are [${FORMATS.join(', ')}, ]`, {
    plain: true,
  })
}

export function insertTemplate(cloud: Cloud, account: AccountRow, template: NewTemplate, more: Partial<TemplateRow>): TemplateRow {
  const number = cloud.nextNumber('templates')
  return cloud.templates.insert({
    ...template,
    id: cloud.newId(),
    number,
    uniqueName: `${number}-${account.number}-${cloud.newId()}`,
    accountId: account.id,
    format: template.kind === 'iso' ? 'ISO' : checkFormat(template.format),
    hypervisor: template.kind === 'iso' ? 'None' : hypervisorNamed(template.hypervisor),
    type: 'USER',
    crossZones: false,
    bootable: true,
    sortKey: 0,
    sizeBytes: undefined,
    physicalBytes: undefined,
    snapshotBytes: undefined,
    url: undefined,
    sourceTemplateId: undefined,
    createdMs: cloud.nowMs(),
    copies: [],
    sharedWith: [],
    userDataId: undefined,
    userDataPolicy: undefined,
    ...more,
  })
}

/** Registers the image at a URL. The call checks the URL; secondary storage downloads the file afterwards. */
export async function registerTemplate(
  cloud: Cloud,
  account: AccountRow,
  template: NewTemplate,
  zoneIds: readonly string[],
  url: string,
): Promise<TemplateRow> {
  if (template.kind === 'template') hypervisorNamed(template.hypervisor)
  const admin = cloud.roles.getIncludingRemoved(account.roleId)?.type === 'Admin'
  if (!admin && zoneIds.includes('-1')) {
    throw invalid("Template registered for 'All zones' can only be owned a Root Admin account. Please select specific zone(s).")
  }
  if (url.toLowerCase().includes('file://')) throw invalid('File:// type urls are currently unsupported')
  if (!admin && template.isPublic && !cloud.settings['allow.public.user.templates']) {
    throw invalid('Only private templates/ISO can be created.')
  }
  const format = template.kind === 'iso' ? 'ISO' : checkFormat(template.format)
  checkLimit(cloud, account, 'template')
  await checkTemplateUrl(url, format)
  const zones = zoneIds.length === 0 || zoneIds.includes('-1') ? [...cloud.zones.all()].map(({ id }) => id) : zoneIds
  const copies: TemplateCopy[] = zones.map((zoneId) => ({ zoneId, state: 'Downloading', status: undefined, percent: 0 }))
  const row = insertTemplate(
    cloud,
    account,
    { ...template, isFeatured: admin && template.isFeatured },
    { url, copies, crossZones: zoneIds.includes('-1') },
  )
  await download(cloud, row, url)
  return cloud.templates.require(row.id)
}

/** Downloads at once to learn the size. Emulated time then passes as if that much were being transferred. */
async function download(cloud: Cloud, template: TemplateRow, url: string): Promise<void> {
  const sink = cloud.hypervisor.receive()
  const fetched = await keepFetched(await measureUrl(url, template.checksum, sink), sink, { kind: 'template', id: template.id })
  const durationMs = fetched.failure === undefined ? transferDurationMs(fetched.sizeBytes) : 1000
  for (const { zoneId } of template.copies) {
    if (fetched.failure === undefined) reportProgress(cloud, template.id, zoneId, durationMs)
    cloud.scheduler.at(cloud.nowMs() + durationMs, () => {
      if (cloud.templates.get(template.id) === undefined) return
      if (fetched.failure !== undefined) {
        setCopy(cloud, template.id, zoneId, { state: 'DownloadError', status: fetched.failure })
        return
      }
      setCopy(cloud, template.id, zoneId, { state: 'Ready', status: 'Download Complete', percent: 100 })
      cloud.templates.update(template.id, {
        sizeBytes: fetched.virtualBytes,
        physicalBytes: fetched.sizeBytes,
        checksum: fetched.checksum,
      })
    })
  }
}

function reportProgress(cloud: Cloud, templateId: string, zoneId: string, durationMs: number): void {
  for (const percent of [25, 50, 75]) {
    cloud.scheduler.at(cloud.nowMs() + (durationMs * percent) / 100, () =>
      setCopy(cloud, templateId, zoneId, { percent, status: `${percent}% Downloaded` }),
    )
  }
}
