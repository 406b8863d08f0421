import {
  createTemplate,
  deleteTemplate,
  getUploadParamsForTemplate,
  listTemplates,
  type ParametersOf,
  registerTemplate,
  updateTemplate,
  type WireObject,
} from 'cloudstack-client/api'
import { job, list, listing, SUCCESS, stringsOf, sync } from '../api/define.ts'
import { ApiError } from '../api-error.ts'
import { isRootAdmin, ownerFor } from '../core/caller.ts'
import { definedOnly } from '../core/defined-only.ts'
import { JOB_SECONDS } from '../core/durations.ts'
import type { StoredContent } from '../hypervisor/storage-spec.ts'
import { abandonPrivateTemplate, finishPrivateTemplate, planPrivateTemplate } from './private-template.ts'
import { checkFormat, registerTemplate as register } from './registration.ts'
import { readNewTemplate } from './registration-parameters.ts'
import { checkChange } from './sharing.ts'
import { checkDeletable, checkOsType, deleteTemplate as remove } from './template.ts'
import { findTemplates } from './template-filter.ts'
import { viewTemplate, viewUpdatedTemplate } from './template-view.ts'
import { offerUpload } from './upload.ts'

const ids = { id: 'templates', ids: 'templates', parenttemplateid: 'templates' } as const
const recorded = { ids, evidence: 'recorded' } as const

function noDetails(details: WireObject | undefined): boolean {
  return Object.keys(details ?? {}).length === 0
}

function plain(text: string): ApiError {
  return new ApiError('invalid-parameter', text, { plain: true })
}

/** The zones to register in. @throws {ApiError} if they are not definedOnly, or in two ways, and if the guest OS type is missing */
function zonesOf({ zoneid, zoneids, ostypeid, deployasis }: ParametersOf<typeof registerTemplate>): readonly string[] {
  const several = zoneids ?? []
  if (zoneid !== undefined && several.length > 0) throw plain('Both zoneid and zoneids cannot be specified at the same time')
  if (zoneid === undefined && several.length === 0) throw plain('Either zoneid or zoneids is required. Both cannot be null.')
  if (several.length > 1 && several.includes('-1')) {
    throw plain('Parameter zoneids cannot combine all zones (-1) option with other zones')
  }
  if (deployasis !== true && ostypeid === undefined) throw plain('Please provide a guest OS type')
  return zoneid === undefined ? several : [zoneid]
}

/** Where a private template's content comes from. The plan has checked that there is one of them. */
function sourceOf({ snapshotid, volumeid }: ParametersOf<typeof createTemplate>): StoredContent {
  return volumeid === undefined ? { kind: 'snapshot', id: snapshotid ?? '' } : { kind: 'volume', id: volumeid }
}

export const templateCommands = [
  list(listTemplates, recorded, (call, parameters) =>
    listing(findTemplates(call, parameters, 'template'), ({ template, copy }) => viewTemplate(call, template, copy)),
  ),

  list(registerTemplate, recorded, async (call, parameters) => {
    const zones = zonesOf(parameters)
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
      sshKeyEnabled: parameters.sshkeyenabled ?? false,
      isFeatured: parameters.isfeatured ?? false,
      dynamicallyScalable: parameters.isdynamicallyscalable ?? false,
      bits: parameters.bits,
      zoneId: parameters.zoneid,
      templateTag: parameters.templatetag,
      details: stringsOf(parameters.details),
    })
    return {
      id: template.id,
      queue: template.id,
      instance: { type: 'Template', id: template.id },
      durationMs: (JOB_SECONDS['createTemplate'] ?? 1) * 1000,
      outside: () => cloud.hypervisor.makeTemplate(template.id, sourceOf(parameters)),
      finish: () => {
        const done = finishPrivateTemplate(cloud, template.id)
        return { template: viewTemplate(call, done, done.copies[0]) }
      },
      abandon: () => abandonPrivateTemplate(cloud, template.id),
    }
  }),

  job(deleteTemplate, recorded, (call, { id, zoneid, forced }) => {
    const { cloud, caller } = call
    return {
      queue: id,
      instance: { type: 'Template', id },
      begin: () =>
        checkDeletable(cloud, caller, cloud.templates.require(id), { kind: 'template', forced: forced ?? false, zoneId: zoneid }),
      finish: () => {
        remove(cloud, id, zoneid)
        return SUCCESS
      },
    }
  }),

  sync(updateTemplate, { ids, evidence: 'documented' }, (call, parameters) => {
    const template = call.cloud.templates.require(parameters.id)
    checkChange(call.cloud, call.caller, template)
    if (parameters.isrouting !== undefined && !isRootAdmin(call.caller)) {
      throw new ApiError('permission-denied', 'Parameter isrouting can only be specified by a Root Admin, permission denied')
    }
    checkOsType(call.cloud, template, parameters.ostypeid, parameters.forceupdateostype)
    const updated = call.cloud.templates.update(
      template.id,
      definedOnly({
        name: parameters.name,
        displayText: parameters.displaytext,
        osTypeId: parameters.ostypeid,
        format: parameters.format === undefined ? undefined : checkFormat(parameters.format),
        passwordEnabled: parameters.passwordenabled,
        sshKeyEnabled: parameters.sshkeyenabled,
        requiresHvm: parameters.requireshvm,
        dynamicallyScalable: parameters.isdynamicallyscalable,
        sortKey: parameters.sortkey,
        details: parameters.cleanupdetails === true ? {} : noDetails(parameters.details) ? undefined : stringsOf(parameters.details),
      }),
    )
    return { template: { ...viewUpdatedTemplate(call, updated), templatetype: updated.type } }
  }),
]
