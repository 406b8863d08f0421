import type { AnyCommand } from 'cloudstack-client/api'
import { catalogue } from 'cloudstack-client/catalogue'
import type { Behaviour, Outcome } from '../api/define.ts'
import type { View } from '../api/view.ts'
import { asTold, CloudProblem } from '../api-error.ts'
import { type Caller, callerOf, isRootAdmin } from '../core/caller.ts'
import type { Cloud } from '../core/cloud.ts'
import { resourceOf } from '../core/events.ts'
import { type JobPlan, startJob } from '../core/jobs.ts'
import { mayCall, notAvailable } from '../core/permissions.ts'
import type { EventRow } from '../database/core-rows.ts'
import { authenticate, unauthenticated } from './credentials.ts'
import { decode } from './decode.ts'
import { ERROR_ENVELOPE, envelopeOf, render } from './envelope.ts'
import { problemBody, statusOf } from './error-body.ts'
import { idIn, logEvent } from './event-log.ts'
import { type Fault, type Faults, InjectedProblem, problemOf } from './faults.ts'
import { type Journal, journaledParameters } from './journal.ts'
import { pageBounds, renderList } from './paging.ts'
import { readParameters, type WireAnswer, type WireRequest } from './request.ts'
import type { Sessions } from './sessions.ts'

export interface Wire {
  cloud: Cloud
  readonly behaviours: ReadonlyMap<string, Behaviour>
  readonly sessions: Sessions
  readonly faults: Faults
  readonly journal: Journal
  /** For failures of the emulator itself. */
  readonly report: (error: unknown) => void
}

/** What is known of a call while it is answered: for the envelope and the journal. */
interface Progress {
  envelope: string
  account: string | undefined
  byAdmin: boolean
  cookies: readonly string[]
}

/** Answers one request: the whole way from the bytes to the cloud and back. */
export async function handle(wire: Wire, request: WireRequest): Promise<WireAnswer> {
  const startedMs = performance.now()
  const parameters = readParameters(request)
  const name = parameters.get('command') ?? ''
  const progress: Progress = { envelope: ERROR_ENVELOPE, account: undefined, byAdmin: false, cookies: [] }
  const fault = wire.faults.due(name)
  wire.cloud.scheduler.settle()
  const { status, content } = await answer(wire, request, parameters, name, progress, fault)
  wire.cloud.scheduler.settle()
  wire.journal.add({
    time: new Date(wire.cloud.nowMs()).toISOString(),
    account: progress.account,
    command: name,
    params: journaledParameters(parameters),
    status,
    ...(typeof content['errorcode'] === 'number' ? { errorCode: content['errorcode'] } : {}),
    ...(typeof content['jobid'] === 'string' ? { jobId: content['jobid'] } : {}),
    durationMs: Math.round((performance.now() - startedMs) * 1000) / 1000,
  })
  return spoil(toAnswer(progress, status, content, parameters), fault)
}

function toAnswer(progress: Progress, status: number, content: View, parameters: ReadonlyMap<string, string>): WireAnswer {
  const rendered = render(progress.envelope, content, parameters.get('response'))
  const described = typeof content['errortext'] === 'string' ? { 'X-Description': content['errortext'].replace(/[^\x20-\x7e]/g, ' ') } : {}
  const headers = { 'X-Content-Type-Options': 'nosniff', 'X-XSS-Protection': '1;mode=block', ...described }
  return { status, ...rendered, headers, cookies: progress.cookies, dropped: false, delayMs: 0 }
}

interface Answered {
  readonly status: number
  readonly content: View
}

async function answer(
  wire: Wire,
  request: WireRequest,
  parameters: ReadonlyMap<string, string>,
  name: string,
  progress: Progress,
  fault: Fault | undefined,
): Promise<Answered> {
  try {
    if (fault?.kind === 'error' && failsFirst(fault, name)) {
      progress.envelope = envelopeOf(catalogue.get(name) ?? { name, kind: 'sync', parameters: {} })
      throw problemOf(fault)
    }
    if (fault?.phase === 'before' && fault.kind !== 'delay') return { status: 200, content: {} }
    const content = await execute(wire, request, parameters, name, progress, fault)
    if (fault?.phase === 'after' && fault.kind === 'error') throw problemOf(fault)
    return { status: 200, content }
  } catch (error) {
    const problem = toldProblem(wire, error, progress.byAdmin)
    return { status: statusOf(problem.kind), content: problemBody(problem) }
  }
}

function toldProblem(wire: Wire, error: unknown, toAdmin: boolean): CloudProblem {
  if (error instanceof InjectedProblem) return error
  return asTold(error instanceof CloudProblem ? error : unexpected(wire, error), toAdmin)
}

function unexpected(wire: Wire, error: unknown): CloudProblem {
  wire.report(error)
  return new CloudProblem('internal', 'Internal error executing command, please contact your system administrator')
}

/** A job's failure on a command without a job is like one before it. */
function failsFirst(fault: Fault, name: string): boolean {
  const kind = catalogue.get(name)?.kind
  return fault.phase === 'before' || (fault.phase === 'job' && kind !== 'job' && kind !== 'job-with-id')
}

async function execute(
  wire: Wire,
  request: WireRequest,
  parameters: ReadonlyMap<string, string>,
  name: string,
  progress: Progress,
  fault: Fault | undefined,
): Promise<View> {
  const { cloud } = wire
  const command = catalogue.get(name)
  if (command === undefined) throw unauthenticated()
  progress.envelope = envelopeOf(command)
  if (name === 'login') return login(wire, parameters, progress)
  if (name === 'logout') {
    wire.sessions.logout(request)
    return { description: 'success' }
  }
  const caller = callerOf(cloud, authenticate(cloud, wire.sessions, request, parameters))
  progress.account = caller.account.name
  progress.byAdmin = isRootAdmin(caller)
  cloud.throttle.count(cloud, caller)
  const behaviour = wire.behaviours.get(name)
  const allowed = mayCall(cloud, caller, name)
  // Whoever may call it is told first what is wrong with his parameters, also of a command that does nothing here.
  const decoded = allowed ? decode({ cloud, command, ids: behaviour?.ids ?? {}, byAdmin: progress.byAdmin }, parameters) : {}
  if (behaviour === undefined || !allowed) {
    progress.envelope = ERROR_ENVELOPE
    throw notAvailable(caller, name)
  }
  const bounds = pageBounds(cloud, decoded)
  const method = request.method === 'GET' ? 'GET' : 'POST'
  const outcome = await behaviour.run({ cloud, caller, method }, decoded as never)
  return outcome.kind === 'list'
    ? renderList(outcome.listing.key ?? outcome.key, outcome.listing, bounds)
    : finished(wire, caller, command, decoded, outcome, fault)
}

function login(wire: Wire, parameters: ReadonlyMap<string, string>, progress: Progress): View {
  const { body, cookies } = wire.sessions.login(wire.cloud, parameters)
  progress.cookies = cookies
  progress.account = String(body['account'])
  return body
}

function finished(
  wire: Wire,
  caller: Caller,
  command: AnyCommand,
  parameters: Readonly<Record<string, unknown>>,
  outcome: Exclude<Outcome, { kind: 'list' }>,
  fault: Fault | undefined,
): View {
  if (outcome.kind === 'body') {
    const resource = resourceOf(wire.cloud, idIn(parameters, outcome.body))
    logEvent(wire.cloud, caller, { command: command.name, resource, state: 'Completed' })
    return outcome.body
  }
  const { plan } = outcome
  const resource = resourceOf(wire.cloud, plan.instance?.id ?? plan.id ?? idIn(parameters))
  const log = (state: EventRow['state'], failed = false) =>
    logEvent(wire.cloud, caller, { command: command.name, resource, state, failed, parentId: scheduled?.id })
  const scheduled: EventRow | undefined = logEvent(wire.cloud, caller, { command: command.name, resource, state: 'Scheduled' })
  const logged: JobPlan = {
    ...plan,
    begin: () => {
      log('Started')
      plan.begin?.()
    },
    finish: () => {
      const result = plan.finish()
      log('Completed')
      return result
    },
    abandon: (hasBegun) => {
      plan.abandon?.(hasBegun)
      log('Completed', true)
    },
  }
  const planned = fault?.phase === 'job' ? fault : undefined
  const job = startJob(wire.cloud, caller, command.name, logged, {
    ...(planned?.kind === 'error' ? { problem: problemOf(planned) } : {}),
    ...(planned?.kind === 'delay' ? { extraMs: planned.delayMs ?? 0 } : {}),
  })
  return plan.id === undefined ? { jobid: job.id } : { id: plan.id, jobid: job.id }
}

/** What a fault makes of a good answer on its way out. */
function spoil(answered: WireAnswer, fault: Fault | undefined): WireAnswer {
  if (fault === undefined) return answered
  const held = { ...answered, delayMs: fault.phase === 'job' ? 0 : (fault.delayMs ?? 0) }
  if (fault.kind === 'drop') return { ...held, dropped: true }
  if (fault.kind === 'garbage') return { ...held, status: fault.code ?? 200, body: fault.text ?? '{"half an answ' }
  return held
}
