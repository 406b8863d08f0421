import {
  copyIso,
  copyTemplate,
  extractIso,
  extractTemplate,
  listIsoPermissions,
  listTemplatePermissions,
  updateIsoPermissions,
  updateTemplatePermissions,
} from 'cloudstack-client/api'
import { type Call, type Definition, job, SUCCESS, sync } from '../api/define.ts'
import type { View } from '../api/view.ts'
import { invalid, refusal } from '../api-error.ts'
import { isRootAdmin } from '../core/caller.ts'
import { describeTemplate } from '../core/describe.ts'
import type { JobPlan } from '../core/jobs.ts'
import type { TemplateRow } from '../database/template-rows.ts'
import { checkChange, checkKind, type ImageKind, permissionsOf, share } from './sharing.ts'
import { READY_COPY, setCopy } from './template.ts'
import { viewTemplate } from './template-view.ts'

const documented = {
  ids: { id: 'templates', destzoneid: 'zones', destzoneids: 'zones', sourcezoneid: 'zones' },
  evidence: 'documented',
} as const satisfies Definition

interface Copying {
  readonly id: string
  readonly destzoneid?: string | undefined
  readonly destzoneids?: readonly string[] | undefined
  readonly sourcezoneid?: string | undefined
}

function checkCopy({ cloud, caller }: Call, { id, sourcezoneid }: Copying, targets: readonly string[]): void {
  const template = cloud.templates.get(id)
  if (template === undefined) throw invalid('Unable to find template with id')
  if (sourcezoneid !== undefined && targets.includes(sourcezoneid)) {
    throw invalid('Please specify different source and destination zones.')
  }
  checkChange(cloud, caller, template)
  if (template.copies.some(({ state, zoneId }) => state === 'Ready' && (sourcezoneid === undefined || zoneId === sourcezoneid))) return
  throw invalid(`There is no template ${describeTemplate(template)} ready on image store.`)
}

function copying(call: Call, parameters: Copying): JobPlan {
  const { cloud } = call
  const { id, destzoneid, destzoneids } = parameters
  const targets = [...(destzoneids ?? []), ...(destzoneid === undefined ? [] : [destzoneid])]
  return {
    queue: id,
    // A job that copies an ISO names a template as well.
    instance: { type: 'Template', id },
    begin: () => {
      if (targets.length === 0) {
        throw refusal('invalid-parameter', 'Either destzoneid or destzoneids parameters have to be specified.')
      }
      if (destzoneid !== undefined && (destzoneids ?? []).length > 0) {
        throw refusal('invalid-parameter', 'Both destzoneid and destzoneids cannot be specified at the same time.')
      }
      checkCopy(call, parameters, targets)
      const { copies } = cloud.templates.require(id)
      const missing = targets.filter((zoneId) => !copies.some((copy) => copy.zoneId === zoneId))
      const begun = missing.map((zoneId) => ({ zoneId, state: 'Downloading' as const, status: 'Copying', percent: 0 }))
      cloud.templates.update(id, { copies: [...copies, ...begun] })
    },
    abandon: () => {
      const template = cloud.templates.get(id)
      if (template === undefined) return
      const left = template.copies.filter(({ zoneId, state }) => state === 'Ready' || !targets.includes(zoneId))
      cloud.templates.update(id, { copies: left })
    },
    finish: () => {
      const sizeBytes = cloud.templates.require(id).snapshotBytes
      for (const zoneId of targets) setCopy(cloud, id, zoneId, { ...READY_COPY, sizeBytes })
      const copied = cloud.templates.require(id)
      const copy = copied.copies.find(({ zoneId }) => zoneId === targets[0])
      return { template: viewTemplate(call, copied, copy) }
    },
  }
}

function extracting(call: Call, kind: ImageKind, { id, mode, zoneid }: { id: string; mode: string; zoneid?: string | undefined }): JobPlan {
  const { cloud, caller } = call
  const word = kind === 'iso' ? 'ISO' : 'template'
  return {
    queue: id,
    instance: { type: kind === 'iso' ? 'Iso' : 'Template', id },
    begin: () => {
      const template = cloud.templates.require(id)
      checkKind(template, kind, `Unsupported format, could not extract the ${word}`)
      if (!template.isExtractable && !isRootAdmin(caller)) {
        throw invalid(`Unable to extract template ${describeTemplate(template)} as it's not extractable`)
      }
      checkChange(cloud, caller, template)
      if (!template.copies.some(({ state }) => state === 'Ready')) throw invalid(`The ${word.toUpperCase()} has not been downloaded `)
    },
    outside: () => cloud.hypervisor.extract({ kind: 'template', id }, fileNameOf(cloud.templates.require(id))),
    finish: () => ({ [kind]: extracted(call, cloud.templates.require(id), mode, zoneid) }),
  }
}

function fileNameOf({ id, format }: TemplateRow): string {
  return `${id}.${format.toLowerCase()}`
}

function extracted({ cloud }: Call, template: TemplateRow, mode: string, zoneId: string | undefined) {
  const { id, name, accountId } = template
  return {
    id,
    name,
    accountid: accountId,
    state: 'DOWNLOAD_URL_CREATED',
    zoneid: zoneId,
    zonename: cloud.zones.getIncludingRemoved(zoneId)?.name,
    extractMode: mode,
    url: `${cloud.uploadBase}/userdata/${fileNameOf(template)}`,
  }
}

function permissions({ cloud, caller }: Call, kind: ImageKind, id: string): View {
  const template = cloud.templates.require(id)
  checkKind(template, kind, `Please provide a valid ${kind}`)
  const account = permissionsOf(cloud, caller, template)
  const domainid = isRootAdmin(caller) ? cloud.accounts.getIncludingRemoved(template.accountId)?.domainId : undefined
  return { templatepermission: { id, ispublic: template.isPublic, domainid, account: account.length === 0 ? undefined : account } }
}

function sharing({ cloud, caller }: Call, kind: ImageKind, parameters: Parameters<typeof share>[3] & { readonly id: string }) {
  const template = cloud.templates.require(parameters.id)
  checkKind(template, kind, `Please provide a valid ${kind}`)
  share(cloud, caller, template, parameters)
  return SUCCESS
}

export const templateSharingCommands = [
  job(copyTemplate, documented, (call, parameters) => copying(call, parameters)),
  job(copyIso, documented, (call, parameters) => copying(call, parameters)),
  job(extractTemplate, documented, (call, parameters) => extracting(call, 'template', parameters)),
  job(extractIso, documented, (call, parameters) => extracting(call, 'iso', parameters)),
  sync(listTemplatePermissions, documented, (call, { id }) => permissions(call, 'template', id)),
  sync(listIsoPermissions, documented, (call, { id }) => permissions(call, 'iso', id)),
  sync(updateTemplatePermissions, documented, (call, parameters) => sharing(call, 'template', parameters)),
  sync(updateIsoPermissions, documented, (call, parameters) => sharing(call, 'iso', parameters)),
]
