import { createFirewallRule, type Transport } from 'cloudstack-client/api'
import { clientOf } from '../support/client-of.ts'
import { type Box, cpiInABox } from '../support/cpi-in-a-box.ts'
import { createVm, createVmArguments, leftIn } from '../support/director.ts'
import { expectFailure } from '../support/fail-with.ts'
import { memoryLocks } from '../support/memory-locks.ts'
import { manualNetwork } from '../support/requests.ts'

const ACQUIRED = '203.0.113.10'
const FREE = '203.0.113.77'

function withVip(properties: object = {}, ip = ACQUIRED, network = manualNetwork()) {
  return { default: network, public: { type: 'vip', ip, cloud_properties: properties } }
}

function address(box: Box, ip: string) {
  return [...box.emulator.cloud.publicIps.all()].find((row) => row.address === ip)
}

function firewallPorts(box: Box): readonly string[] {
  return [...box.emulator.cloud.rules.all()]
    .filter(({ purpose }) => purpose === 'Firewall')
    .map(({ startPort, endPort }) => `${startPort}-${endPort}`)
}

describe('a vip network', () => {
  it('gives the machine an address that is acquired already, and delete_vm frees it', async () => {
    const box = cpiInABox()

    const vm = await createVm(box, { networks: withVip() })
    expect(address(box, ACQUIRED)?.machineId).toBe(vm)

    await box.run('delete_vm', vm)
    expect(address(box, ACQUIRED)).toMatchObject({ machineId: undefined, state: 'Allocated' })
  })

  it('may name the network of the interface that gets the address, as in the Go CPI', async () => {
    const box = cpiInABox()
    const tier = (name: string, ip: string, gateway: string, defaults?: readonly string[]) =>
      manualNetwork({ ip, gateway, default: defaults, cloud_properties: { name } })
    const vip = { type: 'vip', ip: FREE, cloud_properties: { name: 'tier-db', policy: 'acquire' } }

    await createVm(box, {
      networks: { a: tier('tier-web', '10.2.1.77', '10.2.1.1', ['dns', 'gateway']), b: tier('tier-db', '10.2.2.77', '10.2.2.1'), vip },
    })

    expect(address(box, FREE)).toMatchObject({ guestAddress: '10.2.2.77' })
  })

  it.each([
    ['belongs to another account', ACQUIRED],
    ['is in no range of the zone', '198.51.100.7'],
  ])('that %s is not tried again with another machine', async (_what, ip) => {
    const box = cpiInABox({ account: 'limited' })

    const answer = await box.call('create_vm', ...createVmArguments(box, { networks: withVip({ policy: 'acquire' }, ip) }))

    expectFailure(answer, 'Bosh::Clouds::CloudError', /cannot be acquired: it belongs to another account, or to none of the zone's public/)
    expect(leftIn(box)).toEqual([])
  })

  it('is answered as it came', async () => {
    const box = cpiInABox()

    const [, networks] = (await box.run('create_vm', ...createVmArguments(box, { networks: withVip() }))) as [string, object]

    expect(networks).toMatchObject({ public: { type: 'vip', ip: ACQUIRED } })
  })

  it.each([
    [withVip({}, FREE), /203\.0\.113\.77 \(of "public"\) is not acquired by this account/],
    [withVip({ policy: 'whatever' }), /vip network cloud_properties of network "public".*policy/],
    [
      withVip(
        { open_firewall: [{ ports: [22], cidrs: ['10.0.0.0/8'] }] },
        ACQUIRED,
        manualNetwork({ ip: '10.2.1.5', cloud_properties: { name: 'tier-web' } }),
      ),
      /access control lists/,
    ],
    [
      withVip({}, ACQUIRED, { type: 'dynamic', cloud_properties: { name: 'net-shared' } }),
      /the VM has shared networks only \("net-shared"\), and shared networks have no static NAT/,
    ],
  ])('is refused before anything is made: %#', async (networks, message) => {
    const box = cpiInABox()

    const answer = await box.call('create_vm', ...createVmArguments(box, { networks }))

    expect(answer.error).toMatchObject({ message: expect.stringMatching(message), ok_to_retry: false })
    expect(leftIn(box)).toEqual([])
    expect(box.commands().some(({ command }) => command === 'deployVirtualMachine')).toBe(false)
  })

  it('of another machine is named with its owner, and taken only when asked', async () => {
    const box = cpiInABox()
    const owner = await createVm(box, { networks: withVip() })
    const other = manualNetwork({ ip: '10.1.1.78' })

    expectFailure(
      await box.call('create_vm', ...createVmArguments(box, { networks: withVip({}, ACQUIRED, other) })),
      'Bosh::Clouds::CloudError',
      /belongs to VM "vm-.*set steal to true/,
    )
    expect(address(box, ACQUIRED)?.machineId).toBe(owner)

    const thief = await createVm(box, { networks: withVip({ steal: true }, ACQUIRED, other) })
    expect(address(box, ACQUIRED)?.machineId).toBe(thief)
  })

  it('is given back to its owner when the thief cannot be made', async () => {
    const box = cpiInABox()
    const owner = await createVm(box, { networks: withVip() })
    box.emulator.faults.add([{ command: 'enableStaticNat', nth: 1, phase: 'before', kind: 'error', code: 530, text: 'router is away' }])

    const networks = withVip({ steal: true }, ACQUIRED, manualNetwork({ ip: '10.1.1.78' }))
    const answer = await box.call('create_vm', ...createVmArguments(box, { networks }))

    expect(answer.error?.message).toContain('router is away')
    expect(address(box, ACQUIRED)?.machineId).toBe(owner)
  })

  it('is given back to its owner although it was taken away only after the call had failed', async () => {
    const box = cpiInABox()
    const owner = await createVm(box, { networks: withVip() })
    const lost = { code: 504, text: '<html>504 by a proxy</html>', workDelayMs: 8000 }
    box.emulator.faults.add([{ command: 'disableStaticNat', nth: 1, phase: 'after', kind: 'garbage', ...lost }])

    const networks = withVip({ steal: true }, ACQUIRED, manualNetwork({ ip: '10.1.1.78' }))
    await box.call('create_vm', ...createVmArguments(box, { networks }))
    box.emulator.advanceMs(60_000)

    expect(address(box, ACQUIRED)?.machineId).toBe(owner)
  })

  it('stays with its machine when another one with an address of its own is deleted', async () => {
    const box = cpiInABox()
    const vm = await createVm(box, { networks: withVip() })
    const network = manualNetwork({ ip: '10.1.1.78' })
    const other = await createVm(box, { networks: withVip({ policy: 'acquire' }, FREE, network) })

    await box.run('delete_vm', other)

    expect([address(box, ACQUIRED)?.machineId, address(box, FREE)?.machineId]).toEqual([vm, undefined])
  })

  it('may be acquired when it is needed, and stays acquired', async () => {
    const box = cpiInABox()

    const vm = await createVm(box, { networks: withVip({ policy: 'acquire' }, FREE) })
    await box.run('delete_vm', vm)

    expect(address(box, FREE)?.state).toBe('Allocated')
  })

  it('that is released with its machine loses its firewall rules before, as long as CloudStack lists them', async () => {
    const box = cpiInABox()
    const open_firewall = [{ ports: [22], cidrs: ['10.0.0.0/8'] }]
    const vm = await createVm(box, { networks: withVip({ policy: 'acquire-and-release', open_firewall }, FREE) })
    const mark = box.mark()

    await box.run('delete_vm', vm)

    const changes = ['deleteFirewallRule', 'disassociateIpAddress', 'destroyVirtualMachine']
    expect(box.commands(mark).flatMap(({ command }) => (changes.includes(command) ? [command] : []))).toEqual(changes)
  })

  it('that was acquired before is recorded as one to keep, until it is marked for its release', async () => {
    const box = cpiInABox()
    const open_firewall = [{ ports: [22], cidrs: ['10.0.0.0/8'] }]

    const vm = await createVm(box, { networks: withVip({ policy: 'acquire-and-release', open_firewall }) })

    const recorded = [...box.emulator.cloud.tags.all()].filter(({ resourceId, key }) => resourceId === vm && key === 'bosh-cpi-vip')
    expect(recorded.map(({ value }) => value)).toEqual([`${ACQUIRED} keep tcp/22-22/10.0.0.0/8`])
  })

  it('may be acquired and released with its machine', async () => {
    const box = cpiInABox()

    const vm = await createVm(box, { networks: withVip({ policy: 'acquire-and-release' }, FREE) })
    expect(address(box, FREE)?.machineId).toBe(vm)
    await box.run('delete_vm', vm)

    expect(address(box, FREE)?.state).not.toBe('Allocated')
  })

  it('leads to the interface in the network that has static NAT, whichever it is', async () => {
    const box = cpiInABox()
    const shared = manualNetwork({ ip: '172.20.0.77', cloud_properties: { name: 'net-shared' } })
    const networks = { ...withVip({ policy: 'acquire' }, FREE, shared), second: manualNetwork({ default: undefined }) }

    const vm = await createVm(box, { networks })

    const isolated = [...box.emulator.cloud.networks.all()].find(
      ({ name, accountId }) => name === 'net-isolated' && accountId === address(box, FREE)?.accountId,
    )
    const [asked] = box.commands().filter(({ command }) => command === 'enableStaticNat')
    expect(asked?.params).toMatchObject({ virtualmachineid: vm, networkid: isolated?.id })
  })

  it('stays with another machine that got it while this one failed', async () => {
    const box = cpiInABox()
    const policy = { policy: 'acquire' }
    let other: string | undefined
    const overtaken = (inner: Transport): Transport => ({
      ...inner,
      async send(request) {
        if (other !== undefined || !request.body.includes('command=enableStaticNat')) return inner.send(request)
        // A CPI on another machine knows nothing of the locks here.
        const elsewhere = box.with({ locks: memoryLocks() })
        other = await createVm(elsewhere, { networks: withVip(policy, FREE, manualNetwork({ ip: '10.1.1.78' })) })
        return inner.send(request)
      },
    })

    const { error } = await box
      .with({ around: overtaken })
      .call('create_vm', ...createVmArguments(box, { networks: withVip(policy, FREE) }))

    expect(error?.message).toContain('enableStaticNat')
    expect(address(box, FREE)).toMatchObject({ machineId: other, state: 'Allocated' })
  })

  it('opens exactly the ports that it lists, and delete_vm closes them', async () => {
    const box = cpiInABox()
    const rules = [
      { ports: [22, '8000-8100'], cidrs: ['10.0.0.0/8', '192.168.0.0/16'] },
      { protocol: 'icmp', cidrs: ['10.0.0.0/8'] },
    ]

    const vm = await createVm(box, { networks: withVip({ open_firewall: rules }) })
    expect(firewallPorts(box)).toHaveLength(3)
    expect(firewallPorts(box)).toEqual(expect.arrayContaining(['22-22', '8000-8100']))

    await box.run('delete_vm', vm)
    expect(firewallPorts(box)).toEqual([])
  })

  it('keeps the rules of others on its address until CloudStack itself deletes them', async () => {
    const box = cpiInABox()
    const vm = await createVm(box, { networks: withVip({ open_firewall: [{ ports: [22], cidrs: ['10.0.0.0/8'] }] }) })
    const operators = {
      ipaddressid: address(box, ACQUIRED)?.id ?? '',
      protocol: 'tcp',
      startport: 80,
      endport: 80,
      cidrlist: ['0.0.0.0/0'],
    }
    const { id } = await clientOf(box).run(createFirewallRule, operators)
    const mark = box.mark()

    await box.run('delete_vm', vm)

    const deleted = box.commands(mark).filter(({ command }) => command === 'deleteFirewallRule')
    expect(deleted).toHaveLength(1)
    expect(deleted[0]?.params['id']).not.toBe(id)
  })

  it('that cannot be opened to all closes what it had opened, and deletes nothing of others', async () => {
    const box = cpiInABox()
    const operators = { protocol: 'tcp', startport: 80, endport: 80, cidrlist: ['0.0.0.0/0'] }
    const { id } = await clientOf(box).run(createFirewallRule, { ipaddressid: address(box, ACQUIRED)?.id ?? '', ...operators })
    box.emulator.faults.add([{ command: 'createFirewallRule', nth: 2, phase: 'before', kind: 'error', code: 431, text: 'not this port' }])
    const networks = withVip({ open_firewall: [{ ports: [22, 23], cidrs: ['10.0.0.0/8'] }] })

    const { error } = await box.call('create_vm', ...createVmArguments(box, { networks }))

    expect(error?.message).toContain('not this port')
    const deleted = box.commands().filter(({ command }) => command === 'deleteFirewallRule')
    expect(deleted.map(({ params }) => params['id'])).toEqual([expect.not.stringMatching(id)])
  })

  it('works in a tier of a VPC', async () => {
    const box = cpiInABox()
    const tier = manualNetwork({
      ip: '10.2.1.5',
      netmask: '255.255.255.0',
      gateway: '10.2.1.1',
      cloud_properties: { name: 'tier-web', vpc: 'vpc-1' },
    })

    const vm = await createVm(box, { networks: withVip({ policy: 'acquire' }, FREE, tier) })

    expect(address(box, FREE)?.machineId).toBe(vm)
  })
})
