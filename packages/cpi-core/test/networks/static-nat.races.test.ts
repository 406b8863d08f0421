import { cpiInABox } from '../support/cpi-in-a-box.ts'
import { createVmArguments } from '../support/director.ts'
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
