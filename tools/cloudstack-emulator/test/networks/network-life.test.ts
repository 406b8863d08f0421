import { stage } from '../support.ts'

const MINUTE_MS = 60_000

describe('a network', () => {
  it('is shut down when it is unused for a while, and implemented again for the next machine', async () => {
    const { emulator, ids, deploy, job } = stage()
    const id = await deploy()
    const up = emulator.cloud.networks.get(ids.network)?.state

    await job('destroyVirtualMachine', { id, expunge: true }, 'admin')
    emulator.advanceMs(15 * MINUTE_MS)
    const down = emulator.cloud.networks.get(ids.network)?.state
    await deploy()

    expect([up, down, emulator.cloud.networks.get(ids.network)?.state]).toEqual(['Implemented', 'Allocated', 'Implemented'])
  })
})
