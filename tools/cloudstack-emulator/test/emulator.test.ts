import type { Flow } from '../src/conform/flow.ts'
import { dig, inner } from '../src/conform/flow.ts'
import { createEmulator } from '../src/index.ts'
import { play } from './flows/emulator-server.ts'

const BASICS = {
  zone: { list: 'listZones', name: 'zone-advanced' },
  small: { list: 'listServiceOfferings', name: 'small' },
  disk: { list: 'listDiskOfferings', name: 'disk-5' },
  template: { list: 'listTemplates', where: { zonename: 'zone-advanced' }, with: { templatefilter: 'executable' } },
  net: { list: 'listNetworks', name: 'net-isolated' },
} as const

describe('a machine in process', () => {
  it('is deployed, gets a disk, is destroyed and expunged after the delay', async () => {
    const emulator = createEmulator()
    const flow: Flow = {
      flow: 'life',
      vars: BASICS,
      steps: [
        {
          do: 'deployVirtualMachine',
          with: { zoneid: '$zone', serviceofferingid: '$small', templateid: '$template', networkids: '$net', name: 'vm-1' },
          save: { vm: 'id' },
        },
        { do: 'createVolume', with: { zoneid: '$zone', diskofferingid: '$disk', name: 'disk-1' }, save: { volume: 'id' } },
        { do: 'attachVolume', with: { id: '$volume', virtualmachineid: '$vm' } },
        { do: 'destroyVirtualMachine', with: { id: '$vm' } },
        { do: 'deleteVolume', with: { id: '$volume' } },
      ],
    }

    const lines = await play(emulator, flow)

    expect(lines.map((line) => line.status)).toEqual([200, 200, 200, 200, 200])
    expect(dig(inner(lines[2]?.job), 'jobresult.volume.deviceid')).toBe(1)
    expect(emulator.cloud.machines.all().next().value?.state).toBe('Destroyed')

    emulator.advanceMs(10 * 60_000)

    expect([...emulator.cloud.machines.all()]).toEqual([])
    expect([...emulator.cloud.nics.all()]).toEqual([])
    expect([...emulator.cloud.volumes.all()]).toEqual([])
  })

  it('gives the same ids and keys after a reset', async () => {
    const emulator = createEmulator()
    const before = { keys: emulator.accounts, zones: [...emulator.cloud.zones.all()].map(({ id }) => id) }
    await play(emulator, { flow: 'one call', steps: [{ do: 'listZones' }] })

    emulator.reset()

    expect(emulator.accounts).toEqual(before.keys)
    expect([...emulator.cloud.zones.all()].map(({ id }) => id)).toEqual(before.zones)
    expect(emulator.journal.entries()).toEqual([])
  })
})
