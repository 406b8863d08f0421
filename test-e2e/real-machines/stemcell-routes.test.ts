import { describeReal, HOUR_MS } from '../support/describe-real.ts'
import { callInGuest } from '../support/guest-cpi.ts'
import { debianStemcell, useRealScene } from '../support/real-scene.ts'

const API_PORT = '8080'

describeReal('a stemcell with an agent', () => {
  const scene = useRealScene()

  it(
    'that the cloud has fetched from the CPI starts, and its agent answers',
    async () => {
      const { director, guest, image, newDirector, newVm } = scene()
      const byUrl = await newDirector({ cloudstack: { stemcell: { strategy: 'url', listen_host: '127.0.0.1', listen_port: 0 } } })

      const stemcell = await byUrl.call('create_stemcell', image, debianStemcell)

      const vm = await newVm({ stemcell })
      await guest().boot()
      await director.call('delete_vm', vm)
      await director.call('delete_stemcell', stemcell)
    },
    HOUR_MS,
  )

  it(
    'that a CPI in a guest has written to a volume of its own machine starts, and its agent answers',
    async () => {
      const { cloud, command, director, guest, newVm } = scene()
      const inception = await newVm()
      await guest().boot()
      const network = (await cloud.state())['networks']?.find(({ name, account }) => name === 'net-isolated' && account === 'user')
      // An isolated network lets nothing out until a rule says so, not even to the API.
      const toApi = { networkid: network?.id ?? '', protocol: 'tcp', startport: API_PORT, endport: API_PORT }
      await command('createEgressFirewallRule', toApi)

      const image = '/var/vcap/data/cpi/image'
      const stemcell = await callInGuest(scene(), 'create_stemcell', [image, debianStemcell], { strategy: 'volume' })

      await director.call('delete_vm', inception)
      const vm = await newVm({ stemcell })
      await guest().boot()
      await director.call('delete_vm', vm)
      await director.call('delete_stemcell', stemcell)
    },
    HOUR_MS,
  )
})
