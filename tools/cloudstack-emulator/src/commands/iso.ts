import { attachIso, deleteIso, detachIso, getUploadParamsForIso, listIsos, registerIso, updateIso } from 'cloudstack-client/api'
import { ownerFor } from '../cloud/caller.ts'
import { invalid } from '../cloud/problem.ts'
import { registerTemplate as register } from '../cloud/template-register.ts'
import { checkChange } from '../cloud/template-sharing.ts'
import { offerUpload } from '../cloud/template-upload.ts'
import { checkDeletable, checkOsType, deleteTemplate as remove } from '../cloud/templates.ts'
import { viewIso, viewUpdatedTemplate } from '../views/template.ts'
import { given, job, list, listing, SUCCESS, sync } from './define.ts'
import { findTemplates } from './template-filter.ts'
import { readNewTemplate } from './template-request.ts'
import { machineJob } from './virtual-machine.ts'

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
    const changes = given({
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

  job(attachIso, documented, (call, { id, virtualmachineid }) => {
    const iso = call.cloud.templates.require(id)
    return machineJob(call, virtualmachineid, {
      begin: () => {
        const { state } = call.cloud.machines.require(virtualmachineid)
        if (state !== 'Running' && state !== 'Stopped') throw invalid('Please specify a VM that is either Stopped or Running.')
        if (iso.kind !== 'iso') throw invalid('Please specify an iso')
      },
      finish: () => call.cloud.machines.update(virtualmachineid, { isoId: iso.id }),
    })
  }),

  job(detachIso, { evidence: 'documented' }, (call, { virtualmachineid }) =>
    machineJob(call, virtualmachineid, {
      begin: () => {
        if (call.cloud.machines.require(virtualmachineid).isoId === undefined) throw invalid('The specified VM has no ISO attached to it.')
      },
      finish: () => call.cloud.machines.update(virtualmachineid, { isoId: undefined }),
    }),
  ),
]
