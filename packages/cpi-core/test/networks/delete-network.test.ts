import type { Dependencies } from '../../src/dependencies.ts'
import { deleteNetwork } from '../../src/networks/delete-network.ts'
import { cannedCloud } from '../support/canned-cloud.ts'
import { cpiInABox } from '../support/cpi-in-a-box.ts'
import { createVm } from '../support/director.ts'
import { expectFailure } from '../support/fail-with.ts'

const OFFERING = 'DefaultIsolatedNetworkOfferingWithSourceNatService'

describe('delete_network', () => {
  it('deletes, and says NetworkNotFound for what is gone', async () => {
    const box = cpiInABox()
    const [id] = (await box.run('create_network', { range: '10.9.1.0/24', cloud_properties: { network_offering: OFFERING } })) as [string]

    await box.run('delete_network', id)

    expectFailure(await box.call('delete_network', id), 'Bosh::Clouds::NetworkNotFound', /does not exist/)
  })

  it('with machines in it is a failure', async () => {
    const box = cpiInABox()
    const definition = { range: '10.9.1.0/24', cloud_properties: { network_offering: OFFERING } }
    const [id] = (await box.run('create_network', definition)) as [string]
    await createVm(box, { networks: { a: { type: 'dynamic', cloud_properties: { name: id } } } })

    expectFailure(await box.call('delete_network', id), 'Bosh::Clouds::CloudError', /Failed to delete network/)
  })

  it('is not done to another network that the cloud lists', async () => {
    const cloud = cannedCloud({ listNetworks: { count: 1, network: [{ id: 'another', name: 'net-1' }] } })

    const done = deleteNetwork.prepare(['net-1'])({ cloud } as unknown as Dependencies)

    await expect(done).rejects.toMatchObject({ type: 'Bosh::Clouds::NetworkNotFound' })
  })
})
