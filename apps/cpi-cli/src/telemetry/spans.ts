import type { CallRecord } from 'cloudstack-client'
import type { Answer, CpiRequest } from 'cpi-core'

/** Spans of one call: one for the call, and one for each command that it sent. */
export interface Spans {
  /** Names the call, once its request was understood. */
  begin(request: CpiRequest): void
  command(call: CallRecord): void
  /** Sends what was recorded. @returns why it could not be sent, if so. Never throws, and waits for seconds at most */
  end(answer: Answer): Promise<string | undefined>
}

/** The content of `telemetry.js`, a bundle of its own. */
export interface Telemetry {
  startSpans(): Spans
}
