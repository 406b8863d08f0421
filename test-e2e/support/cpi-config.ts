import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { AccountName, Cloud } from './cloud.ts'

export interface CpiConfigOptions {
  readonly account?: AccountName
  /** Laid over the `cloudstack` section. */
  readonly cloudstack?: Readonly<Record<string, unknown>>
  /** Laid over `cloud.properties`. */
  readonly properties?: Readonly<Record<string, unknown>>
}

/** A folder that is removed by `remove`, for one test's files. */
export interface Workplace {
  readonly folder: string
  file(name: string, content: string | Uint8Array): Promise<string>
  remove(): Promise<void>
}

export async function createWorkplace(): Promise<Workplace> {
  const folder = await mkdtemp(path.join(tmpdir(), 'bosh-cpi-'))
  return {
    folder,
    async file(name, content) {
      await writeFile(path.join(folder, name), content)
      return path.join(folder, name)
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  }
}

/** The configuration that a director's job would render for this cloud. */
export function cpiConfig(cloud: Cloud, { account = 'user', cloudstack = {}, properties = {} }: CpiConfigOptions = {}) {
  const { apiKey, secretKey } = cloud.accounts[account]
  return {
    cloud: {
      plugin: 'cloudstack',
      properties: {
        cloudstack: {
          endpoint: cloud.endpoint,
          api_key: apiKey,
          secret_access_key: secretKey,
          default_zone: 'zone-advanced',
          ...cloudstack,
        },
        agent: { mbus: 'nats://10.1.1.2:4222', ntp: ['0.pool.ntp.org'] },
        ...properties,
      },
    },
  }
}
