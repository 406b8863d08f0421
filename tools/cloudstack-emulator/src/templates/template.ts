import { ApiError, invalid } from '../api-error.ts'
import { type Caller, mayActFor } from '../core/caller.ts'
import type { Cloud } from '../core/cloud.ts'
import { describeMachine, describeTemplate } from '../core/describe.ts'
import type { TemplateCopy, TemplateRow } from '../database/template-rows.ts'
import { checkChange } from './sharing.ts'

/** The disk image format of a hypervisor's templates and volumes. */
export function formatOf(hypervisor: string): string {
  const formats: Readonly<Record<string, string>> = { KVM: 'QCOW2', XenServer: 'VHD', VMware: 'OVA', Simulator: 'VHD', Hyperv: 'VHDX' }
  return formats[hypervisor] ?? 'RAW'
}

export const READY_COPY = { state: 'Ready', status: 'Download Complete', percent: 100 } as const

export function setCopy(cloud: Cloud, templateId: string, zoneId: string, change: Partial<TemplateCopy>): void {
  const template = cloud.templates.get(templateId)
  if (template === undefined) return
  cloud.templates.update(template.id, { copies: template.copies.map((copy) => (copy.zoneId === zoneId ? { ...copy, ...change } : copy)) })
}

interface Deletion {
  readonly kind: TemplateRow['kind']
  readonly forced: boolean
  readonly zoneId: string | undefined
}

/** @throws {ApiError} if the template is still being transferred, or is used by machines and the deletion is not forced */
export function checkDeletable(cloud: Cloud, caller: Caller, template: TemplateRow, { kind, forced, zoneId }: Deletion): void {
  const users = forced || kind === 'iso' ? [] : cloud.machines.by('template', template.id)
  const blocking = users.filter((machine) => zoneId === undefined || machine.zoneId === zoneId)
  if (blocking.length > 0) {
    throw invalid(
      `Unable to delete template: ${describeTemplate(template)} because VM instances: [${blocking.map(describeMachine).join(',')}] are using it.`,
    )
  }
  checkChange(cloud, caller, template)
  if (template.kind !== kind) throw invalid(`Please specify a valid ${kind}.`)
  if (kind === 'iso' && [...cloud.machines.all()].some(({ isoId }) => isoId === template.id)) {
    throw invalid("Unable to delete iso, as it's used by other vms")
  }
  // Those with whom it is shared may change it, but not delete it (recorded).
  if (!template.isPublic && !mayActFor(cloud, caller, template.accountId)) {
    throw new ApiError('permission-denied', `Unable to delete ${kind} . Permission denied.`)
  }
  if (template.copies.some(({ state }) => state === 'NotUploaded' || state === 'UploadInProgress')) {
    throw invalid(`The ${kind} is either getting uploaded or it may be initiated shortly, please wait for it to be completed`)
  }
  if (template.copies.some(({ state }) => state === 'Downloading')) {
    throw new ApiError('runtime', 'Please specify a template that is not currently being downloaded.')
  }
}

/** A new OS type also changes the template's machines, so it has to be forced if there are any. */
export function checkOsType(cloud: Cloud, template: TemplateRow, osTypeId: string | undefined, forced: boolean | undefined): void {
  if (osTypeId === undefined || osTypeId === template.osTypeId) return
  const users = cloud.machines.by('template', template.id).filter(({ state }) => state !== 'Expunging')
  if (users.length > 0 && forced !== true) {
    throw invalid(
      `Updating OS type will update the guest OS configuration for all of the ${users.length} Instance(s) deployed with this Template/ISO, which may affect their behavior. To proceed, please set the 'forceupdateostype' parameter to true.`,
    )
  }
}

/** Deletes the template from one zone or from all. */
export function deleteTemplate(cloud: Cloud, templateId: string, zoneId: string | undefined): void {
  const template = cloud.templates.require(templateId)
  const left = zoneId === undefined ? [] : template.copies.filter((copy) => copy.zoneId !== zoneId)
  if (left.length > 0) {
    cloud.templates.update(template.id, { copies: left })
    return
  }
  for (const tag of cloud.tags.by('resource', template.id)) cloud.tags.remove(tag.id, { forget: true })
  cloud.templates.remove(template.id)
}
