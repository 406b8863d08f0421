// Lists all machines and says how that went: `node --expose-gc list-machines.mjs READY.json [DESTROYED-PER-PAGE]`.
// Between two pages some of the oldest machines are destroyed for good, so that all others move up.
import { readFileSync } from 'node:fs'
import { connect } from 'cloudstack-client'
import { destroyVirtualMachine, listVirtualMachines } from 'cloudstack-client/api'

const PAGE = 500

const [ready, destroyedPerPage = '0'] = process.argv.slice(2)
const { endpoint, accounts } = JSON.parse(readFileSync(ready, 'utf8'))
const pages = []
const onCall = ({ command, parameters }) => command === 'listVirtualMachines' && pages.push(Number(parameters.page))
const client = connect({ endpoint, credentials: accounts.user, proxy: false, onCall })
const admin = connect({ endpoint, credentials: accounts.admin, proxy: false })

const ids = []
const heapMegabytes = []
const destroyed = []
for await (const { id } of client.each(listVirtualMachines, {})) {
  ids.push(id)
  if (ids.length % PAGE !== 0) continue
  globalThis.gc()
  heapMegabytes.push(Math.round(process.memoryUsage().heapUsed / 1024 ** 2))
  const oldest = ids.slice(destroyed.length, destroyed.length + Number(destroyedPerPage))
  await Promise.all(oldest.map((old) => admin.run(destroyVirtualMachine, { id: old, expunge: true })))
  destroyed.push(...oldest)
}

const left = await client.list(listVirtualMachines, {})
const listed = new Set(ids)
const missed = left.filter(({ id }) => !listed.has(id)).length
console.log(JSON.stringify({ listed: ids.length, distinct: listed.size, left: left.length, missed, pages, heapMegabytes }))
