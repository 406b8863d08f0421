import type { TemplateCopy, TemplateRow } from '../rows/storage.ts'
import { type Caller, isRootAdmin, mayActFor } from './caller.ts'
import type { Cloud } from './cloud.ts'
import { CloudProblem, invalid } from './problem.ts'

export function mayUseTemplate(cloud: Cloud, caller: Caller, template: TemplateRow): boolean {
  return (
    template.isPublic ||
    template.sharedWith.includes(caller.account.id) ||
    isRootAdmin(caller) ||
    mayActFor(cloud, caller, template.accountId)
  )
}

/** Disk image format that a hypervisor's own templates and volumes have. */
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

/** What may be deleted: not what is on its way in, and without force not what machines were made of. */
export function checkDeletable(cloud: Cloud, template: TemplateRow, forced: boolean): void {
  if (template.copies.some(({ state }) => state === 'NotUploaded' || state === 'UploadInProgress')) {
    throw invalid('The template is either getting uploaded or it may be initiated shortly, please wait for it to be completed')
  }
  if (template.copies.some(({ state }) => state === 'Downloading')) {
    throw new CloudProblem('runtime', 'Please specify a template that is not currently being downloaded.')
  }
  const users = forced ? [] : cloud.machines.by('template', template.id)
  if (users.length > 0) {
    throw invalid(
      `Unable to delete template with id: ${template.id} because VM instances: [${users.map(({ name }) => name).join(', ')}] are using it.`,
    )
  }
}

/** Removes the template from one zone, or altogether. */
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
