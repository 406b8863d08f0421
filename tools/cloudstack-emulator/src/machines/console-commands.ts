import { createHash } from 'node:crypto'
import { createConsoleEndpoint } from 'cloudstack-client/api'
import { type Call, sync } from '../api/define.ts'
import type { View } from '../api/view.ts'
import { mayActFor } from '../core/caller.ts'
import { describeMachine } from '../core/describe.ts'
import type { MachineRow } from '../database/machine-rows.ts'
import { systemVmsOf, viewSystemVm } from '../infrastructure/system-vm-view.ts'

/** States in which a machine does not have a console. */
const WITHOUT_CONSOLE: ReadonlySet<string> = new Set(['Stopped', 'Error', 'Destroyed', 'Expunging'])
const WEB_SOCKET_PORT = '8080'

/** A refusal is a successful answer as well: it says that there is no endpoint, and why. */
function refused(details: string): View {
  return { success: false, details }
}

function endpointOf(call: Call, machine: MachineRow, extra: string | undefined): View {
  const { cloud, caller } = call
  if (!mayActFor(cloud, caller, machine.accountId)) return refused('Permission denied')
  if (WITHOUT_CONSOLE.has(machine.state)) {
    const shown = describeMachine(machine)
    return refused(
      `Server Internal Error: VM ${shown} must be running to connect console, sending blank response for console access request`,
    )
  }
  const proxy = systemVmsOf(cloud.zones.require(machine.zoneId)).find(({ type }) => type === 'consoleproxy')
  const host = proxy === undefined ? undefined : String(viewSystemVm(call, proxy)['publicip'])
  const token = createHash('sha256').update(`${machine.id} ${cloud.nowMs()}`).digest('base64url')
  return {
    success: true,
    url: `http://${host}/resource/noVNC/vnc.html?autoconnect=true&port=${WEB_SOCKET_PORT}&token=${token}`,
    websocket: { token, host, port: WEB_SOCKET_PORT, path: 'websockify', extra },
  }
}

export const consoleCommands = [
  sync(createConsoleEndpoint, { evidence: 'documented' }, (call, { virtualmachineid, token }) => {
    const machine = call.cloud.machines.get(virtualmachineid)
    const missing = `Cannot find VM with ID ${call.cloud.machines.getIncludingRemoved(virtualmachineid)?.number}`
    return { consoleendpoint: machine === undefined ? refused(missing) : endpointOf(call, machine, token) }
  }),
]
