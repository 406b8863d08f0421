import { boundedClient } from '../cloud/bounded-client.ts'
import { findProjectId, projectClient } from '../cloud/project-client.ts'
import { configure } from '../config/configure.ts'
import type { CpiConfig } from '../config/schema.ts'
import { timeLimitMs } from '../config/time-limit.ts'
import type { Dependencies, Locks, Services } from '../dependencies.ts'
import { unwindDeadline } from '../dispatch/unwind-deadline.ts'
import { interrupted, toCpiError } from '../errors/to-cpi-error.ts'
import type { methods } from '../methods.ts'
import { type Answer, errorAnswer, resultAnswer } from '../protocol/answer.ts'
import type { CpiRequest } from '../protocol/request.ts'
import { refuseLoneSurrogates } from '../protocol/request-limits.ts'
import { createUndo } from '../undo.ts'
import { startDeadline } from '../values/deadline.ts'
import { msFromSeconds } from '../values/durations.ts'
import type { CpiHost } from './cpi-host.ts'

type MethodEntry = (typeof methods)[string]

/** Executes one call of a method that uses CloudStack: checks the arguments, configures, runs, and unwinds on any failure. */
export async function perform(entry: MethodEntry, request: CpiRequest, host: CpiHost): Promise<Answer> {
  const call = (await entry.load()).prepare(request.arguments)
  const file = await host.readConfigFile()
  refuseLoneSurrogates(file, 'the configuration')
  const { config, warnings } = configure(file, request.context)
  const services = await host.open(config, request)
  for (const warning of warnings) services.log.warn(warning)
  const deps = await dependenciesFor(entry, services, config, request, host.signal)
  try {
    return resultAnswer(await call(deps))
  } catch (error) {
    services.log.warn(`${request.method} failed, undoing what it had begun`)
    const leftovers = await deps.undo.unwind()
    if (error instanceof Error && error.stack !== undefined) services.log.debug(error.stack)
    return errorAnswer(toCpiError(interruptedOr(error, request.method, host.signal), request.method, leftovers))
  }
}

/** Waiting for anything else than CloudStack ends with the reason of the signal. */
function interruptedOr(error: unknown, method: string, signal: AbortSignal): unknown {
  return signal.aborted && error === signal.reason ? interrupted(method, error) : error
}

/** Limits the services to this call: its time, its signal, its project. @throws {CpiError} if there is no such project */
export async function dependenciesFor(
  entry: MethodEntry,
  services: Services,
  config: CpiConfig,
  request: CpiRequest,
  signal: AbortSignal,
): Promise<Dependencies> {
  const { clock } = services
  const { timeout } = config.cloudstack
  const limitMs = timeLimitMs(timeout, entry.timeLimit)
  const leftMs = startDeadline(clock, limitMs)
  const bounded = boundedClient(services.cloud, leftMs, signal)
  const locks: Locks = { hold: async (name, critical) => services.locks.hold(name, critical, { signal, leftMs }) }
  const unwindLeft = unwindDeadline(clock, signal)
  const cleanup = boundedClient(services.cloud, unwindLeft)
  const undo = createUndo(clock, { leftMs: unwindLeft, uncertainMs: Math.min(msFromSeconds(timeout.uncertain), limitMs) })
  const deps = { ...services, locks, config, request, undo, signal }
  const { project } = config.cloudstack
  if (project === undefined) return { ...deps, cloud: bounded, cleanup }
  const projectId = await findProjectId(bounded, project).catch((error: unknown) => {
    throw toCpiError(error, request.method)
  })
  return { ...deps, cloud: projectClient(bounded, projectId), cleanup: projectClient(cleanup, projectId) }
}
