import { deleteIso, getUploadParamsForIso, listIsos, registerIso, updateIso } from 'cloudstack-client/api'
import { job, list, listing, SUCCESS, sync } from '../api/define.ts'
import { invalid } from '../api-error.ts'
import { ownerFor } from '../core/caller.ts'
import { definedOnly } from '../core/defined-only.ts'
import { registerTemplate as register } from './registration.ts'
import { readNewTemplate } from './registration-parameters.ts'
import { checkChange } from './sharing.ts'
import { checkDeletable, checkOsType, deleteTemplate as remove } from './template.ts'
import { findTemplates } from './template-filter.ts'
import { viewIso, viewUpdatedTemplate } from './template-view.ts'
import { offerUpload } from './upload.ts'

const ids = { id: 'templates' } as const
const documented = { ids, evidence: 'documented' } as const

export const isoCommands = [
  list(listIsos, documented, (call, parameters) => {
    const { isofilter, tags, ...filters } = parameters
    const found = findTemplates(call, { ...filters, tags, templatefilter: isofilter ?? 'selfexecutable' }, 'iso')
    return listing(found, ({ template, copy }) => viewIso(call, template, copy))
  }),

  list(registerIso, { ids, evidence: 'documented', key: 'iso' }, async (call, parameters) => {
    if (parameters.bootable !== false && parameters.ostypeid === undefined) throw invalid('Please pass a valid GuestOS Id')
    const account = ownerFor(call.cloud, call.caller, parameters)
    const iso = {
      ...readNewTemplate(call, { ...parameters, format: 'ISO', hypervisor: 'None', bits: 64 }),
      kind: 'iso' as const,
      bootable: parameters.bootable ?? true,
    }
    const template = await register(call.cloud, account, iso, [parameters.zoneid], parameters.url)
    return listing(template.copies, (copy) => viewIso(call, template, copy))
  }),

  sync(getUploadParamsForIso, documented, (call, parameters) => {
    if (parameters.bootable !== false && parameters.ostypeid === undefined) throw invalid('Please pass a valid GuestOS Id')
    const account = ownerFor(call.cloud, call.caller, parameters)
    const iso = { ...readNewTemplate(call, { ...parameters, format: 'ISO', hypervisor: 'None', bits: 64 }), kind: 'iso' as const }
    return { getuploadparams: offerUpload(call.cloud, account, iso, parameters.zoneid) }
  }),

  sync(updateIso, documented, (call, parameters) => {
    const iso = call.cloud.templates.require(parameters.id)
    checkChange(call.cloud, call.caller, iso)
    checkOsType(call.cloud, iso, parameters.ostypeid, parameters.forceupdateostype)
    const changes = definedOnly({
      name: parameters.name,
      displayText: parameters.displaytext,
      osTypeId: parameters.ostypeid,
      bootable: parameters.bootable,
      sortKey: parameters.sortkey,
    })
    const updated = call.cloud.templates.update(iso.id, changes)
    return { iso: viewUpdatedTemplate(call, updated) }
  }),

  job(deleteIso, documented, (call, { id, zoneid }) => {
    const { cloud, caller } = call
    return {
      queue: id,
      instance: { type: 'Iso', id },
      begin: () => checkDeletable(cloud, caller, cloud.templates.require(id), { kind: 'iso', forced: false, zoneId: zoneid }),
      finish: () => {
        remove(cloud, id, zoneid)
        return SUCCESS
      },
    }
  }),
]
