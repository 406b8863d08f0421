import { dig, inner, type Line } from './flow.ts'
import { type Server, waitFor } from './play.ts'

interface Undo {
  readonly command: string
  /** The parameter that takes the id; `id` by default. */
  readonly id?: string
  readonly with?: Readonly<Record<string, unknown>>
}

/** How to remove what a command makes. */
const UNDO: Readonly<Record<string, Undo>> = {
  addVpnUser: { command: 'removeVpnUser', id: 'username' },
  associateIpAddress: { command: 'disassociateIpAddress' },
  createAffinityGroup: { command: 'deleteAffinityGroup' },
  createDiskOffering: { command: 'deleteDiskOffering' },
  createEgressFirewallRule: { command: 'deleteEgressFirewallRule' },
  createFirewallRule: { command: 'deleteFirewallRule' },
  createGuestNetworkIpv6Prefix: { command: 'deleteGuestNetworkIpv6Prefix' },
  createInstanceGroup: { command: 'deleteInstanceGroup' },
  createIpv6FirewallRule: { command: 'deleteIpv6FirewallRule' },
  createLoadBalancerRule: { command: 'deleteLoadBalancerRule' },
  createNetwork: { command: 'deleteNetwork' },
  createNetworkACL: { command: 'deleteNetworkACL' },
  createNetworkACLList: { command: 'deleteNetworkACLList' },
  createNetworkOffering: { command: 'deleteNetworkOffering' },
  createPortForwardingRule: { command: 'deletePortForwardingRule' },
  createProject: { command: 'deleteProject', with: { cleanup: true } },
  createSecurityGroup: { command: 'deleteSecurityGroup' },
  createServiceOffering: { command: 'deleteServiceOffering' },
  createSnapshot: { command: 'deleteSnapshot' },
  createSnapshotPolicy: { command: 'deleteSnapshotPolicies' },
  createTemplate: { command: 'deleteTemplate', with: { forced: true } },
  createVlanIpRange: { command: 'deleteVlanIpRange' },
  createVMSnapshot: { command: 'deleteVMSnapshot', id: 'vmsnapshotid' },
  createVolume: { command: 'deleteVolume' },
  createVPC: { command: 'deleteVPC' },
  createVPCOffering: { command: 'deleteVPCOffering' },
  createVpnConnection: { command: 'deleteVpnConnection' },
  createVpnCustomerGateway: { command: 'deleteVpnCustomerGateway' },
  createVpnGateway: { command: 'deleteVpnGateway' },
  deployVirtualMachine: { command: 'destroyVirtualMachine', with: { expunge: true } },
  getUploadParamsForTemplate: { command: 'deleteTemplate', with: { forced: true } },
  getUploadParamsForVolume: { command: 'deleteVolume' },
  registerIso: { command: 'deleteIso' },
  registerTemplate: { command: 'deleteTemplate', with: { forced: true } },
  registerUserData: { command: 'deleteUserData' },
}

/** Commands whose name undoes them and that have no ids. */
const BY_NAME: Readonly<Record<string, string>> = { registerSSHKeyPair: 'deleteSSHKeyPair', createSSHKeyPair: 'deleteSSHKeyPair' }

/** Something that the flows made, and the call that removes it. */
interface Made {
  readonly command: string
  readonly parameters: Readonly<Record<string, unknown>>
}

/** The calls that remove what the lines' commands made, newest first. */
function undoOf(lines: readonly Line[]): readonly Made[] {
  return lines.flatMap((line) => made(line)).toReversed()
}

function made(line: Line): readonly Made[] {
  const undo = UNDO[line.command]
  const result = line.job === undefined ? inner(line.body) : (dig(inner(line.job), 'jobresult') ?? inner(line.body))
  const subject = dig(inner(line.body), 'id') === undefined ? inner(result) : inner(line.body)
  const byName = BY_NAME[line.command]
  if (byName !== undefined) {
    const name = dig(subject, 'name')
    return name === undefined ? [] : [{ command: byName, parameters: { name } }]
  }
  const named = undo?.id === 'username' ? dig(inner(result), 'username') : (dig(subject, 'id') ?? dig(subject, '0.id'))
  if (undo === undefined || typeof named !== 'string') return []
  return [{ command: undo.command, parameters: { [undo.id ?? 'id']: named, ...undo.with } }]
}

/** Removes what a flow made and did not remove itself, as the account that may do everything. What is gone already is no failure. */
export async function removeMade(server: Server, lines: readonly Line[]): Promise<void> {
  for (const { command, parameters } of undoOf(lines)) await removeOne(server, command, parameters)
  for (const account of new Set(lines.map(({ as }) => as ?? 'user'))) await removeFailed(server, account)
}

/** A refused deploy can leave a machine in state Error whose id no answer tells. */
async function removeFailed(server: Server, account: string): Promise<void> {
  const { body } = await server.send('listVirtualMachines', { state: 'Error' }, { as: account })
  const machines = dig(inner(body), 'virtualmachine')
  for (const machine of Array.isArray(machines) ? machines : []) {
    await removeOne(server, 'destroyVirtualMachine', { id: dig(machine, 'id'), expunge: true })
  }
}

async function removeOne(server: Server, command: string, parameters: Readonly<Record<string, unknown>>): Promise<void> {
  const { body } = await server.send(command, parameters, { as: 'admin' })
  const job = dig(inner(body), 'jobid')
  if (typeof job === 'string') await waitFor(server, 'admin', job)
}
