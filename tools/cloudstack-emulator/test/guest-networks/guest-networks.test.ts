import { guestNetworks } from '../../src/guest-networks/guest-networks.ts'
import type { NetworkPlan } from '../../src/guest-networks/plan.ts'

const planWith = (address: string): NetworkPlan => ({ gateways: [{ address, bits: 24 }], networks: [], routers: [], routes: [] })

describe('guestNetworks', () => {
  let wanted: NetworkPlan
  let applied: NetworkPlan[]
  let gates: (() => void)[]
  beforeEach(() => {
    wanted = planWith('203.0.113.1')
    applied = []
    gates = []
  })

  const apply = (plan: NetworkPlan) =>
    new Promise<void>((resolve) => {
      applied.push(plan)
      gates.push(resolve)
    })

  /** Lets promises that are settled call their listeners. */
  const settled = () => new Promise<void>((resolve) => setImmediate(resolve))

  it('has nothing to wait for when nothing has changed', async () => {
    const networks = guestNetworks(
      () => wanted,
      async (plan) => void applied.push(plan),
    )
    await networks.ensure()

    expect(networks.ensure()).toBeUndefined()
    expect(applied).toEqual([wanted])
  })

  it('applies one plan after the other, and only the last of those that wait', async () => {
    const networks = guestNetworks(() => wanted, apply)
    const first = networks.ensure()
    await settled()
    wanted = planWith('203.0.113.2')
    const second = networks.ensure()
    wanted = planWith('203.0.113.3')
    const third = networks.ensure()
    await settled()
    expect(applied).toHaveLength(1)

    gates[0]?.()
    await first
    await settled()
    gates[1]?.()
    await Promise.all([second, third])

    expect(applied).toEqual([planWith('203.0.113.1'), planWith('203.0.113.3')])
  })

  it('tries again after a failure', async () => {
    let isBroken = true
    const networks = guestNetworks(
      () => wanted,
      async () => {
        if (isBroken) throw new Error('refused')
      },
    )
    await expect(networks.ensure()).rejects.toThrow('refused')
    isBroken = false

    await expect(networks.ensure()).resolves.toBeUndefined()
    expect(networks.ensure()).toBeUndefined()
  })

  it('does not apply a plan that a setting could be smuggled in by', async () => {
    wanted = planWith('203.0.113.1/24\naddr add 0.0.0.0')

    await expect(guestNetworks(() => wanted, apply).ensure()).rejects.toThrow('cannot be a setting of a router')

    expect(applied).toEqual([])
  })
})
