import type { AnyCommand } from 'cloudstack-client/api'
import { catalogue } from 'cloudstack-client/catalogue'
import type { CommandHandler } from '../api/define.ts'
import type { Cloud } from '../core/cloud.ts'
import { isServed } from '../core/permissions.ts'
import type { Fault, Faults } from './faults.ts'
import type { Journal } from './journal.ts'
import { readParameters, type WireRequest } from './request.ts'
import type { Sessions } from './sessions.ts'

/** What all requests share. */
export interface Wire {
  cloud: Cloud
  readonly handlers: ReadonlyMap<string, CommandHandler>
  readonly sessions: Sessions
  readonly faults: Faults
  readonly journal: Journal
  /** Called with failures of the emulator itself. */
  readonly report: (error: unknown) => void
}

/** One request, as far as it can be read without knowing who sent it. */
export interface Exchange {
  readonly wire: Wire
  readonly cloud: Cloud
  readonly request: WireRequest
  /** By the name as it was spelled. */
  readonly parameters: ReadonlyMap<string, string>
  /** The value of `command`, whether or not CloudStack has such a command. */
  readonly name: string
  readonly command: AnyCommand | undefined
  /** The fault that is due for this call. */
  readonly fault: Fault | undefined
}

/** Reads a request. Counts it, too: a fault that is due for it is thereby used up. */
export function openExchange(wire: Wire, request: WireRequest): Exchange {
  const parameters = readParameters(request)
  const name = parameters.get('command') ?? ''
  return {
    wire,
    cloud: wire.cloud,
    request,
    parameters,
    name,
    command: isServed(name) ? catalogue.get(name) : undefined,
    fault: wire.faults.due(name),
  }
}
