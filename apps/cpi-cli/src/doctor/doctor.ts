import type { CloudStackClient } from 'cloudstack-client'
import type { CpiConfig } from 'cpi-core'
import { configure, secretValues } from 'cpi-core/config'
import {
  type Examination,
  examine,
  examineCloud,
  examineDeeply,
  type Finding,
  planDeepExamination,
  storageVmAddress,
} from 'cpi-core/doctor'
import { loadConfig } from '../load-config.ts'
import { openCloud } from '../open-services.ts'
import { readOptions, requiredConfig, UsageError, withUsage } from '../program-options.ts'
import { createRedactor } from '../redactor.ts'
import { writeAll } from '../standard-streams.ts'
import { readCloudConfig } from './cloud-config.ts'
import { checkCertificate, checkEndpoint, checkStorageVm, describeProxy } from './connection-checks.ts'
import { openDeepHost } from './deep-host.ts'
import { checkRegistry } from './registry-check.ts'
import { exitCodeOf, findingJson, findingTable } from './render.ts'
import { SILENT } from './silent-log.ts'

/** Runs all checks and prints their findings; creates nothing unless `--deep` asks for it. @returns 0 if all is in order, 1 with warnings, 2 if something failed */
export async function doctor(args: readonly string[]): Promise<number> {
  return withUsage(async () => {
    const values = readOptions(args, {
      config: { type: 'string' },
      'cloud-config': { type: 'string' },
      vms: { type: 'string', default: '0' },
      deep: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    })
    const configPath = requiredConfig(values.config)
    const wanted = { vms: count(values.vms), cloudConfigPath: values['cloud-config'], isDeep: values.deep }
    const { findings, config } = await examineAll(configPath, wanted)
    const redact = createRedactor(config === undefined ? [] : secretValues(config, []))
    const isColoured = process.stdout.isTTY && process.env['NO_COLOR'] === undefined
    await writeAll(process.stdout, redact(values.json ? findingJson(findings) : findingTable(findings, isColoured)))
    return exitCodeOf(findings)
  })
}

function count(text: string): number {
  if (!/^\d+$/.test(text)) throw new UsageError(`--vms is "${text}": give a whole number`)
  return Number(text)
}

interface Wanted {
  readonly vms: number
  readonly cloudConfigPath: string | undefined
  readonly isDeep: boolean
}

interface Examined {
  readonly findings: readonly Finding[]
  readonly config: CpiConfig | undefined
}

async function examineAll(configPath: string, { vms, cloudConfigPath, isDeep }: Wanted): Promise<Examined> {
  let config: CpiConfig | undefined
  const configuration = await examine(
    'configuration',
    'configuration',
    async () => {
      config = configure(await loadConfig(configPath), {}).config
      return `"${configPath}" is valid`
    },
    'correct the file: docs/operator/configuration.md has every key',
  )
  const { cloudConfig, findings: files } = await readCloudConfig(cloudConfigPath)
  if (config === undefined) return { findings: [configuration, ...files], config }
  const end = showProgress()
  const rest = await examineConfigured(config, { vms, cloudConfig }).finally(end)
  const shallow = [configuration, ...files, ...rest]
  if (!isDeep || exitCodeOf(shallow) === 2) return { findings: shallow, config }
  return { findings: [...shallow, ...(await examineByMaking(config, configPath, cloudConfig))], config }
}

/** A terminal shows that something is going on. */
function showProgress(): () => void {
  if (!process.stderr.isTTY) return () => undefined
  process.stderr.write('looking at the cloud …')
  return () => process.stderr.write('\r\x1b[K')
}

async function examineConfigured(config: CpiConfig, examination: Examination): Promise<readonly Finding[]> {
  const { registry } = config
  const connection = await Promise.all([
    examine('endpoint', 'endpoint', async () => checkEndpoint(config), 'correct cloudstack.endpoint, or the way to it'),
    examine('proxy', 'proxy', async () => describeProxy(config)),
    ...(isDirect(config) ? [examine('tls', 'TLS', async () => checkCertificate(config), 'correct cloudstack.endpoint')] : []),
    ...(registry === undefined ? [] : [examine('registry', 'registry', async () => checkRegistry(registry))]),
  ])
  if (connection[0]?.state === 'failed') return connection
  const cloud = openCloud(config, SILENT)
  const findings = await examineCloud(cloud, config.cloudstack, examination)
  const isAccepted = findings[0]?.state === 'ok'
  return [...connection, ...findings, ...(isAccepted && uploads(config) ? [await examineStorageVm(config, cloud)] : [])]
}

function uploads({ cloudstack }: CpiConfig): boolean {
  return cloudstack.stemcell.strategy === 'auto' || cloudstack.stemcell.strategy === 'upload'
}

async function examineStorageVm(config: CpiConfig, cloud: CloudStackClient): Promise<Finding> {
  return examine('storage-vm', 'storage VM', async () => checkStorageVm(config, await storageVmAddress(cloud, config.cloudstack)))
}

/** Makes a machine, a disk and a snapshot, and removes them. */
async function examineByMaking(
  config: CpiConfig,
  configPath: string,
  cloudConfig: Examination['cloudConfig'],
): Promise<readonly Finding[]> {
  const host = await openDeepHost(config, configPath)
  try {
    return await examineDeeply(host, await planDeepExamination(host.cloud, config.cloudstack, cloudConfig))
  } catch (error) {
    return [await examine('deep', 'deep', async () => Promise.reject(error))]
  }
}

/** Through a proxy the certificate cannot be looked at by a connection of our own. */
function isDirect({ cloudstack }: CpiConfig): boolean {
  return cloudstack.proxy_host === undefined && new URL(cloudstack.endpoint).protocol === 'https:'
}
