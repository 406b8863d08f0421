import { type Caller, callerOf, isRootAdmin } from '../core/caller.ts'
import { authenticate, unauthenticated } from './credentials.ts'
import { envelopeOf } from './envelope.ts'
import { type Exchange, openExchange, type Wire } from './exchange.ts'
import { execute } from './execute.ts'
import { applyFault, type Fault, injectedError, workDelayOf } from './faults.ts'
import { journaledParameters } from './journal.ts'
import { type Addressee, failureReply, type Reply, renderReply, UNKNOWN_CALLER } from './reply.ts'
import type { WireAnswer, WireRequest } from './request.ts'

/** Handles one request, from its bytes to the bytes of the answer. */
export async function handle(wire: Wire, request: WireRequest): Promise<WireAnswer> {
  const startedMs = performance.now()
  const exchange = openExchange(wire, request)
  wire.cloud.scheduler.runDue()
  const reply = await (workDelayOf(exchange.fault) === undefined ? replyTo(exchange) : replyBeforeWork(exchange))
  wire.cloud.scheduler.runDue()
  const durationMs = performance.now() - startedMs
  const answer = applyFault(renderReply(reply, exchange), exchange.fault)
  journal(exchange, reply, durationMs, answer)
  return answer
}

function journal({ wire, name, parameters, fault }: Exchange, reply: Reply, durationMs: number, answer: WireAnswer): void {
  const { account, status, content } = reply
  const jobId = typeof content['jobid'] === 'string' ? content['jobid'] : undefined
  const job = name === 'queryAsyncJobResult' ? undefined : wire.cloud.jobs.get(jobId)
  const entry = {
    time: new Date(wire.cloud.nowMs()).toISOString(),
    account,
    command: name,
    params: journaledParameters(parameters),
    status,
    ...(typeof content['errorcode'] === 'number' ? { errorCode: content['errorcode'] } : {}),
    ...(jobId === undefined ? {} : { jobId }),
    ...(job?.dueMs === undefined ? {} : { jobMs: job.dueMs - job.createdMs }),
    durationMs: Math.round(durationMs * 1000) / 1000,
    ...(fault === undefined ? {} : { fault: { phase: fault.phase, kind: fault.kind } }),
  }
  wire.journal.add(entry, answer.dropped ? undefined : answer.body)
}

async function replyTo(exchange: Exchange): Promise<Reply> {
  const { command, name, fault } = exchange
  if (fault?.kind === 'error' && failsFirst(fault, exchange)) {
    return failureReply(exchange, injectedError(fault), { envelope: envelopeOf(command ?? { name, kind: 'sync', parameters: {} }) })
  }
  if (fault?.phase === 'before' && fault.kind !== 'delay') return { ...UNKNOWN_CALLER, status: 200, content: {} }
  if (command === undefined) return failureReply(exchange, unauthenticated(), UNKNOWN_CALLER)
  const addressee = { envelope: envelopeOf(command) }
  if (name === 'login' || name === 'logout') return attempt(exchange, addressee, () => replyToSession(exchange, addressee))
  return attempt(exchange, addressee, () => {
    const caller = callerOf(exchange.cloud, authenticate(exchange))
    const known = { envelope: addressee.envelope, account: caller.account.name, byAdmin: isRootAdmin(caller) }
    return attempt(exchange, known, () => replyToCommand(exchange, caller, known))
  })
}

/** As behind a proxy that loses patience: it answers, and the server behind it carries the call out later. */
async function replyBeforeWork(exchange: Exchange): Promise<Reply> {
  const { cloud, fault, wire, command, name } = exchange
  cloud.scheduler.at(cloud.nowMs() + (workDelayOf(fault) ?? 0), () => {
    // Nobody reads the answer to it; failures of the emulator itself are reported.
    replyTo({ ...exchange, fault: undefined }).catch(wire.report)
  })
  if (fault?.kind !== 'error') return { ...UNKNOWN_CALLER, status: 200, content: {} }
  return failureReply(exchange, injectedError(fault), { envelope: envelopeOf(command ?? { name, kind: 'sync', parameters: {} }) })
}

/** A failure of a job, asked for on a command without a job, comes before it as well. */
function failsFirst(fault: Fault, { command }: Exchange): boolean {
  return fault.phase === 'before' || (fault.phase === 'job' && command?.kind !== 'job' && command?.kind !== 'job-with-id')
}

async function attempt(exchange: Exchange, addressee: Addressee, work: () => Reply | Promise<Reply>): Promise<Reply> {
  try {
    return await work()
  } catch (error) {
    return failureReply(exchange, error, addressee)
  }
}

function replyToSession(exchange: Exchange, addressee: Addressee): Reply {
  const { wire, cloud, name, request, parameters } = exchange
  if (name === 'logout') {
    wire.sessions.logout(request)
    return afterFault(exchange, { ...addressee, status: 200, content: { description: 'success' } })
  }
  const { body, cookies } = wire.sessions.login(cloud, parameters)
  return afterFault(exchange, { ...addressee, account: String(body['account']), status: 200, content: body, cookies })
}

async function replyToCommand(exchange: Exchange, caller: Caller, addressee: Addressee): Promise<Reply> {
  exchange.cloud.throttle.count(exchange.cloud, caller)
  return afterFault(exchange, await execute(exchange, caller, addressee))
}

/** The error that was asked for after everything went well. The call keeps its cookies and its account. */
function afterFault(exchange: Exchange, reply: Reply): Reply {
  const { fault } = exchange
  if (fault?.phase !== 'after' || fault.kind !== 'error' || reply.status !== 200) return reply
  return { ...reply, ...failureReply(exchange, injectedError(fault), reply) }
}
