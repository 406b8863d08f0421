import { listManagementServers } from 'cloudstack-client/api'
import { list, listing } from '../api/define.ts'
import { same, sameText } from '../api/select.ts'
import { date, type View } from '../api/view.ts'
import type { Cloud } from '../core/cloud.ts'
import { MANAGEMENT_SERVER } from './management-server.ts'

/** The address that the emulated server shows of itself. */
const ADDRESS = '192.0.2.10'

export const managementServerCommands = [
  list(listManagementServers, { ids: { id: 'computed' }, evidence: 'documented' }, ({ cloud }, { id, name }) => {
    const { managementserverid, managementservername } = MANAGEMENT_SERVER
    const found = same(id, managementserverid) && sameText(name, String(managementservername))
    return listing(found ? [MANAGEMENT_SERVER] : [], () => viewServer(cloud))
  }),
]

/** A server that is alone has no peers to show (QueryManagerImpl.createManagementServerResponse). */
function viewServer(cloud: Cloud): View {
  const agents = [...cloud.hosts.all()].filter(({ state }) => state === 'Up').map(({ id }) => id)
  // The seed was made when the server started.
  const startedAt = date(Math.min(...[...cloud.domains.all()].map(({ createdMs }) => createdMs)))
  return {
    id: MANAGEMENT_SERVER['managementserverid'],
    name: MANAGEMENT_SERVER['managementservername'],
    state: 'Up',
    version: cloud.version,
    javadistribution: 'Debian',
    javaversion: '17.0.12',
    osdistribution: 'Debian GNU/Linux 12',
    lastserverstart: startedAt,
    lastboottime: startedAt,
    agents,
    agentscount: agents.length,
    lastagents: agents,
    pendingjobscount: [...cloud.jobs.all()].filter(({ status }) => status === 0).length,
    serviceip: ADDRESS,
    ipaddress: ADDRESS,
  }
}
