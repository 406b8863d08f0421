import { type CpiConfig, cpiError, type Log } from 'cpi-core'
import { configure, secretValues } from 'cpi-core/config'
import { examine, examineCloud, type Finding } from 'cpi-core/doctor'
import { loadConfig } from '../load-config.ts'
import { openCloud, openTransport } from '../open-services.ts'
import { readOptions, requiredConfig } from '../program-options.ts'
import { createRedactor } from '../redactor.ts'
import { writeAll } from '../standard-streams.ts'
import { table } from '../table.ts'

const SILENT: Log = { debug: () => undefined, info: () => undefined, warn: () => undefined }

/** Signatures are valid for minutes only; with a larger skew calls begin to fail. */
const MAX_SKEW_MS = 60_000
const REQUEST_TIMEOUT_MS = 20_000

/** Runs all checks and prints their findings. @returns 0 if none failed, else 1 */
export async function doctor(args: readonly string[]): Promise<number> {
  const configPath = requiredConfig(readOptions(args, { config: { type: 'string' } }).config)
  let config: CpiConfig | undefined
  const configuration = await examine('configuration', async () => {
    config = configure(await loadConfig(configPath), {}).config
    return `"${configPath}" is valid`
  })
  const findings = config === undefined ? [configuration] : [configuration, ...(await examineAll(config))]
  const redact = createRedactor(config === undefined ? [] : secretValues(config, []))
  await writeAll(process.stdout, redact(table(findings.map(({ check, state, text }) => [MARKS[state], check, text.replaceAll('\n', ';')]))))
  return findings.some(({ state }) => state === 'failed') ? 1 : 0
}

const MARKS: Readonly<Record<Finding['state'], string>> = { ok: 'ok', warning: 'warning', failed: 'FAILED' }

async function examineAll(config: CpiConfig): Promise<readonly Finding[]> {
  const endpoint = await examine('endpoint', async () => checkEndpoint(config))
  if (endpoint.state === 'failed') return [endpoint]
  return [endpoint, ...(await examineCloud(openCloud(config, SILENT), config.cloudstack))]
}

/** Sends an unsigned request: any answer is sufficient, and its date shows the clock skew. */
async function checkEndpoint(config: CpiConfig): Promise<string> {
  const { endpoint } = config.cloudstack
  const transport = openTransport(config)
  const answer = await transport.send({ body: 'command=listCapabilities&response=json', timeoutMs: REQUEST_TIMEOUT_MS })
  const skewMs = answer.serverTimeMs === undefined ? 0 : Math.abs(Date.now() - answer.serverTimeMs)
  if (skewMs > MAX_SKEW_MS)
    throw cpiError(`${endpoint} answers, but its clock is ${Math.round(skewMs / 1000)} s away from this one: set both by NTP`)
  return `${endpoint} answers, clocks differ by ${Math.round(skewMs / 1000)} s`
}
