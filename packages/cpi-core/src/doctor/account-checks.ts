import { type CloudStackClient, requires } from 'cloudstack-client'
import { listCapabilities } from 'cloudstack-client/api'
import { API_CALLS } from '../api-calls.ts'
import { API_PARAMETERS } from '../api-parameters.ts'
import type { CloudConfig } from '../config/schema.ts'
import { failure, warning } from './finding.ts'

/** What the account may do. */

export type Capabilities = Awaited<ReturnType<typeof readCapabilities>>

/** The server's version and settings, which every account may read. */
export async function readCapabilities(cloud: CloudStackClient) {
  return cloud.run(listCapabilities, {})
}

export function versionIn({ cloudstackversion }: Capabilities): string {
  return `accepted by CloudStack ${cloudstackversion ?? '(of unknown version)'}`
}

/** Each command by name, and each parameter: a server ignores a parameter that it does not know. */
export async function checkPermissions(cloud: CloudStackClient): Promise<string> {
  const needed = API_CALLS.map((command) => ({ command, parameters: API_PARAMETERS[command] ?? [] }))
  const { missingCommands, missingParameters } = await requires(cloud, needed)
  if (missingCommands.length > 0) {
    throw failure(
      `the account may not call ${missingCommands.join(', ')}`,
      'add them to its role: docs/operator/api-calls.md has the commands',
    )
  }
  if (missingParameters.length > 0) {
    const list = missingParameters.map(({ command, parameter }) => `${command} ${parameter}`).join(', ')
    throw warning(`this server does not know ${list}`, 'an older server ignores them: do not use what needs them')
  }
  return `all ${API_CALLS.length} commands of the CPI are allowed`
}

export async function checkExpunge(
  { allowuserexpungerecovervm: allowed }: Capabilities,
  { expunge: wanted }: CloudConfig,
): Promise<string> {
  if (allowed === true)
    return wanted === false ? 'expunge is false: addresses are freed before machines are destroyed' : 'machines are expunged at once'
  if (wanted === true) throw failure('expunge is true, but the account may not expunge machines', 'set cloudstack.expunge to "auto"')
  return `machines are stopped and lose their addresses before they are destroyed, because the account may not expunge. ${CONSEQUENCES}`
}

/** Seen on real servers: expunge.delay is a day by default. */
const CONSEQUENCES =
  'Until CloudStack expunges them, root disks count against the limits, and a machine destroyed by hand keeps its address; its settings allow.user.expunge.recover.vm or expunge.delay end this'
