import type { Dependencies } from '../../src/dependencies.ts'
import { claimVip } from '../../src/networks/static-nat.ts'
import { createUndo } from '../../src/undo.ts'
import { cannedCloud } from '../support/canned-cloud.ts'
import { cpiInABox } from '../support/cpi-in-a-box.ts'
import { createVmArguments } from '../support/director.ts'
import { fakeClock } from '../support/fake-clock.ts'
import { memoryLocks } from '../support/memory-locks.ts'
import { manualNetwork } from '../support/requests.ts'

const FREE = '203.0.113.77'

describe('a public address', () => {
  it("that two machines want at once is the one's, and the other is refused without harm to it", async () => {
    const box = cpiInABox()
    const both = ['10.1.1.77', '10.1.1.78'].map(async (ip) => {
      const networks = {
        default: manualNetwork({ ip }),
        public: { type: 'vip', ip: FREE, cloud_properties: { policy: 'acquire-and-release' } },
      }
      return box.call('create_vm', ...createVmArguments(box, { networks }))
    })

    const answers = await Promise.all(both)

    const [made] = answers.flatMap(({ result }) => (Array.isArray(result) ? [String(result[0])] : []))
    expect(answers.map(({ error }) => error?.message ?? '').toSorted()).toEqual([
      '',
      expect.stringMatching(/belongs to VM .*: free it, or set steal/),
    ])
    const claimed = [...box.emulator.cloud.publicIps.all()].find((row) => row.address === FREE)
    expect(claimed).toMatchObject({ machineId: made, state: 'Allocated' })
    expect([...box.emulator.cloud.machines.all()].filter(({ state }) => state === 'Running')).toHaveLength(1)
  })
})

describe('a public address that was not acquired when it was looked up', () => {
  const NETWORK = { id: 'n', name: 'net', type: 'Isolated' }
  const properties = { policy: 'acquire' as const, steal: false, open_firewall: [], security_groups: undefined }

  /** Claims it for the machine `mine` after it has become an address of this machine. @returns the commands that were sent */
  async function claimed(virtualmachineid: string): Promise<readonly (string | undefined)[]> {
    const sent: Readonly<Record<string, string>>[] = []
    const row = { id: 'a', ipaddress: FREE, virtualmachineid, virtualmachinename: virtualmachineid }
    const cloud = cannedCloud({ listPublicIpAddresses: { count: 1, publicipaddress: [row] } }, sent)
    const clock = fakeClock()
    const log = { info: () => undefined, warn: () => undefined, debug: () => undefined }
    const deps = { cloud, cleanup: cloud, clock, log, locks: memoryLocks(), undo: createUndo(clock) } as unknown as Dependencies
    const machine = { id: 'mine', name: 'vm-mine', state: 'Running' }
    await claimVip(deps, machine, { networks: [NETWORK] }, { name: 'public', address: FREE, properties }, undefined).catch(
      (error: unknown) => {
        if (!String(error).includes('set steal to true')) throw error
      },
    )
    return sent.map(({ command }) => command)
  }

  it('is not taken from the machine that has got it since', async () => {
    expect(await claimed('other')).toEqual(['listPublicIpAddresses'])
  })
})
