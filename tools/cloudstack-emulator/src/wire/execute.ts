import type { AnyCommand } from 'cloudstack-client/api'
import type { Outcome } from '../api/define.ts'
import type { View } from '../api/view.ts'
import type { Caller } from '../core/caller.ts'
import type { Cloud } from '../core/cloud.ts'
import { resourceOf } from '../core/events.ts'
import { startJob } from '../core/jobs.ts'
import { mayCall, notAvailable } from '../core/permissions.ts'
import { isAtLeast } from '../core/version.ts'
import commandsSince from '../documented/commands-since.json' with { type: 'json' }
import { decode } from './decode.ts'
import { ERROR_ENVELOPE } from './envelope.ts'
import { checkEventIds } from './event-ids.ts'
import { idIn, logEvent, withEvents } from './event-log.ts'
import type { Exchange } from './exchange.ts'
import { jobFaultOf } from './faults.ts'
import { boundsOf, renderList } from './paging.ts'
import { type Addressee, failureReply, type Reply } from './reply.ts'

const COMMANDS_SINCE: Readonly<Record<string, string | undefined>> = commandsSince

/**
 * Runs the command of an authenticated call. The parameters are checked first if the caller may call the command, even if it is not
 * implemented here.
 * @throws {ApiError} for invalid parameters, and for whatever the command refuses
 */
export async function execute(exchange: Exchange, caller: Caller, addressee: Addressee): Promise<Reply> {
  const { wire, cloud, name, command, request, parameters } = exchange
  const handler = wire.handlers.get(name)
  const allowed = command !== undefined && isKnownTo(cloud, name) && mayCall(cloud, caller, name)
  const byAdmin = addressee.byAdmin ?? false
  const decoded = allowed ? decode({ cloud, command, ids: handler?.ids ?? {}, byAdmin }, parameters) : {}
  if (handler === undefined || !allowed) {
    return failureReply(exchange, notAvailable(caller, name), { ...addressee, envelope: ERROR_ENVELOPE })
  }
  const bounds = boundsOf(cloud, command, decoded)
  checkEventIds(cloud, name, decoded)
  const outcome = await handler.run({ cloud, caller, method: request.method === 'GET' ? 'GET' : 'POST' }, decoded)
  const content =
    outcome.kind === 'list'
      ? renderList(outcome.listing.key ?? outcome.key, outcome.listing, bounds)
      : complete(exchange, { command, caller, parameters: decoded }, outcome)
  return { status: 200, content, ...addressee }
}

/** Whether the server's version has the command. */
function isKnownTo(cloud: Cloud, command: string): boolean {
  const since = COMMANDS_SINCE[command]
  return since === undefined || isAtLeast(cloud.version, since)
}

interface DecodedCall {
  readonly command: AnyCommand
  readonly caller: Caller
  readonly parameters: Readonly<Record<string, unknown>>
}

/** Writes the command's events, and starts its job if it has one. */
function complete(exchange: Exchange, { command, caller, parameters }: DecodedCall, outcome: Exclude<Outcome, { kind: 'list' }>): View {
  const { cloud, fault } = exchange
  if (outcome.kind === 'body') {
    const resource = resourceOf(cloud, idIn(parameters, outcome.body))
    logEvent(cloud, caller, { command: command.name, resource, state: 'Completed' })
    return outcome.body
  }
  const { plan } = outcome
  const resource = resourceOf(cloud, plan.instance?.id ?? plan.id ?? idIn(parameters))
  const job = startJob(cloud, caller, command.name, withEvents(cloud, caller, { command: command.name, resource }, plan), jobFaultOf(fault))
  return plan.id === undefined ? { jobid: job.id } : { id: plan.id, jobid: job.id }
}
