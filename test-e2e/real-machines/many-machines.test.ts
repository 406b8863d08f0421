import { describeReal, HOUR_MS } from '../support/describe-real.ts'
import { isolatedNetwork, useRealScene } from '../support/real-scene.ts'
import { TINY_GUEST_TOOLS } from '../support/tiny-guest.ts'
import { TINY_PORT } from '../support/tiny-guest-scripts.ts'

const ADDRESSES = Array.from({ length: 10 }, (_, index) => `10.1.1.${60 + index}`)

describeReal(
  'ten machines at once',
  () => {
    const scene = useRealScene({ tiny: true })

    it(
      'come up, each at its own address and under its own name',
      async () => {
        const { cloud, newVm, tinyAddress } = scene()

        const vms = await Promise.all(
          ADDRESSES.map((ip) => newVm({ agentId: `agent-${ip}`, networks: { default: { ...isolatedNetwork, ip } } })),
        )

        expect(await Promise.all(vms.map(tinyAddress))).toEqual(ADDRESSES)
        const names = await Promise.all(ADDRESSES.map((ip) => cloud.inside(['curl', '--silent', `http://${ip}:${TINY_PORT}/`])))
        expect(new Set(names).size).toBe(ADDRESSES.length)
      },
      HOUR_MS,
    )
  },
  TINY_GUEST_TOOLS,
)
