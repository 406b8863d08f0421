import { attachIso, deleteIso, detachIso, listIsos, registerIso, updateIso } from 'cloudstack-client/api'
import { ownerFor } from '../cloud/caller.ts'
import { CloudProblem, invalid } from '../cloud/problem.ts'
import { registerTemplate as register } from '../cloud/template-register.ts'
import { checkDeletable, deleteTemplate as remove } from '../cloud/templates.ts'
import { viewIso } from '../views/template.ts'
import { given, job, list, listing, SUCCESS, sync } from './define.ts'
import { templateFor } from './template.ts'
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
    if (parameters.bootable !== false && parameters.ostypeid === undefined) throw invalid('Please pass in OSTypeId when bootable is true')
    const account = ownerFor(call.cloud, call.caller, parameters)
    const iso = {
      ...readNewTemplate(call, { ...parameters, format: 'ISO', hypervisor: 'None' }),
      kind: 'iso' as const,
      bootable: parameters.bootable ?? true,
    }
    const template = await register(call.cloud, account, iso, [parameters.zoneid], parameters.url)
    return listing(template.copies, (copy) => viewIso(call, template, copy))
  }),

  sync(updateIso, documented, (call, parameters) => {
    const iso = templateFor(call, parameters.id)
    const changes = given({
      name: parameters.name,
      displayText: parameters.displaytext,
      osTypeId: parameters.ostypeid,
      bootable: parameters.bootable,
    })
    const updated = call.cloud.templates.update(iso.id, changes)
    return { iso: viewIso(call, updated, updated.copies[0]) }
  }),

  job(deleteIso, documented, (call, { id, zoneid }) => {
    const iso = templateFor(call, id)
    return {
      queue: id,
      instance: { type: 'Iso', id },
      begin: () => {
        checkDeletable(call.cloud, iso, false)
        const users = [...call.cloud.machines.all()].filter((machine) => machine.isoId === id)
        if (users.length > 0) throw invalid("Unable to delete iso, as it's used by other vms")
      },
      finish: () => {
        remove(call.cloud, id, zoneid)
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
        if (call.cloud.machines.require(virtualmachineid).isoId === undefined)
          throw new CloudProblem('runtime', 'The specified VM has no ISO attached to it.')
      },
      finish: () => call.cloud.machines.update(virtualmachineid, { isoId: undefined }),
    }),
  ),
]
