import { attachIso, detachIso } from 'cloudstack-client/api'
import { job } from '../api/define.ts'
import { invalid } from '../api-error.ts'
import { machineJob } from './machine-commands.ts'

const documented = { ids: { id: 'templates' }, evidence: 'documented' } as const

export const isoAttachmentCommands = [
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
