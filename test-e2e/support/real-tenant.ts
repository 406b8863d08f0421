import { connect } from 'cloudstack-client'
import {
  attachVolume,
  createVolume,
  deployVirtualMachine,
  destroyVirtualMachine,
  detachVolume,
  listDiskOfferings,
  listNetworks,
  listServiceOfferings,
  startVirtualMachine,
  stopVirtualMachine,
} from 'cloudstack-client/api'
import type { RealCloud } from './real-cloud.ts'

/** A user of the API whose machines run, without a CPI. Each call ends with its job. */
export interface RealTenant {
  /** Deploys and starts a machine of the template in the isolated network. */
  newVm(): Promise<string>
  newVolume(): Promise<string>
  start(vm: string): Promise<unknown>
  /** Presses the power button. */
  stop(vm: string): Promise<unknown>
  destroy(vm: string): Promise<unknown>
  attach(vm: string, volume: string): Promise<unknown>
  detach(volume: string): Promise<unknown>
  console(vm: string): Promise<string>
}

export async function openTenant({ endpoint, accounts, console }: RealCloud, templateid: string): Promise<RealTenant> {
  const client = connect({ endpoint, credentials: accounts.user, proxy: false })
  const network = await client.one(listNetworks, {}, 'network "net-isolated"', ({ name }) => name === 'net-isolated')
  const offering = await client.one(listServiceOfferings, {}, 'offering "small"', ({ name }) => name === 'small')
  const disk = await client.one(listDiskOfferings, {}, 'offering "disk-custom"', ({ name }) => name === 'disk-custom')
  const zoneid = String(network.zoneid)
  return {
    async newVm() {
      const placed = { zoneid, serviceofferingid: offering.id, templateid, networkids: [network.id] }
      return (await client.run(deployVirtualMachine, placed)).id
    },
    newVolume: async () => (await client.run(createVolume, { name: 'data', zoneid, diskofferingid: disk.id, size: 1 })).id,
    start: (id) => client.run(startVirtualMachine, { id }),
    stop: (id) => client.run(stopVirtualMachine, { id }),
    destroy: (id) => client.run(destroyVirtualMachine, { id }),
    attach: (virtualmachineid, id) => client.run(attachVolume, { id, virtualmachineid }),
    detach: (id) => client.run(detachVolume, { id }),
    console,
  }
}
