import { CloudStackError } from 'cloudstack-client'
import { listVirtualMachines } from 'cloudstack-client/api'
import type { Network } from '../cloud/entities.ts'
import { networkOfBasicZone } from '../cloud/find-networks.ts'
import { isGone } from '../cloud/find-vm.ts'
import type { Dependencies } from '../dependencies.ts'
import { vmCreationFailed } from '../errors/cpi-error.ts'
import { forExplanation } from '../errors/for-explanation.ts'
import type { VmPlan } from './plan-vm.ts'
import { reclaim } from './reclaim-vm.ts'

const INTERNAL_ERROR = 530

export interface Explanation {
  /** The error to throw, with the reason if it was found. */
  readonly explained: Error
  /** The same deploy will succeed later. */
  readonly isTransient: boolean
}

/** CloudStack refuses an address that is taken, or outside the network, immediately and with a bare "internal error". */
export function isBareRefusal(error: unknown): error is CloudStackError {
  return error instanceof CloudStackError && error.errorCode === INTERNAL_ERROR && error.jobId === undefined
}

/** An ordinary user is told only this of an address that another machine holds (recorded); any other text has its own reason. */
function isWithoutReason({ errorText }: CloudStackError): boolean {
  return errorText === undefined || errorText.startsWith('Internal error executing command')
}

/** Looks for the owner of the addresses that a refused deploy requested, and destroys it if a killed CPI left it. */
export async function explainRefusal(deps: Dependencies, plan: VmPlan, error: CloudStackError): Promise<Explanation> {
  for (const { network, ip } of await wantedAddresses(deps, plan)) {
    const explanation = await explainAddress(deps, plan, { network, ip, error })
    if (explanation !== undefined) return explanation
  }
  return { explained: error, isTransient: false }
}

interface RefusedAddress {
  readonly network: Network
  readonly ip: string
  readonly error: CloudStackError
}

/** @returns undefined if this address does not explain the refusal, or if the machines of its network cannot be listed */
async function explainAddress(deps: Dependencies, plan: VmPlan, { network, ip, error }: RefusedAddress): Promise<Explanation | undefined> {
  const machines = await forExplanation(deps.log, async () => deps.cleanup.list(listVirtualMachines, { networkid: network.id }))
  const owner = machines?.find((machine) => machine.name !== plan.name && machine.nic?.some((nic) => nic.ipaddress === ip))
  if (machines === undefined || (owner === undefined && !isWithoutReason(error))) return undefined
  const isTransient = owner !== undefined && (isGone(owner) || (await reclaim(deps, owner, ip)))
  const holder = owner === undefined ? HIDDEN_HOLDER : `it belongs to VM "${owner.name}", which is ${owner.state}`
  const message = `address ${ip} in network "${network.name}" is refused: ${holder} (CloudStack said: ${error.errorText ?? error.message})`
  return { explained: vmCreationFailed('address-held', message, isTransient, error), isTransient }
}

/** Waiting does not help: by default CloudStack expunges after a day. */
const HIDDEN_HOLDER =
  'no VM that this account sees has it; most likely a destroyed VM holds it that CloudStack has not expunged yet, or one that failed to start: ask an administrator to expunge it, or use another address'

type WantedAddress = Pick<RefusedAddress, 'network' | 'ip'>

async function wantedAddresses(deps: Dependencies, { deploy, placement }: VmPlan): Promise<readonly WantedAddress[]> {
  const { ipaddress } = deploy
  if (ipaddress !== undefined) {
    const network = await forExplanation(deps.log, async () => networkOfBasicZone(deps.cleanup, placement.zoneId))
    return network === undefined ? [] : [{ network, ip: ipaddress }]
  }
  return (deploy.iptonetworklist ?? []).flatMap(({ networkid, ip }) => {
    const network = placement.networks.find(({ id }) => id === networkid)
    return typeof ip === 'string' && network !== undefined ? [{ network, ip }] : []
  })
}
