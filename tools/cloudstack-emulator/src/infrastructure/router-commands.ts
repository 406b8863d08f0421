import { listRouters, rebootRouter, startRouter, stopRouter } from 'cloudstack-client/api'
import { type Call, job, list, listing } from '../api/define.ts'
import { hasKeyword, same, sameText } from '../api/select.ts'
import { viewRouter } from './router-view.ts'

const ids = { id: 'routers' } as const
const documented = { ids, evidence: 'documented' } as const

function stateJob(call: Call, id: string, state: 'Running' | 'Stopped') {
  call.cloud.routers.require(id)
  return {
    queue: id,
    instance: { type: 'DomainRouter', id },
    finish: () => ({ router: viewRouter(call, call.cloud.routers.update(id, { state })) }),
  }
}

export const routerCommands = [
  list(listRouters, { ids, evidence: 'recorded' }, (call, parameters) =>
    listing(
      [...call.cloud.routers.all()].filter(
        (row) =>
          same(parameters.id, row.id) &&
          same(parameters.networkid, row.networkId) &&
          same(parameters.vpcid, row.vpcId) &&
          same(parameters.zoneid, row.zoneId) &&
          same(parameters.hostid, row.hostId) &&
          sameText(parameters.name, row.name) &&
          sameText(parameters.state, row.state) &&
          (parameters.listall === true || row.accountId === call.caller.account.id) &&
          hasKeyword(parameters.keyword, row.name),
      ),
      (row) => viewRouter(call, row),
    ),
  ),
  job(startRouter, documented, (call, { id }) => stateJob(call, id, 'Running')),
  job(stopRouter, documented, (call, { id }) => stateJob(call, id, 'Stopped')),
  job(rebootRouter, documented, (call, { id }) => stateJob(call, id, 'Running')),
]
