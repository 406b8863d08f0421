import type { Fault } from 'cloudstack-emulator'
import type { Dependencies } from '../../src/dependencies.ts'
import { createUndo } from '../../src/undo.ts'
import { ensureManagedSecurityGroups } from '../../src/vms/managed-security-groups.ts'
import { cannedCloud } from '../support/canned-cloud.ts'
import { cpiInABox } from '../support/cpi-in-a-box.ts'
import { createVmArguments, templateId } from '../support/director.ts'
import { fakeClock } from '../support/fake-clock.ts'
import { memoryLocks } from '../support/memory-locks.ts'

/** The answer of a creation that fails once its security group was made, when deleting that group fails in this way. */
async function failedCreation(refusal: Partial<Fault>) {
  const box = cpiInABox({ account: 'admin', cloudstack: { default_zone: 'zone-sg' } })
  const failed = { command: 'deployVirtualMachine', nth: 1, phase: 'job', kind: 'error', code: 530, text: 'no capacity' } as const
  const kept = [1, 2, 3].map((nth) => ({ command: 'deleteSecurityGroup', nth, phase: 'before', kind: 'error', ...refusal }) as const)
  box.emulator.faults.add([failed, ...kept])
  const options = {
    stemcell: templateId(box, 'zone-sg'),
    properties: { security_groups: [{ name: 'kept', rules: [{ ports: [22], cidrs: ['10.0.0.0/8'] }] }] },
    networks: { a: { type: 'dynamic', cloud_properties: { name: 'net-sg' } } },
  }
  return (await box.call('create_vm', ...createVmArguments(box, options))).error?.message
}

describe('a managed security group', () => {
  const GROUP = { name: 'kept', rules: [{ protocol: 'icmp', cidrs: ['10.0.0.0/8'] }] }
  const inZone = () => cpiInABox({ account: 'admin', cloudstack: { default_zone: 'zone-sg' } })
  const optionsOf = (box: ReturnType<typeof cpiInABox>, ...networks: string[]) => ({
    stemcell: templateId(box, 'zone-sg'),
    properties: { security_groups: [GROUP] },
    networks: Object.fromEntries(networks.map((name) => [name, { type: 'dynamic', cloud_properties: { name: 'net-sg' } }])),
  })

  it('is held by its name while its rules are made, each by itself', async () => {
    const held: string[] = []
    const deps = {
      cloud: { list: async () => ['a', 'b'].map((name) => ({ id: `id-${name}`, name })) },
      locks: {
        hold: async (name: string, critical: () => Promise<unknown>) => {
          held.push(name)
          return critical()
        },
      },
    } as unknown as Dependencies

    expect(
      await ensureManagedSecurityGroups(
        deps,
        ['a', 'b'].map((name) => ({ name, rules: [] })),
      ),
    ).toEqual(['id-a', 'id-b'])
    expect(held).toEqual(['security group a', 'security group b'])
  })

  it('loses the rules that are not listed, and keeps the others', async () => {
    const rows = [
      { ruleid: 'kept', protocol: 'icmp', icmptype: -1, icmpcode: -1, cidr: '10.0.0.0/8' },
      { ruleid: 'narrow', protocol: 'icmp', icmptype: 8, icmpcode: 0, cidr: '10.0.0.0/8' },
      { ruleid: 'ssh', protocol: 'tcp', startport: 22, endport: 22, cidr: '0.0.0.0/0' },
    ]
    const revoked: string[] = []
    const deps = {
      cloud: {
        list: async () => [{ id: 'g', name: 'kept', ingressrule: rows.filter(({ ruleid }) => !revoked.includes(ruleid)) }],
        run: async (_command: object, { id }: { id: string }) => void revoked.push(id),
      },
      clock: fakeClock(),
      config: { cloudstack: { timeout: { uncertain: 60 } } },
      locks: { hold: async (_name: string, critical: () => Promise<unknown>) => critical() },
    } as unknown as Dependencies

    await ensureManagedSecurityGroups(deps, [{ name: 'kept', rules: [{ protocol: 'icmp', ports: [], cidrs: ['10.0.0.0/8'] }] }])

    expect(revoked).toEqual(['narrow', 'ssh'])
  })

  it('is not made for a machine that its zone refuses', async () => {
    const box = inZone()

    const { error } = await box.call('create_vm', ...createVmArguments(box, optionsOf(box, 'a', 'b')))

    expect(error?.message).toContain('a VM cannot have two interfaces in network "net-sg"')
    expect(box.commands().some(({ command }) => command === 'createSecurityGroup')).toBe(false)
  })

  it('is not used if CloudStack failed to make it, although it is there: whoever makes it gives it its rules', async () => {
    const box = inZone()
    const text = 'The database is away'
    box.emulator.faults.add([{ command: 'createSecurityGroup', nth: 1, phase: 'after', kind: 'error', code: 530, text }])

    const { error } = await box.call('create_vm', ...createVmArguments(box, optionsOf(box, 'a')))

    expect(error?.message).toContain(text)
    expect([...box.emulator.cloud.securityGroups.all()].filter(({ name }) => name === 'kept')).toEqual([])
  })

  it('is one of exactly its name: others that CloudStack lists with it stay as they are', async () => {
    const sent: Readonly<Record<string, string>>[] = []
    const other = { id: 'other', name: 'KEPT', ingressrule: [] }
    const made = { securitygroup: { id: 'made', name: 'kept' } }
    const cloud = cannedCloud({ listSecurityGroups: { count: 1, securitygroup: [other] }, createSecurityGroup: made }, sent)
    const clock = fakeClock()
    const request = { directorUuid: 'd' }
    const deps = { cloud, cleanup: cloud, clock, request, locks: memoryLocks(), undo: createUndo(clock) } as unknown as Dependencies

    await ensureManagedSecurityGroups(deps, [{ name: 'kept', rules: [] }])

    expect(sent.map(({ command }) => command)).toEqual(['listSecurityGroups', 'createSecurityGroup'])
  })

  it('with a rule for ICMP lets all of it in', async () => {
    const box = inZone()

    await box.run('create_vm', ...createVmArguments(box, optionsOf(box, 'a')))

    const rules = box.commands().filter(({ command }) => command === 'authorizeSecurityGroupIngress')
    expect(rules.map(({ params }) => params)).toEqual([
      expect.objectContaining({ protocol: 'icmp', icmptype: '-1', icmpcode: '-1', cidrlist: '10.0.0.0/8' }),
    ])
  })
})

describe('a security group that was made for a machine that could not be created', () => {
  it('is left behind, and named, if CloudStack does not delete it', async () => {
    expect(await failedCreation({ code: 530, text: 'Failed to delete security group' })).toMatch(/could not delete security group kept/)
  })

  it('stays without a word if another machine has joined it in the meantime', async () => {
    const message = await failedCreation({ code: 536, text: "Cannot delete group when it's in use by virtual machines" })

    expect(message).toContain('no capacity')
    expect(message).not.toContain('security group')
  })
})
