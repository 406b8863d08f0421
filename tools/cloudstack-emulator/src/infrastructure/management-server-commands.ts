import { listManagementServers } from 'cloudstack-client/api'
import { list, listing } from '../api/define.ts'
import { hasKeyword, same, sameText } from '../api/select.ts'
import type { View } from '../api/view.ts'
import type { Cloud } from '../core/cloud.ts'
import { MANAGEMENT_SERVER } from './management-server.ts'

/** The address that the emulated server shows of itself. */
const ADDRESS = '192.0.2.10'

export const managementServerCommands = [
  list(listManagementServers, { ids: { id: 'computed' }, evidence: 'documented' }, ({ cloud }, { id, name, peers, keyword }) => {
    const { managementserverid, managementservername } = MANAGEMENT_SERVER
    const found =
      same(id, managementserverid) && sameText(name, String(managementservername)) && hasKeyword(keyword, String(managementservername))
    return listing(found ? [MANAGEMENT_SERVER] : [], () => viewServer(cloud, peers === true))
  }),
]

function viewServer(cloud: Cloud, withPeers: boolean): View {
  const agents = [...cloud.hosts.all()].filter(({ state }) => state === 'Up').map(({ id }) => id)
  return {
    id: MANAGEMENT_SERVER['managementserverid'],
    name: MANAGEMENT_SERVER['managementservername'],
    state: 'Up',
    version: cloud.version,
    javadistribution: 'OpenJDK Runtime Environment',
    javaversion: '17.0.12',
    osdistribution: 'Debian GNU/Linux 12',
    agents,
    agentscount: agents.length,
    lastagents: agents,
    pendingjobscount: [...cloud.jobs.all()].filter(({ status }) => status === 0).length,
    serviceip: ADDRESS,
    ipaddress: ADDRESS,
    peers: withPeers ? [] : undefined,
  }
}
