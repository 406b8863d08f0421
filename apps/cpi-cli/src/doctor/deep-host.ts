import type { CloudStackClient } from 'cloudstack-client'
import { answer, type CpiConfig } from 'cpi-core'
import type { DeepHost } from 'cpi-core/doctor'
import { createInterruption } from '../interruption.ts'
import { loadConfig } from '../load-config.ts'
import { openProject } from '../open-project.ts'
import { openServices } from '../open-services.ts'
import { SILENT } from './silent-log.ts'

/** In the names of what is made, so that `cpi orphans` finds it should this process be killed. */
const DIRECTOR = 'cpi-doctor'

/** Carries out steps by the CPI's own methods, in this process. */
export async function openDeepHost(config: CpiConfig, configPath: string): Promise<DeepHost & { readonly cloud: CloudStackClient }> {
  let sent = 0
  const { signal } = createInterruption()
  const call = async (method: string, args: readonly unknown[]): Promise<unknown> => {
    showStep(method)
    const { result, error } = await answer(requestText(method, args), {
      readConfigFile: async () => loadConfig(configPath),
      open: async (configured, request) => {
        const observe = () => {
          sent += 1
        }
        return (await openServices(quiet(configured), request, observe)).services
      },
      // The step that runs is finished, and undone afterwards: to cut it short could leave something behind.
      signal: new AbortController().signal,
    })
    if (error !== null) throw new Error(error.message)
    return result
  }
  return {
    call: async (method, ...args) => call(method, args),
    nowMs: () => performance.now(),
    sentCommands: () => sent,
    signal,
    cloud: await openProject(config, SILENT),
  }
}

/** The table says what happened; a log between its lines would hide it. */
function quiet(config: CpiConfig): CpiConfig {
  const { trace_dir: _, ...cloudstack } = config.cloudstack
  return { ...config, cloudstack: { ...cloudstack, log: { level: 'error', format: 'text' } } }
}

function requestText(method: string, args: readonly unknown[]): string {
  const context = { director_uuid: DIRECTOR, request_id: DIRECTOR, vm: { stemcell: { api_version: 3 } } }
  return JSON.stringify({ method, arguments: args, context, api_version: 2 })
}

/** Each step may take minutes, so a terminal shows which one it is. */
function showStep(method: string): void {
  if (process.stderr.isTTY) process.stderr.write(`${method} …\n`)
}
