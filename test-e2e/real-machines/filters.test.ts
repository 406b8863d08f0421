import { describeReal, HOUR_MS } from '../support/describe-real.ts'
import { debianStemcell, isolatedNetwork, useRealScene } from '../support/real-scene.ts'
import { TINY_GUEST_TOOLS } from '../support/tiny-guest.ts'
import { TINY_PORT } from '../support/tiny-guest-scripts.ts'

const PUBLIC_ADDRESS = '203.0.113.12'
const WEB = { name: 'web', public_ip: PUBLIC_ADDRESS, public_port: 80, private_port: TINY_PORT, open_firewall: true }

const EVERYBODY = [{ protocol: 'tcp', ports: [TINY_PORT], cidrs: ['0.0.0.0/0'] }]

describeReal(
  'packets to machines that run',
  () => {
    const scene = useRealScene({ tiny: true })

    /** The body of an HTTP answer; `refused` if there is none. */
    async function get(url: string): Promise<string> {
      return (await scene().cloud.inside(['sh', '-c', `curl --silent --max-time 20 '${url}' || echo refused`])).trim()
    }

    /** Who answers, of ten requests. */
    async function answering(url: string): Promise<readonly string[]> {
      const answers: string[] = []
      while (answers.length < 10) answers.push(await get(url))
      return [...new Set(answers)].toSorted()
    }

    it(
      'are spread by a load balancer over two machines, and not sent to a dead one',
      async () => {
        const { cloud, newVm, stateOf, tinyAddress } = scene()
        const [one, two] = [
          await newVm({ properties: { lbs: [WEB] } }),
          await newVm({
            agentId: 'agent-2',
            properties: { lbs: [WEB] },
            networks: { default: { ...isolatedNetwork, ip: '10.1.1.51' } },
          }),
        ]
        const [first, second] = await Promise.all([tinyAddress(one), tinyAddress(two)])
        const names = [await get(`http://${first}:${TINY_PORT}/`), await get(`http://${second}:${TINY_PORT}/`)]

        expect(await answering(`http://${PUBLIC_ADDRESS}/`)).toEqual(names.toSorted())
        await cloud.inside(['pkill', '-KILL', '-f', `machines/${one}/`])

        expect(await answering(`http://${PUBLIC_ADDRESS}/`)).toEqual([names[1]])
        expect(await stateOf(one)).toBe('Stopped')
      },
      HOUR_MS,
    )

    it(
      'are refused by a security group',
      async () => {
        const { image, newDirector, newVm, tinyAddress } = scene()
        const director = await newDirector({ cloudstack: { default_zone: 'zone-sg' } })
        const stemcell = await director.call('create_stemcell', image, debianStemcell)
        const inGroup = (name: string, rules: readonly object[]) => ({
          director,
          stemcell,
          agentId: `agent-${name}`,
          properties: { security_groups: [{ name, rules }] },
          networks: { default: { type: 'dynamic', cloud_properties: { name: 'net-sg' } } },
        })
        const [open, closed] = [await newVm(inGroup('open', EVERYBODY)), await newVm(inGroup('closed', []))]
        const [first, second] = await Promise.all([tinyAddress(open), tinyAddress(closed)])

        expect(await get(`http://${first}:${TINY_PORT}/`)).toMatch(/^vm-/)
        expect(await get(`http://${second}:${TINY_PORT}/`)).toBe('refused')
        expect(await get(`http://${first}:${TINY_PORT}/cgi-bin/get?${second}`)).toBe('refused')
      },
      HOUR_MS,
    )
  },
  TINY_GUEST_TOOLS,
)
