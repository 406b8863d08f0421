import type { Cloud } from '../core/cloud.ts'
import { configDriveFile } from './config-drive.ts'
import { metadataOf } from './metadata.ts'

/**
 * A file as the guest reads it: `latest/user-data` and `latest/meta-data/<name>` from the virtual router,
 * `config-drive/<path>` from its ConfigDrive. Undefined for what the guest sees as 404 or as a missing file.
 */
export function guestFile(cloud: Cloud, machineId: string, path: readonly string[]): Buffer | undefined {
  const machine = cloud.machines.get(machineId)
  if (machine === undefined) return undefined
  const [first, second, ...rest] = path.filter((part) => part !== '')
  if (first === 'config-drive') return configDriveFile(cloud, machine, [second, ...rest].join('/'))
  if (first !== 'latest') return undefined
  if (second === 'user-data') return machine.userData === undefined ? undefined : Buffer.from(machine.userData, 'base64')
  const metadata = metadataOf(cloud, machine)
  if (second === 'meta-data' && rest.length === 0) return Buffer.from(`${Object.keys(metadata).join('\n')}\n`)
  const value = metadata[(second === 'meta-data' ? rest[0] : second) ?? '']
  return value === undefined ? undefined : Buffer.from(value)
}
