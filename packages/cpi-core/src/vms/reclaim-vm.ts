import { listVolumes } from 'cloudstack-client/api'
import { msFromTimestamp } from '../cloud/clock-time.ts'
import type { Machine } from '../cloud/entities.ts'
import { hasMetadata } from '../cloud/tags.ts'
import { timeLimitMs } from '../config/time-limit.ts'
import type { Dependencies } from '../dependencies.ts'
import { ownedPrefix } from '../values/names.ts'
import { destroyMachine } from './destroy-machine.ts'
import { isEphemeral } from './ephemeral-disk.ts'

/**
 * Destroys a machine that holds an address of the next one and that nobody can know of: this director's by name, without the metadata that a
 * director sets on every machine that it receives, without a persistent disk, and older than any create_vm can take. A killed CPI leaves
 * such a machine.
 * @returns whether it was destroyed
 */
export async function reclaim(deps: Dependencies, machine: Machine, address: string): Promise<boolean> {
  if (!deps.config.cloudstack.reclaim || !isForgotten(deps, machine)) return false
  const volumes = await deps.cloud.list(listVolumes, { virtualmachineid: machine.id })
  if (volumes.some((volume) => volume.type !== 'ROOT' && !isEphemeral(volume, volumes))) return false
  deps.log.warn(
    `VM "${machine.name}" (${machine.id}) holds ${address}, never got metadata and is older than timeout.create_vm: a killed CPI left it, and it is being destroyed`,
  )
  await destroyMachine(deps.cloud, machine, deps)
  return true
}

function isForgotten({ config, request, clock }: Dependencies, { name = '', created = '', tags = [] }: Machine): boolean {
  const ageMs = clock.nowMs() - msFromTimestamp(created)
  return (
    name.startsWith(ownedPrefix('vm', request.directorUuid)) &&
    !hasMetadata(tags) &&
    ageMs > timeLimitMs(config.cloudstack.timeout, 'create_vm')
  )
}
