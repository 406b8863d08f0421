import { ApiError, invalid } from '../api-error.ts'
import type { Cloud } from '../core/cloud.ts'
import type { NetworkRow } from '../database/network-rows.ts'

/** A host name: letters, digits and hyphens. It starts with a letter and does not end with a hyphen. */
const HOST_NAME = /^[a-z]([a-z0-9-]{0,61}[a-z0-9])?$/i

export function checkHostNameText(command: string, name: string | undefined): void {
  if (name === undefined || HOST_NAME.test(name)) return
  throw new ApiError(
    'invalid-parameter',
    `Unable to execute API command ${command.toLowerCase()} due to invalid value. Invalid value provided for API arg: name - it can contain ASCII letters 'a' through 'z', the digits '0' through '9', and the hyphen ('-'), must be between 1 and 63 characters long, and can't start or end with "-" and can't start with digit`,
    { plain: true },
  )
}

/** A host name is unique in a network domain, including destroyed machines that are not yet expunged. */
export function checkHostName(cloud: Cloud, name: string, networks: readonly NetworkRow[], exceptId?: string): void {
  for (const other of cloud.machines.by('name', name.toLowerCase())) {
    if (other.id === exceptId || other.state === 'Expunging') continue
    const shared = cloud.nics.by('machine', other.id).map((nic) => cloud.networks.getIncludingRemoved(nic.networkId))
    const clash = networks.find((network) => shared.some((theirs) => theirs?.id === network.id))
    if (clash === undefined) continue
    throw invalid(`The vm with hostName ${name} already exists in the network domain: ${clash.networkDomain}; network=${clash.name}`)
  }
}
