import { cancelHostMaintenance, prepareHostForMaintenance } from 'cloudstack-client/api'
import { job } from '../api/define.ts'
import { viewHost } from '../infrastructure/host-view.ts'
import { beginMigration, finishMigration } from './migration.ts'

const hostIds = { ids: { id: 'hosts' }, evidence: 'documented' } as const

export const hostMaintenanceCommands = [
  job(prepareHostForMaintenance, hostIds, (call, { id }) => {
    const { cloud } = call
    cloud.hosts.require(id)
    return {
      queue: id,
      instance: { type: 'Host', id },
      begin: () => {
        cloud.hosts.update(id, { resourceState: 'Maintenance' })
        for (const machine of cloud.machines.by('host', id)) if (machine.state === 'Running') beginMigration(cloud, machine.id, undefined)
      },
      finish: () => {
        for (const machine of [...cloud.machines.all()]) finishMigration(cloud, machine.id)
        return { host: viewHost(call, cloud.hosts.require(id)) }
      },
    }
  }),

  job(cancelHostMaintenance, hostIds, (call, { id }) => {
    call.cloud.hosts.require(id)
    return {
      queue: id,
      instance: { type: 'Host', id },
      finish: () => ({ host: viewHost(call, call.cloud.hosts.update(id, { resourceState: 'Enabled' })) }),
    }
  }),
]
