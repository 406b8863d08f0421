import { createCloudStackClient } from 'cloudstack-client'
import type { ApiAnswer } from 'cloudstack-client/api'
import { takeInventory } from '../../src/orphans/inventory.ts'

const CLOCK = { nowMs: () => 0, sleepMs: async () => undefined }

/** A cloud that gives these answers by command, and otherwise empty lists. */
function cloudWith(answers: Readonly<Record<string, object>>, status: Readonly<Record<string, number>> = {}) {
  const send = async ({ body }: { readonly body: string }): Promise<ApiAnswer> => {
    const command = new URLSearchParams(body).get('command') ?? ''
    return { status: status[command] ?? 200, contentType: 'application/json', body: JSON.stringify({ response: answers[command] ?? {} }) }
  }
  const credentials = { apiKey: 'the-api-key', secretKey: 'the-secret-key' }
  return createCloudStackClient(
    { endpoint: 'https://cloud.test', credentials },
    { transport: { send, upload: send as never }, clock: CLOCK },
  )
}

const refusal = (errorcode: number, errortext: string) => ({ errorcode, errortext })

describe('the inventory of an account', () => {
  it('leaves out what is deleted already, and still listed', async () => {
    const row = (id: string, state: string) => ({ id, state })
    const cloud = cloudWith({
      listVirtualMachines: { virtualmachine: [row('m1', 'Stopped'), row('m2', 'Destroyed'), row('m3', 'Expunging')] },
      listVolumes: { volume: [row('v1', 'Allocated'), row('v2', 'Destroy'), row('v3', 'Expunged')] },
      listSnapshots: { snapshot: [row('s1', 'Error'), row('s2', 'Destroyed')] },
    })

    const { machines, volumes, snapshots } = await takeInventory(cloud)

    expect([machines, volumes, snapshots].map((rows) => rows.map(({ id }) => id))).toEqual([['m1'], ['v1'], ['s1']])
  })

  it('names a list that the account may not see', async () => {
    const text = 'The given command does not exist or is not available'
    const cloud = cloudWith({ listAffinityGroups: refusal(432, text) }, { listAffinityGroups: 432 })

    expect((await takeInventory(cloud)).unseen).toEqual([expect.stringMatching(/^listAffinityGroups: .*not available/)])
  })

  it('is not taken without a list that fails otherwise: what uses a resource could be missing from it', async () => {
    const cloud = cloudWith({ listVirtualMachines: refusal(534, 'unavailable') }, { listVirtualMachines: 534 })

    await expect(takeInventory(cloud)).rejects.toMatchObject({ command: 'listVirtualMachines', kind: 'unavailable' })
  })
})
