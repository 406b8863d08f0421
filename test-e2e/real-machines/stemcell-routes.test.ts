import { describeReal, HOUR_MS } from '../support/describe-real.ts'
import { callInGuest, IMAGE_IN_GUEST } from '../support/guest-cpi.ts'
import { debianStemcell, useRealScene } from '../support/real-scene.ts'

const API_PORT = '8080'

const BY_URL = { strategy: 'url', listen_host: '127.0.0.1', listen_port: 0 }

describeReal('a stemcell with an agent', () => {
  const scene = useRealScene()

  it(
    'starts where the cloud has fetched it from the CPI, and where a CPI in that machine has written it to a volume',
    async () => {
      const { cloud, command, director, guest, image, newDirector, newVm } = scene()
      const fetching = await newDirector({ cloudstack: { stemcell: BY_URL } })

      const fetched = await fetching.call('create_stemcell', image, debianStemcell)
      const inception = await newVm({ stemcell: fetched })
      await guest().boot()

      // An isolated network lets nothing out until a rule says so, not even to the API.
      const network = (await cloud.state())['networks']?.find(({ name, account }) => name === 'net-isolated' && account === 'user')
      const toApi = { networkid: network?.id ?? '', protocol: 'tcp', startport: API_PORT, endport: API_PORT }
      await command('createEgressFirewallRule', toApi)
      const written = await callInGuest(scene(), 'create_stemcell', [IMAGE_IN_GUEST, debianStemcell], { strategy: 'volume' })
      await director.call('delete_vm', inception)
      const vm = await newVm({ stemcell: written })
      await guest().boot()

      await director.call('delete_vm', vm)
      for (const stemcell of [fetched, written]) await director.call('delete_stemcell', stemcell)
    },
    HOUR_MS,
  )
})
