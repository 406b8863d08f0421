import { dig, inner } from '../../src/conform/flow.ts'
import { stage } from '../support.ts'

type On = ReturnType<typeof stage>

const basics = (on: On) => ({ zoneid: on.ids.zone, templateid: on.ids.template, serviceofferingid: on.ids.offering })

async function refusal(on: On, parameters: Readonly<Record<string, unknown>>, as?: string): Promise<unknown> {
  const { status, body } = await on.raw('deployVirtualMachine', { ...basics(on), ...parameters }, as)
  return [status, dig(inner(body), 'errortext')]
}

describe('a deploy', () => {
  it('has one NIC per network of a list of objects, of which the first is the default', async () => {
    const on = stage()

    const id = await on.deploy({
      networkids: undefined,
      'iptonetworklist[0].networkid': on.ids.network,
      'iptonetworklist[0].ip': '10.1.1.77',
    })

    expect(on.emulator.cloud.nics.by('machine', id)).toMatchObject([{ networkId: on.ids.network, ipAddress: '10.1.1.77', isDefault: true }])
  })

  it('creates the root disk with the offering given for it', async () => {
    const on = stage()

    const id = await on.deploy({ overridediskofferingid: on.ids.disk })

    expect(on.emulator.cloud.volumes.by('machine', id)).toMatchObject([
      { type: 'ROOT', diskOfferingId: on.ids.disk, sizeBytes: 5 * 1024 ** 3 },
    ])
  })

  it('can be protected afterwards, and is destroyed only without protection', async () => {
    const on = stage()
    const id = await on.deploy()
    await on.call('updateVirtualMachine', { id, deleteprotection: true })

    const refused = await on.job('destroyVirtualMachine', { id })
    await on.call('updateVirtualMachine', { id, deleteprotection: false })
    await on.job('destroyVirtualMachine', { id })

    expect(refused).toMatchObject({ errorcode: 431, errortext: expect.stringMatching(/delete protection/i) })
    expect(on.emulator.cloud.machines.get(id)?.state).toBe('Destroyed')
  })

  it.each([
    ['a name twice in its network', { name: 'twin' }],
    ['networks in two ways', { 'nicnetworklist[0].nic': 0, 'nicnetworklist[0].network': 'x' }],
    ['a boot mode that there is not', { boottype: 'UEFI', bootmode: 'fast' }],
    ['an address outside the network', { ipaddress: '192.0.2.1' }],
    ['an IPv6 address in a network without', { ip6address: 'fd00::1' }],
    ['a key pair that there is not', { keypair: 'none' }],
    ['user data that is not base64', { userdata: '*' }],
  ])('is refused with %s', async (_what, parameters) => {
    const on = stage()
    await on.deploy({ name: 'twin' })

    const [status, text] = (await refusal(on, { networkids: on.ids.network, ...parameters })) as [number, string]

    expect([status, text]).toEqual([expect.any(Number), expect.any(String)])
    expect(status).toBeGreaterThanOrEqual(430)
    expect(on.emulator.cloud.machines.by('name', 'twin')).toHaveLength(1)
  })
})
