import { createCloudStackClient } from 'cloudstack-client'
import { rebootVirtualMachine } from 'cloudstack-client/api'
import { isObject } from '../src/core/is-object.ts'
import type { Table } from '../src/database/table.ts'
import type { Emulator } from '../src/emulator.ts'
import { PRETENDED } from '../src/hypervisor/pretended.ts'
import { createEmulator } from '../src/index.ts'
import { play } from './flows/emulator-server.ts'

const DEPLOY = {
  vars: {
    zone: { list: 'listZones', name: 'zone-advanced' },
    small: { list: 'listServiceOfferings', name: 'small' },
    disk: { list: 'listDiskOfferings', name: 'disk-5' },
    template: { list: 'listTemplates', where: { zonename: 'zone-advanced' }, with: { templatefilter: 'executable' } },
    net: { list: 'listNetworks', name: 'net-isolated' },
  },
  steps: [
    {
      do: 'deployVirtualMachine',
      with: { zoneid: '$zone', serviceofferingid: '$small', templateid: '$template', networkids: '$net', name: 'vm-1' },
      save: { vm: 'id' },
    },
    { do: 'createVolume', with: { zoneid: '$zone', diskofferingid: '$disk', name: 'disk-1' }, save: { volume: 'id' } },
    { do: 'attachVolume', with: { id: '$volume', virtualmachineid: '$vm' } },
  ],
} as const

const deploy = (emulator: Emulator) => play(emulator, { flow: 'deploy', ...DEPLOY })

const destroy = (emulator: Emulator) =>
  play(emulator, {
    flow: 'destroy',
    vars: { vm: { list: 'listVirtualMachines', name: 'vm-1' }, volume: { list: 'listVolumes', name: 'disk-1' } },
    steps: [
      { do: 'detachVolume', with: { id: '$volume' } },
      { do: 'deleteVolume', with: { id: '$volume' } },
      { do: 'destroyVirtualMachine', with: { id: '$vm' } },
    ],
  })

function tablesOf({ cloud }: Emulator): readonly Table<{ readonly id: string; readonly number: number }>[] {
  return Object.values(cloud).filter((part: unknown): part is Table<never> => isObject(part) && 'getIncludingRemoved' in part)
}

/** Everything that a caller can see of a cloud, sooner or later. */
function stateOf(emulator: Emulator) {
  const { cloud, clock, faults, journal } = emulator
  const account = cloud.accounts.by('name', 'user')[0]?.id ?? ''
  return {
    rows: tablesOf(emulator).map((table) => [table.name, [...table.all()], [...table.removed()], cloud.nextNumber(table.name as 'jobs')]),
    owned: [cloud.machines, cloud.volumes, cloud.publicIps].map((table) => table.by('account', account)),
    used: ['user_vm', 'volume', 'cpu', 'primary_storage'].map((resource) => cloud.usage.account(account, resource)),
    hosts: [...cloud.hosts.all()].map(({ id }) => cloud.usage.host(id)),
    nowMs: clock.nowMs(),
    faults: faults.list(),
    journal: journal.entries(),
    answers: journal.entries().map(({ number }) => journal.answer(number)),
    busy: [...cloud.busyUntilMs],
    cursors: [...cloud.addressCursors],
  }
}

describe('a saved emulator', () => {
  it('is the same again after whatever was done with it, as often as it is brought back', async () => {
    const emulator = createEmulator()
    await deploy(emulator)
    emulator.faults.add([{ command: 'listZones', nth: 3, phase: 'before', kind: 'error' }])
    const saved = stateOf(emulator)
    const restore = emulator.save()

    await destroy(emulator)
    emulator.advanceMs(10 * 60_000)
    emulator.faults.clear()
    expect(stateOf(emulator)).not.toEqual(saved)
    restore()
    expect(stateOf(emulator)).toEqual(saved)

    emulator.reset()
    await deploy(emulator)
    restore()
    expect(stateOf(emulator)).toEqual(saved)
    expect((await destroy(emulator)).map(({ status }) => status)).toEqual([200, 200, 200])
  })

  it('does later what was due later', async () => {
    const emulator = createEmulator()
    await deploy(emulator)
    await destroy(emulator)
    const restore = emulator.save()

    for (let round = 0; round < 2; round += 1) {
      emulator.advanceMs(10 * 60_000)
      expect([...emulator.cloud.machines.all()]).toEqual([])
      restore()
      expect([...emulator.cloud.machines.all()].map(({ state }) => state)).toEqual(['Destroyed'])
    }
  })

  it('has a journal of another epoch, without what came after', async () => {
    const emulator = createEmulator()
    await play(emulator, { flow: 'one call', steps: [{ do: 'listZones' }] })
    const { epoch } = emulator.journal
    const [restore, seen] = [emulator.save(), emulator.journal.entries().length]
    await play(emulator, { flow: 'another', steps: [{ do: 'listHosts' }] })
    const numbers: (number | undefined)[] = []
    emulator.journal.watch(() => numbers.push(emulator.journal.entries().at(-1)?.number))

    restore()

    expect(numbers).toEqual([seen])
    expect(emulator.journal.epoch).not.toBe(epoch)
    expect(emulator.journal.entries()).toHaveLength(seen)
    expect(emulator.journal.answer(seen + 1)).toBeUndefined()
  })

  it('is refused while a job is running, and where something else than memory would have to follow', async () => {
    const emulator = createEmulator()
    const real = createEmulator({ hypervisor: { ...PRETENDED, isReal: true } })
    const filed = createEmulator({ changed: () => undefined })
    await deploy(emulator)
    const machine = [...emulator.cloud.machines.all()][0]
    const keys = emulator.accounts['user']
    const client = createCloudStackClient({ endpoint: 'emulated', credentials: keys ?? { apiKey: '', secretKey: '' } }, emulator)

    await client.start(rebootVirtualMachine, { id: machine?.id ?? '' })

    expect(() => emulator.save()).toThrow('rebootVirtualMachine is still running: advance the time until its job has ended, then save')
    emulator.advanceMs(60_000)
    expect(() => emulator.save()).not.toThrow()
    expect(() => real.save()).toThrow('real machines cannot be saved')
    expect(() => filed.save()).toThrow('an emulator with a state file cannot be saved: the file would not follow')
  })
})
