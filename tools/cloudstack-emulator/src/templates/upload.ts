import { createHmac, randomBytes } from 'node:crypto'
import type { Cloud } from '../core/cloud.ts'
import { transferDurationMs } from '../core/durations.ts'
import { checkLimit } from '../core/limits.ts'
import type { AccountRow } from '../database/account-rows.ts'
import type { UploadRow } from '../database/template-rows.ts'
import { insertTemplate, type NewTemplate } from './registration.ts'
import { READY_COPY, setCopy } from './template.ts'

/** The answer of getUploadParamsForTemplate. */
export interface UploadOffer {
  readonly id: string
  readonly postURL: string
  readonly metadata: string
  readonly expires: string
  readonly signature: string
}

/** The secret shared by management server and secondary storage, which signs upload URLs. */
const SHARED_SECRET = 'emulated secondary storage'
const MINUTE_MS = 60_000

/** Inserts a template without content, and returns the one-time URL to upload it to. */
export function offerUpload(cloud: Cloud, account: AccountRow, template: NewTemplate, zoneId: string): UploadOffer {
  checkLimit(cloud, account, 'template')
  const row = insertTemplate(cloud, account, template, {
    type: undefined,
    copies: [{ zoneId, state: 'NotUploaded', status: 'NotUploaded', percent: 0 }],
  })
  return offerFor(cloud, row.id, { templateId: row.id, volumeId: undefined })
}

export function offerFor(cloud: Cloud, id: string, what: Pick<UploadRow, 'templateId' | 'volumeId'>): UploadOffer {
  const expiresMs = Math.floor(cloud.nowMs()) + cloud.settings['upload.operation.timeout'] * MINUTE_MS
  const postURL = `${cloud.uploadBase}/upload/${id}`
  const metadata = randomBytes(192).toString('base64')
  const expires = new Date(expiresMs).toISOString()
  const signature = signUpload(metadata, postURL, expires)
  cloud.uploads.insert({ id, number: cloud.nextNumber('uploads'), ...what, metadata, signature, expiresMs, used: false })
  cloud.scheduler.at(expiresMs, () => abandonUpload(cloud, id))
  return { id, postURL, metadata, expires, signature }
}

export function signUpload(metadata: string, postUrl: string, expires: string): string {
  return createHmac('sha1', SHARED_SECRET).update(`${metadata}${postUrl}${expires}`).digest('base64')
}

function abandonUpload(cloud: Cloud, id: string): void {
  const upload = cloud.uploads.get(id)
  if (upload === undefined || upload.used) return
  for (const { zoneId } of cloud.templates.get(upload.templateId)?.copies ?? []) {
    setCopy(cloud, upload.templateId ?? '', zoneId, {
      state: 'UploadError',
      status: 'Upload abandoned: nothing came before the address expired',
    })
  }
}

export interface UploadedFile {
  readonly sizeBytes: number
  readonly virtualBytes: number
  readonly checksum: string
}

/** Accepts an uploaded file. The template is ready after the emulated time of the transfer. */
export function acceptUpload(cloud: Cloud, upload: UploadRow, file: UploadedFile): void {
  cloud.uploads.update(upload.id, { used: true })
  const { templateId, volumeId } = upload
  if (volumeId !== undefined && cloud.volumes.get(volumeId) !== undefined) {
    cloud.volumes.update(volumeId, { state: 'Uploaded', sizeBytes: file.virtualBytes })
  }
  const template = cloud.templates.get(templateId)
  if (template === undefined || templateId === undefined) return
  for (const { zoneId } of template.copies) setCopy(cloud, templateId, zoneId, { state: 'UploadInProgress', status: 'Upload in progress' })
  cloud.scheduler.at(cloud.nowMs() + transferDurationMs(file.sizeBytes), () => {
    if (cloud.templates.get(templateId) === undefined) return
    for (const { zoneId } of template.copies) setCopy(cloud, templateId, zoneId, READY_COPY)
    cloud.templates.update(templateId, {
      type: 'USER',
      sizeBytes: file.virtualBytes,
      physicalBytes: file.sizeBytes,
      checksum: file.checksum,
    })
  })
}

export function rejectUpload(cloud: Cloud, upload: UploadRow, why: string): void {
  cloud.uploads.update(upload.id, { used: true })
  for (const { zoneId } of cloud.templates.get(upload.templateId)?.copies ?? []) {
    setCopy(cloud, upload.templateId ?? '', zoneId, { state: 'UploadError', status: why })
  }
}
