// Deploys so many machines, stopped: `node deploy-machines.mjs READY.json COUNT`.
import { readFileSync } from 'node:fs'
import { connect } from 'cloudstack-client'
import { deployVirtualMachine, listNetworks, listServiceOfferings, listTemplates, listZones } from 'cloudstack-client/api'

const [ready, count] = process.argv.slice(2)
const { endpoint, accounts } = JSON.parse(readFileSync(ready, 'utf8'))
const client = connect({ endpoint, credentials: accounts.user, proxy: false })

const [zone, offering, template, network] = await Promise.all([
  client.one(listZones, {}, 'the zone', () => true),
  client.one(listServiceOfferings, {}, 'offering "small"', ({ name }) => name === 'small'),
  client.one(listTemplates, { templatefilter: 'executable' }, 'the template', () => true),
  client.one(listNetworks, {}, 'the network', () => true),
])
const machine = { zoneid: zone.id, serviceofferingid: offering.id, templateid: template.id, networkids: [network.id], startvm: false }
await Promise.all(
  Array.from({ length: Number(count) }, (_, index) => client.start(deployVirtualMachine, { ...machine, name: `vm-${index}` })),
)
