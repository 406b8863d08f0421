import {
  createTemplate,
  deleteTemplate,
  getUploadParamsForTemplate,
  listTemplates,
  registerTemplate,
  updateTemplate,
} from 'cloudstack-client/api'
import { checkAccess, ownerFor } from '../cloud/caller.ts'
import { JOB_SECONDS } from '../cloud/durations.ts'
import { CloudProblem, invalid } from '../cloud/problem.ts'
import { abandonPrivateTemplate, finishPrivateTemplate, planPrivateTemplate } from '../cloud/template-create.ts'
import { registerTemplate as register } from '../cloud/template-register.ts'
import { offerUpload } from '../cloud/template-upload.ts'
import { checkDeletable, deleteTemplate as remove } from '../cloud/templates.ts'
import type { TemplateRow } from '../rows/storage.ts'
import { viewTemplate } from '../views/template.ts'
import { type Call, given, job, list, listing, SUCCESS, sync, texts } from './define.ts'
import { findTemplates } from './template-filter.ts'
import { readNewTemplate } from './template-request.ts'

const ids = { id: 'templates', ids: 'templates', parenttemplateid: 'templates' } as const
const recorded = { ids, evidence: 'recorded' } as const

export function templateFor({ cloud, caller }: Call, id: string): TemplateRow {
  const template = cloud.templates.require(id)
  checkAccess(cloud, caller, template)
  return template
}

export const templateCommands = [
  list(listTemplates, recorded, (call, parameters) =>
    listing(findTemplates(call, parameters, 'template'), ({ template, copy }) => viewTemplate(call, template, copy)),
  ),

  list(registerTemplate, recorded, async (call, parameters) => {
    const zones = parameters.zoneids ?? (parameters.zoneid === undefined ? [] : [parameters.zoneid])
    const account = ownerFor(call.cloud, call.caller, parameters)
    const template = await register(call.cloud, account, readNewTemplate(call, parameters), zones, parameters.url)
    return listing(template.copies, (copy) => viewTemplate(call, template, copy))
  }),

  sync(getUploadParamsForTemplate, recorded, (call, parameters) => {
    const account = ownerFor(call.cloud, call.caller, parameters)
    return { getuploadparams: offerUpload(call.cloud, account, readNewTemplate(call, parameters), parameters.zoneid) }
  }),

  job(createTemplate, recorded, (call, parameters) => {
    const { cloud, caller } = call
    const account = ownerFor(cloud, caller, parameters)
    const template = planPrivateTemplate(cloud, caller, account, {
      name: parameters.name,
      displayText: parameters.displaytext ?? parameters.name,
      osTypeId: parameters.ostypeid,
      snapshotId: parameters.snapshotid,
      volumeId: parameters.volumeid,
      isPublic: parameters.ispublic ?? false,
      requiresHvm: parameters.requireshvm ?? true,
      passwordEnabled: parameters.passwordenabled ?? false,
      details: texts(parameters.details),
    })
    return {
      id: template.id,
      queue: template.id,
      instance: { type: 'Template', id: template.id },
      durationMs: (JOB_SECONDS['createTemplate'] ?? 1) * 1000,
      finish: () => {
        const done = finishPrivateTemplate(cloud, template.id)
        return { template: viewTemplate(call, done, done.copies[0]) }
      },
      abandon: () => abandonPrivateTemplate(cloud, template.id),
    }
  }),

  job(deleteTemplate, recorded, (call, { id, zoneid, forced }) => {
    const template = call.cloud.templates.ever(id)
    if (template !== undefined) checkAccess(call.cloud, call.caller, template)
    return {
      queue: id,
      instance: { type: 'Template', id },
      begin: () => checkDeletable(call.cloud, call.cloud.templates.require(id), forced ?? false),
      finish: () => {
        remove(call.cloud, id, zoneid)
        return SUCCESS
      },
    }
  }),

  sync(updateTemplate, { ids, evidence: 'documented' }, (call, parameters) => {
    const template = templateFor(call, parameters.id)
    if (template.type === 'BUILTIN' && call.caller.roleType !== 'Admin') {
      throw new CloudProblem('permission-denied', `Unable to update template ${template.id}: it is built in`)
    }
    if (parameters.cleanupdetails === true && parameters.details !== undefined) {
      throw invalid('details and cleanupdetails cannot be given together')
    }
    const updated = call.cloud.templates.update(
      template.id,
      given({
        name: parameters.name,
        displayText: parameters.displaytext,
        osTypeId: parameters.ostypeid,
        passwordEnabled: parameters.passwordenabled,
        sshKeyEnabled: parameters.sshkeyenabled,
        requiresHvm: parameters.requireshvm,
        dynamicallyScalable: parameters.isdynamicallyscalable,
        sortKey: parameters.sortkey,
        details: parameters.cleanupdetails === true ? {} : parameters.details && texts(parameters.details),
      }),
    )
    return { template: viewTemplate(call, updated, updated.copies[0]) }
  }),
]
