import type { CloudStackClient } from 'cloudstack-client'
import { listSSHKeyPairs, type SSHKeyPair } from 'cloudstack-client/api'
import { orNamesInstead } from './missing-name.ts'

/** @throws {CloudStackError} `not-found`, with the nearest names */
export async function findKeyPair(cloud: CloudStackClient, name: string): Promise<SSHKeyPair> {
  return orNamesInstead(
    name,
    async () => cloud.one(listSSHKeyPairs, { name }, `SSH key pair "${name}"`, (item) => item.name === name),
    async () => cloud.list(listSSHKeyPairs, {}),
  )
}
