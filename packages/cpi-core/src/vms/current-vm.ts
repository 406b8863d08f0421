import { hostname } from 'node:os'
import { findVm } from '../cloud/find-vm.ts'
import { cpiMethod } from '../cpi-method.ts'
import { cloudError } from '../errors/cpi-error.ts'

export const ping = cpiMethod({}, async () => 'pong')

/**
 * Returns the machine on which the CPI itself runs: the one named in stemcell.inception_vm, else the one with this host name.
 * @throws {CpiError} if the CPI does not run on a machine of this cloud
 */
export const currentVmId = cpiMethod({}, async (_args, { cloud, config }) => {
  const name = config.cloudstack.stemcell.inception_vm ?? hostname()
  const machine = await findVm(cloud, name)
  if (machine === undefined)
    throw cloudError(
      'inception-machine-wrong',
      `the CPI runs on "${name}", which is not a VM of this account: set cloudstack.stemcell.inception_vm`,
    )
  return machine.id
})
