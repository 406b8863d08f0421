import { cpiInABox } from '../support/cpi-in-a-box.ts'
import { createVmArguments } from '../support/director.ts'
import { memorySettings } from '../support/memory-settings.ts'
import { manualNetwork } from '../support/requests.ts'

const networks = {
  a: manualNetwork(),
  b: manualNetwork({ ip: '172.20.0.77', default: undefined, cloud_properties: { name: 'net-shared' } }),
}

const REFUSED_MACS = {
  command: 'deployVirtualMachine',
  nth: 1,
  phase: 'before',
  kind: 'error',
  code: 431,
  text: 'Mac address is not valid',
} as const

describe('MACs of our choosing', () => {
  it('are left to a server that refuses them: the machine starts once its settings hold those that it got', async () => {
    const box = cpiInABox({ cloudstack: { deploy: 'one-step' } })
    box.emulator.faults.add([REFUSED_MACS])

    const [vm] = (await box.run('create_vm', ...createVmArguments(box, { networks }))) as [string]

    const changes = box.commands().filter(({ command }) => !command.startsWith('list'))
    expect(changes.map(({ command, params }) => [command, params['startvm']])).toEqual([
      ['deployVirtualMachine', undefined],
      ['deployVirtualMachine', 'false'],
      ['updateVirtualMachine', undefined],
      ['startVirtualMachine', undefined],
    ])
    const machine = box.emulator.cloud.machines.get(vm)
    const settings = JSON.parse(Buffer.from(machine?.userData ?? '', 'base64').toString('utf8'))
    const published = Object.values(settings.networks as Record<string, { mac: string }>).map(({ mac }) => mac)
    expect(machine?.state).toBe('Running')
    expect(published.sort()).toEqual(
      box.emulator.cloud.nics
        .by('machine', vm)
        .map(({ macAddress }) => macAddress)
        .sort(),
    )
  })

  it('that CloudStack chose itself are in the registry before the machine starts, where its agent looks for them', async () => {
    const settings = memorySettings()
    const box = cpiInABox({ settings, properties: { registry: { endpoint: 'http://10.0.0.6:25777' } }, stemcellApiVersion: 1 })
    box.emulator.faults.add([REFUSED_MACS])

    const [vm] = (await box.run('create_vm', ...createVmArguments(box, { networks }))) as [string]

    const published = [...settings.documents.values()].flatMap((document) =>
      Object.values(document['networks'] as Record<string, { mac: string }>).map(({ mac }) => mac),
    )
    const actual = box.emulator.cloud.nics.by('machine', vm).map(({ macAddress }) => macAddress)
    expect(published.sort()).toEqual(actual.sort())
  })

  it('are not what a job failed for, whatever it says of MACs: the machine is deployed once only', async () => {
    const box = cpiInABox({ cloudstack: { deploy: 'one-step' } })
    const text = 'Failed to program the MAC address'
    box.emulator.faults.add([{ command: 'deployVirtualMachine', nth: 1, phase: 'job', kind: 'error', code: 530, text }])

    const { error } = await box.call('create_vm', ...createVmArguments(box, { networks }))

    expect(error?.message).toContain(text)
    expect(box.commands().filter(({ command }) => command === 'deployVirtualMachine')).toHaveLength(1)
  })

  it('are corrected in the settings where a server gave its own', async () => {
    const box = cpiInABox()
    const { transport } = box.emulator
    // As an old server does, which does not know the field: the machine gets other MACs.
    const deaf = Object.assign(Object.create(box.emulator), {
      transport: {
        ...transport,
        send: async (request: { readonly body: string }) => {
          const answer = await transport.send(request as never)
          if (request.body.includes('command=deployVirtualMachine')) {
            for (const nic of box.emulator.cloud.nics.all())
              box.emulator.cloud.nics.update(nic.id, { macAddress: nic.macAddress.replace('0e:', '02:') })
          }
          return answer
        },
      },
    })

    const [vm] = (await box.with({ emulator: deaf }).run('create_vm', ...createVmArguments(box, { networks }))) as [string]

    const settings = JSON.parse(Buffer.from(box.emulator.cloud.machines.get(vm)?.userData ?? '', 'base64').toString('utf8'))
    const published = Object.values(settings.networks as Record<string, { mac: string }>).map(({ mac }) => mac)
    const actual = box.emulator.cloud.nics.by('machine', vm).map(({ macAddress }) => macAddress)
    expect(published.sort()).toEqual([...actual].sort())
    expect(published.every((mac) => mac.startsWith('02:'))).toBe(true)
  })
})
