import type { AnyCommand, Command, WireObject } from 'cloudstack-client/api'
import type { Caller } from '../core/caller.ts'
import type { Cloud } from '../core/cloud.ts'
import type { JobPlan } from '../core/jobs.ts'
import type { TableName } from '../database/tables.ts'
import type { View, Viewer } from './view.ts'

/** One call of a command, decoded and permitted. It is also the reader of the views in its answer. */
export interface Call extends Viewer {
  readonly cloud: Cloud
  readonly caller: Caller
  readonly method: 'GET' | 'POST'
}

/** What a list finds. The wire cuts a page out before any row is shown. */
export interface Listing {
  readonly length: number
  /** Shows the rows from `start` up to but not including `end`. */
  readonly show: (start: number, end: number) => readonly View[]
  /** Where CloudStack counts something other than the rows. */
  readonly count?: number
  /** Pages begin with the newest, though within a page the oldest comes first (recorded for listVolumes). */
  readonly newestPagesFirst?: boolean
  /** The list's name in the answer, where CloudStack deviates from the command's own this time. */
  readonly key?: string
}

export function listing<R>(rows: readonly R[], view: (row: R) => View): Listing {
  return { length: rows.length, show: (start, end) => rows.slice(start, end).map((row) => view(row)) }
}

export type Outcome =
  | { readonly kind: 'body'; readonly body: View }
  | { readonly kind: 'list'; readonly listing: Listing; readonly key: string }
  | { readonly kind: 'job'; readonly plan: JobPlan }

/** The evidence for a handler's behaviour: recorded answers, CloudStack's documentation or source, or only belief. */
export type Evidence = 'recorded' | 'documented' | 'believed'

/** What an id parameter refers to: a row of one table, of any table, or something that only the command itself can look up. */
export type IdKind = TableName | 'computed' | 'anything'

export interface CommandHandler {
  readonly command: AnyCommand
  readonly evidence: Evidence
  /** The table of each id parameter whose name has a different meaning in other commands. */
  readonly ids: Readonly<Record<string, IdKind>>
  readonly run: (call: Call, decoded: unknown) => Outcome | Promise<Outcome>
}

export interface Definition {
  readonly ids?: Readonly<Record<string, IdKind>>
  readonly evidence?: Evidence
}

/** A command that answers at once, with the body that `run` returns. */
export function sync<P>(
  command: Command<'sync', P, unknown> | Command<'list', P, unknown>,
  definition: Definition,
  run: (call: Call, parameters: P) => View | Promise<View>,
): CommandHandler {
  return define(command, definition, async (call, parameters: P) => ({ kind: 'body', body: await run(call, parameters) }))
}

/** A command that lists. */
export function list<P>(
  command: Command<'list', P, unknown> | Command<'sync', P, unknown>,
  definition: Definition & { readonly key?: string },
  run: (call: Call, parameters: P) => Listing | Promise<Listing>,
): CommandHandler {
  const key = definition.key ?? command.key ?? command.name
  return define(command, definition, async (call, parameters: P) => ({ kind: 'list', key, listing: await run(call, parameters) }))
}

/** A command whose work is a job. `run` does what happens before the job. */
export function job<P>(
  command: Command<'job', P, unknown> | Command<'job-with-id', P, unknown>,
  definition: Definition,
  run: (call: Call, parameters: P) => JobPlan | Promise<JobPlan>,
): CommandHandler {
  return define(command, definition, async (call, parameters: P) => ({ kind: 'job', plan: await run(call, parameters) }))
}

/** The one place where decoded parameters get their type: the wire decoded them by this same description of the command. */
function define<P>(
  command: AnyCommand,
  definition: Definition,
  run: (call: Call, parameters: P) => Outcome | Promise<Outcome>,
): CommandHandler {
  return {
    command,
    evidence: definition.evidence ?? 'believed',
    ids: definition.ids ?? {},
    run: (call, decoded) => run(call, decoded as P),
  }
}

/** The answer of a command that reports only success. */
export const SUCCESS: View = { success: true }

/** A map parameter's values as strings, which they are on the wire. */
export function stringsOf(map: WireObject | undefined): Record<string, string> {
  return Object.fromEntries(Object.entries(map ?? {}).map(([key, value]) => [key, String(value)]))
}
