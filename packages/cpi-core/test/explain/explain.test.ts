import { explain } from '../../src/explain/index.ts'
import { cpiInABox } from '../support/cpi-in-a-box.ts'
import { createDisk, createVm, createVmArguments, leftIn } from '../support/director.ts'
import { memorySettings } from '../support/memory-settings.ts'
import { manualNetwork } from '../support/requests.ts'

describe('explain', () => {
  it('shows the deploy, the settings without secrets, the decisions and the order of undo, and makes nothing', async () => {
    const box = cpiInABox()
    const before = leftIn(box)
    const args = createVmArguments(box, {
      networks: {
        default: manualNetwork(),
        public: {
          type: 'vip',
          ip: '203.0.113.77',
          cloud_properties: { policy: 'acquire-and-release', open_firewall: [{ ports: [22], cidrs: ['10.0.0.0/8'] }] },
        },
      },
      properties: { affinity_group: 'spread', tags: { team: 'a' } },
    })

    const shown = await explain(box.request('create_vm', ...args), box.host)

    expect(shown.error).toBeUndefined()
    expect(shown.requests.map(({ command }) => command)).toEqual(
      expect.arrayContaining([
        'createAffinityGroup',
        'deployVirtualMachine',
        'startVirtualMachine',
        'associateIpAddress',
        'enableStaticNat',
        'createFirewallRule',
        'createTags',
      ]),
    )
    expect(shown.decisions).toEqual([expect.stringMatching(/second step: an address is asked for, and the account may not expunge/)])
    expect(shown.undo.at(-1)).toMatch(/affinity group spread/)
    expect(shown.settings).toMatchObject({
      agent_id: 'agent-1',
      disks: { system: '/dev/sda' },
      env: { bosh: { mbus: { cert: { private_key: '[redacted]' } } } },
    })
    expect(JSON.stringify(shown)).not.toContain('a-private-key')
    const deploy = shown.requests.find(({ command }) => command === 'deployVirtualMachine')
    expect(deploy?.parameters['userdata']).toBe('(the settings of the agent, in base64)')
    expect(leftIn(box)).toEqual(before)
    expect(box.commands().filter(({ command }) => !/^list/.test(command))).toEqual([])
  })

  it('shows what the call would be refused for', async () => {
    const box = cpiInABox()

    const shown = await explain(box.request('create_vm', ...createVmArguments(box, { properties: { compute_offering: 'none' } })), box.host)

    expect(shown).toMatchObject({ requests: [], error: expect.stringContaining('service offering "none" does not exist') })
  })

  it('passes on what the configuration is warned of', async () => {
    const box = cpiInABox({ cloudstack: { clean_disk: true } })

    const { messages } = await explain(box.request('has_vm', 'vm-1'), box.host)

    expect(messages).toEqual([expect.stringMatching(/"clean_disk" has no effect/)])
  })

  it('shows what the agent reads in the end: the last settings that the registry would get', async () => {
    const settings = memorySettings()
    const box = cpiInABox({ settings, properties: { registry: { endpoint: 'http://10.0.0.6:25777' } }, stemcellApiVersion: 1 })
    const [vm, disk] = [await createVm(box), await createDisk(box)]

    const shown = await explain(box.request('attach_disk', vm, disk), box.host)

    expect(shown.settings).toMatchObject({ disks: { persistent: { [disk]: { path: expect.any(String) } } } })
    expect(Object.values(Object.fromEntries(settings.documents))).toMatchObject([{ disks: { persistent: {} } }])
  })

  it('waits for nothing: the time limit of a call that would wait in vain is over at once', async () => {
    const box = cpiInABox()
    const [vm, disk] = [await createVm(box), await createDisk(box)]
    box.emulator.cloud.machines.update(vm, { state: 'Starting' })
    let reads = 0
    const standing = box.with({
      clock: (inner) => ({
        ...inner,
        monotonicMs: () => {
          reads += 1
          if (reads > 100_000) throw new Error('the time stands still')
          return 0
        },
        sleepMs: async () => Promise.reject(new Error('somebody waits')),
      }),
    })

    const { error } = await explain(standing.request('attach_disk', vm, disk), standing.host)

    expect(error).toMatch(/is still Starting, and the time limit of the whole operation is exceeded/)
  })

  it.each([
    ['delete_vm', /stopped and loses its addresses before it is destroyed/, 'destroyVirtualMachine'],
    ['attach_disk', undefined, 'attachVolume'],
    ['create_disk', undefined, 'createVolume'],
  ])('%s comes to its end', async (method, decision, command) => {
    const box = cpiInABox()
    const vm = await createVm(box)
    const disk = await createDisk(box)
    const args = { delete_vm: [vm], attach_disk: [vm, disk], create_disk: [1024, {}, vm] }[method] ?? []
    const mark = box.mark()

    const shown = await explain(box.request(method, ...args), box.host)

    expect(shown.error).toBeUndefined()
    expect(shown.requests.map((request) => request.command)).toContain(command)
    if (decision !== undefined) expect(shown.decisions.join()).toMatch(decision)
    expect(box.commands(mark).filter((entry) => !/^list/.test(entry.command))).toEqual([])
  })
})
