import {
  assignVirtualMachine,
  changeServiceForVirtualMachine,
  getVMPassword,
  migrateVirtualMachine,
  resetPasswordForVirtualMachine,
  resetSSHKeyForVirtualMachine,
  restoreVirtualMachine,
  scaleVirtualMachine,
} from 'cloudstack-client/api'
import { ownerFor } from '../cloud/caller.ts'
import { findKeyPairs } from '../cloud/deploy-checks.ts'
import { checkUpgrade, finishRestore, planUpgrade } from '../cloud/machine-change.ts'
import { beginMigration, finishMigration } from '../cloud/machine-migration.ts'
import { CloudProblem, invalid } from '../cloud/problem.ts'
import { viewMachine } from '../views/machine.ts'
import { job, sync, texts } from './define.ts'
import { machineFor, machineJob } from './virtual-machine.ts'

const ids = { id: 'machines' } as const
const documented = { ids, evidence: 'documented' } as const

export const machineChangeCommands = [
  sync(changeServiceForVirtualMachine, documented, (call, { id, serviceofferingid, details }) => {
    const machine = machineFor(call, id)
    checkUpgrade(call.cloud, machine, serviceofferingid, ['Stopped'])
    const upgraded = call.cloud.machines.update(id, planUpgrade(call.cloud, machine, serviceofferingid, texts(details)))
    return { virtualmachine: viewMachine(call, upgraded) }
  }),

  job(scaleVirtualMachine, documented, (call, { id, serviceofferingid, details }) => {
    const machine = machineFor(call, id)
    return {
      queue: id,
      instance: { type: 'VirtualMachine', id },
      begin: () => checkUpgrade(call.cloud, call.cloud.machines.require(machine.id), serviceofferingid, ['Stopped', 'Running']),
      finish: () => {
        call.cloud.machines.update(id, planUpgrade(call.cloud, call.cloud.machines.require(id), serviceofferingid, texts(details)))
        return { virtualmachine: viewMachine(call, call.cloud.machines.require(id)) }
      },
    }
  }),

  job(restoreVirtualMachine, documented, (call, { virtualmachineid, templateid }) =>
    machineJob(call, virtualmachineid, {
      begin: () => {
        const { state, id } = call.cloud.machines.require(virtualmachineid)
        if (state !== 'Running' && state !== 'Stopped') {
          throw new CloudProblem(
            'runtime',
            `Vm ${id} currently in ${state} state, restore vm can only execute when VM in Running or Stopped`,
          )
        }
      },
      finish: () => finishRestore(call.cloud, virtualmachineid, templateid),
    }),
  ),

  job(migrateVirtualMachine, { evidence: 'documented' }, (call, { virtualmachineid, hostid }) =>
    machineJob(call, virtualmachineid, {
      begin: () => beginMigration(call.cloud, virtualmachineid, hostid),
      finish: () => finishMigration(call.cloud, virtualmachineid),
      abandon: () => finishMigration(call.cloud, virtualmachineid),
    }),
  ),

  job(resetSSHKeyForVirtualMachine, documented, (call, parameters) => {
    const machine = machineFor(call, parameters.id)
    const owner = ownerFor(call.cloud, call.caller, parameters)
    const names = [...(parameters.keypair === undefined ? [] : [parameters.keypair]), ...(parameters.keypairs ?? [])]
    const keys = findKeyPairs(call.cloud, owner, names)
    return machineJob(call, machine.id, {
      begin: () => {
        if (call.cloud.machines.require(machine.id).state === 'Stopped') return
        throw invalid(`Vm ${machine.id} should be stopped to do SSH Key reset`)
      },
      finish: () =>
        call.cloud.machines.update(machine.id, {
          keyPairNames: keys.names,
          details: { ...machine.details, 'SSH.PublicKey': keys.publicKeys, 'SSH.KeyPairNames': keys.names.join(',') },
        }),
    })
  }),

  job(resetPasswordForVirtualMachine, documented, (call, { id, password }) => {
    const machine = machineFor(call, id)
    return machineJob(call, id, {
      begin: () => {
        if (call.cloud.templates.ever(machine.templateId)?.passwordEnabled !== true) {
          throw invalid('Fail to reset password for the virtual machine, the template is not password enabled')
        }
        if (call.cloud.machines.require(id).state !== 'Stopped')
          throw invalid('Failed to reset password for the virtual machine: it must be stopped')
      },
      finish: () => call.cloud.machines.update(id, { password: password ?? call.cloud.newId().slice(0, 8) }),
    })
  }),

  sync(getVMPassword, documented, (call, { id }) => {
    const machine = machineFor(call, id)
    if (machine.password === undefined) throw invalid(`No password for VM with id '${machine.id}' found.`)
    return { password: { encryptedpassword: Buffer.from(machine.password).toString('base64') } }
  }),

  sync(assignVirtualMachine, { evidence: 'documented' }, (call, parameters) => {
    const machine = machineFor(call, parameters.virtualmachineid)
    const owner = ownerFor(call.cloud, call.caller, parameters)
    if (machine.state === 'Running') throw invalid(`Unable to move a running Instance [${machine.name}]: it must be stopped`)
    for (const volume of call.cloud.volumes.by('machine', machine.id)) call.cloud.volumes.update(volume.id, { accountId: owner.id })
    return { virtualmachine: viewMachine(call, call.cloud.machines.update(machine.id, { accountId: owner.id })) }
  }),
]
