import type { CloudConfig } from '../config/schema.ts'
import type { WouldSend } from './rehearsal.ts'

/** Returns the decisions that the requests show, with their reasons. @param mayExpunge undefined if it was not asked */
export function decisionsOf(requests: readonly WouldSend[], config: CloudConfig, mayExpunge: boolean | undefined): readonly string[] {
  return requests.flatMap(({ command, parameters }) => {
    if (command === 'deployVirtualMachine') return [steps(parameters['startvm'] !== false, config, mayExpunge)]
    if (command === 'destroyVirtualMachine') return [expunge(parameters['expunge'] === true, config, mayExpunge)]
    return []
  })
}

function steps(isOneStep: boolean, { deploy }: CloudConfig, mayExpunge: boolean | undefined): string {
  if (deploy !== 'auto')
    return `the machine is started ${isOneStep ? 'with its deploy' : 'in a second step'}: cloudstack.deploy is "${deploy}"`
  if (!isOneStep)
    return 'the machine is started in a second step: an address is asked for, and the account may not expunge a machine that fails to start'
  const reason = mayExpunge === true ? 'the account may expunge a machine that fails to start' : 'no address is asked for'
  return `the machine is started with its deploy: ${reason}`
}

function expunge(isExpunged: boolean, { expunge: wanted }: CloudConfig, mayExpunge: boolean | undefined): string {
  const reason =
    wanted === 'auto'
      ? `cloudstack.expunge is "auto", and the account may ${mayExpunge === true ? '' : 'not '}expunge`
      : `cloudstack.expunge is ${wanted}`
  return isExpunged
    ? `the machine is expunged at once: ${reason}`
    : `the machine is stopped and loses its addresses before it is destroyed: ${reason}`
}
