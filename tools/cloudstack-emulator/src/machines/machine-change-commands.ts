import {
  assignVirtualMachine,
  changeServiceForVirtualMachine,
  getVMPassword,
  migrateVirtualMachine,
  type ParametersOf,
  resetPasswordForVirtualMachine,
  resetSSHKeyForVirtualMachine,
  restoreVirtualMachine,
  scaleVirtualMachine,
} from 'cloudstack-client/api'
import { machineFor } from '../api/access.ts'
import { type Call, job, stringsOf, sync } from '../api/define.ts'
import { ApiError, invalid } from '../api-error.ts'
import { ownOrNamedAccount } from '../core/caller.ts'
import { describeMachine } from '../core/describe.ts'
import type { JobPlan } from '../core/jobs.ts'
import type { MachineRow } from '../database/machine-rows.ts'
import { assignMachine } from './assignment.ts'
import { machineJob } from './machine-commands.ts'
import { specOfMachine } from './machine-spec.ts'
import { viewMachine } from './machine-view.ts'
import { beginMigration, checkStorageMigration, finishMigration, finishStorageMigration } from './migration.ts'
import { checkRestore, finishRestore, type RestoreRequest } from './restore.ts'
import { planScale, planUpgrade } from './scaling.ts'
import { findKeyPairs } from './ssh-key-pair.ts'

const ids = { id: 'machines' } as const
const documented = { ids, evidence: 'documented' } as const

export const machineChangeCommands = [
  sync(changeServiceForVirtualMachine, documented, (call, { id, serviceofferingid, details }) => {
    const { cloud, caller } = call
    machineFor(call, id)
    const upgraded = cloud.machines.update(id, planUpgrade(cloud, caller, id, serviceofferingid, stringsOf(details)))
    return { virtualmachine: viewMachine(call, upgraded) }
  }),

  job(scaleVirtualMachine, documented, (call, { id, serviceofferingid, details }) => {
    const { cloud, caller } = call
    const plan = () => planScale(cloud, caller, id, serviceofferingid, stringsOf(details))
    return machineJob(call, id, { begin: () => void plan(), finish: () => cloud.machines.update(id, plan()) })
  }),

  job(restoreVirtualMachine, documented, (call, parameters) => {
    const request = readRestore(parameters)
    return machineJob(call, request.machineId, {
      begin: () => checkRestore(call.cloud, call.caller, request),
      finish: () => finishRestore(call.cloud, request),
      completed: () => call.cloud.hypervisor.reshapeMachine(specOfMachine(call.cloud, request.machineId)),
    })
  }),

  job(migrateVirtualMachine, { evidence: 'documented', ids: { storageid: 'storagePools' } }, (call, parameters) =>
    migration(call, parameters),
  ),

  job(resetSSHKeyForVirtualMachine, documented, (call, parameters) => {
    const { cloud, caller } = call
    const { id } = machineFor(call, parameters.id)
    const names = [parameters.keypairs ?? [], parameters.keypair ?? []].flat().filter((name) => name !== '')
    const check = () => {
      const owner = ownOrNamedAccount(cloud, caller, parameters)
      checkStopped(cloud.machines.require(id), 'Vm with specified id', (shown) => `Vm ${shown} should be stopped to do SSH Key reset`)
      if (names.length === 0) throw invalid("'keypair' or 'keypairs' must be specified")
      return findKeyPairs(cloud, owner, names)
    }
    return machineJob(call, id, {
      begin: () => void check(),
      finish: () => {
        const keys = check()
        const details = { 'SSH.PublicKey': keys.publicKeys, 'SSH.KeyPairNames': keys.names.join(',') }
        cloud.machines.update(id, { keyPairNames: keys.names, details: { ...cloud.machines.require(id).details, ...details } })
      },
    })
  }),

  job(resetPasswordForVirtualMachine, documented, (call, { id, password }) => {
    const { cloud } = call
    const chosen = password === undefined || password === '' ? cloud.newId().slice(0, 8) : password
    const machine = machineFor(call, id)
    const plan = machineJob(call, id, {
      begin: () => {
        const { templateId } = cloud.machines.require(id)
        if (cloud.templates.getIncludingRemoved(templateId)?.passwordEnabled !== true) {
          throw invalid('Fail to reset password for the virtual machine, the template is not password enabled')
        }
        const current = cloud.machines.require(id)
        checkStopped(current, `Vm ${describeMachine(current)}`, (shown) => `Vm ${shown} should be stopped to do password reset`)
      },
      finish: () => cloud.machines.update(id, { password: chosen }),
    })
    // Only this answer contains the new password.
    return {
      ...plan,
      finish: () => {
        plan.finish()
        return { virtualmachine: { ...viewMachine(call, cloud.machines.require(machine.id)), password: chosen } }
      },
    }
  }),

  sync(getVMPassword, documented, (call, { id }) => {
    const machine = machineFor(call, id)
    // Only a password encrypted with the machine's public key is kept.
    if (machine.password === undefined || machine.details['SSH.PublicKey'] === undefined) {
      throw invalid(
        `No password found for VM [${describeMachine(machine)}]. When the VM's SSH keypair is changed, the current encrypted password is removed due to inconsistency in the encryption, as the new SSH keypair is different from which the password was encrypted. To get a new password, it must be reseted.`,
      )
    }
    return { password: { encryptedpassword: Buffer.from(machine.password).toString('base64') } }
  }),

  sync(assignVirtualMachine, { evidence: 'documented' }, (call, parameters) => {
    const { cloud, caller } = call
    const machine = machineFor(call, parameters.virtualmachineid)
    try {
      const account = ownOrNamedAccount(cloud, caller, parameters)
      return { virtualmachine: viewMachine(call, assignMachine(cloud, caller, machine, account)) }
    } catch (error) {
      // CloudStack reports every failure with the same text.
      if (!(error instanceof ApiError)) throw error
      const kind = error.kind === 'invalid-parameter' ? 'invalid-parameter' : 'runtime'
      throw new ApiError(kind, `Failed to move VM [${machine.number}].`, { plain: true })
    }
  }),
]

function migration(call: Call, { virtualmachineid, hostid, storageid, autoselect }: ParametersOf<typeof migrateVirtualMachine>): JobPlan {
  const { cloud } = call
  const check = () => {
    if (hostid !== undefined && storageid !== undefined) throw invalid('Only one of hostId and storageId can be specified')
    if (hostid !== undefined || storageid !== undefined || autoselect !== false) return
    throw invalid(
      "Please specify a host or storage as destination, or pass 'autoselect=true' to automatically select a destination host which do not require storage migration",
    )
  }
  if (storageid !== undefined && hostid === undefined) {
    return machineJob(call, virtualmachineid, {
      begin: () => checkStorageMigration(cloud, virtualmachineid, storageid),
      finish: () => finishStorageMigration(cloud, virtualmachineid, storageid),
    })
  }
  return machineJob(call, virtualmachineid, {
    begin: () => {
      check()
      beginMigration(cloud, virtualmachineid, hostid)
    },
    finish: () => finishMigration(cloud, virtualmachineid),
    abandon: () => finishMigration(cloud, virtualmachineid),
  })
}

function readRestore(parameters: ParametersOf<typeof restoreVirtualMachine>): RestoreRequest {
  const { virtualmachineid, templateid, diskofferingid, rootdisksize, expunge, details } = parameters
  return {
    machineId: virtualmachineid,
    templateId: templateid,
    diskOfferingId: diskofferingid,
    rootDiskSize: rootdisksize === undefined ? stringsOf(details)['rootdisksize'] : String(rootdisksize),
    expunge: expunge ?? false,
  }
}

function checkStopped(machine: MachineRow, who: string, running: (shown: string) => string): void {
  if (machine.state === 'Error' || machine.state === 'Expunging') throw invalid(`${who} is not in the right state`)
  if (machine.state !== 'Stopped') throw invalid(running(describeMachine(machine)))
}
