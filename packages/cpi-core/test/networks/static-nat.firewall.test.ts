import { type Box, cpiInABox } from '../support/cpi-in-a-box.ts'
import { createVm, createVmArguments } from '../support/director.ts'
import { expectFailure } from '../support/fail-with.ts'
import { manualNetwork } from '../support/requests.ts'

const ACQUIRED = '203.0.113.10'

function address(box: Box, ip: string) {
  return [...box.emulator.cloud.publicIps.all()].find((row) => row.address === ip)
}

describe('firewall rules for the same ports with other sources', () => {
  const rulesWith = (...cidrs: string[]) => ({
    default: manualNetwork(),
    public: { type: 'vip', ip: ACQUIRED, cloud_properties: { open_firewall: [{ ports: [22], cidrs }], steal: true } },
  })
  const sources = (box: Box) =>
    [...box.emulator.cloud.rules.all()].filter(({ purpose }) => purpose === 'Firewall').map(({ cidrs }) => cidrs.join(','))

  it('are refused with both values before the deploy if somebody else made them', async () => {
    const box = cpiInABox()
    const vm = await createVm(box, { networks: rulesWith('0.0.0.0/0') })
    for (const tag of box.emulator.cloud.tags.all()) box.emulator.cloud.tags.remove(tag.id)
    const mark = box.mark()

    const answer = await box.call(
      'create_vm',
      ...createVmArguments(box, { networks: { ...rulesWith('192.0.2.0/24'), default: manualNetwork({ ip: '10.1.1.78' }) } }),
    )

    expectFailure(answer, 'Bosh::Clouds::CloudError', /tcp 22-22 with the sources 0\.0\.0\.0\/0 .*wants 192\.0\.2\.0\/24/)
    expect(box.commands(mark).some(({ command }) => command === 'deployVirtualMachine')).toBe(false)
    expect(address(box, ACQUIRED)?.machineId).toBe(vm)
  })

  const next = (box: Box) =>
    createVmArguments(box, { networks: { ...rulesWith('192.0.2.0/24'), default: manualNetwork({ ip: '10.1.1.78' }) } })

  it('of a machine whose address is taken come back when the call fails later', async () => {
    const box = cpiInABox()
    const vm = await createVm(box, { networks: rulesWith('0.0.0.0/0') })
    box.emulator.faults.add([{ command: 'createFirewallRule', nth: 1, phase: 'job', kind: 'error', code: 530, text: 'no' }])

    expect((await box.call('create_vm', ...next(box))).error).not.toBeNull()

    expect(sources(box)).toEqual(['0.0.0.0/0'])
    expect(address(box, ACQUIRED)?.machineId).toBe(vm)
    await box.run('delete_vm', vm)
    expect(sources(box)).toEqual([])
  })

  it('are made for each protocol with the listed sources, for ICMP without ports', async () => {
    const box = cpiInABox()
    const cidrs = ['192.0.2.0/24', '198.51.100.0/24']
    const open_firewall = [
      { protocol: 'icmp', cidrs },
      { protocol: 'udp', ports: ['53-54'], cidrs },
    ]

    await createVm(box, { networks: { a: manualNetwork(), b: { type: 'vip', ip: ACQUIRED, cloud_properties: { open_firewall } } } })

    const made = box.commands().filter(({ command }) => command === 'createFirewallRule')
    expect(made.map(({ params }) => params)).toEqual([
      expect.objectContaining({ protocol: 'icmp', cidrlist: cidrs.join(',') }),
      expect.objectContaining({ protocol: 'udp', startport: '53', endport: '54', cidrlist: cidrs.join(',') }),
    ])
    expect(made[0]?.params).not.toHaveProperty('startport')
  })

  it('that the CPI left on a free address are replaced', async () => {
    const box = cpiInABox()
    await createVm(box, { networks: rulesWith('0.0.0.0/0') })
    box.emulator.cloud.publicIps.update(address(box, ACQUIRED)?.id ?? '', { machineId: undefined })

    await box.run('create_vm', ...next(box))

    expect(sources(box)).toEqual(['192.0.2.0/24'])
  })
})
