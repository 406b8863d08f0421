/**
 * The description of one CloudStack command: what it is called, how it answers and which parameters it takes.
 * Client and emulator are typed from the same descriptions, so that neither can drift from the catalogue.
 */

/** `list` pages through items; `job` answers with a job's id at once, `job-with-id` with the new entity's id beside it. */
export type CommandKind = 'sync' | 'list' | 'job' | 'job-with-id'

declare const parametersType: unique symbol
declare const answerType: unique symbol

/**
 * @typeParam Parameters what the command takes, as an object
 * @typeParam Answer one item of a list, the finished job's result, or the entity a sync command answers with
 */
export interface Command<Kind extends CommandKind, Parameters, Answer> {
  readonly name: string
  readonly kind: Kind
  /** Member of the answer that holds the item array or the entity; absent where the answer's fields stand by themselves. */
  readonly key?: string
  /** First member of the answer where it is not `lower(name) + "response"`. */
  readonly envelope?: string
  /** Parameter name → its description in short, see `parseParameter`. */
  readonly parameters: Readonly<Record<string, string>>
  readonly [parametersType]?: (parameters: Parameters) => void
  readonly [answerType]?: Answer
}

/** Any command at all, for code that treats them alike (the emulator's table, permission checks, discovery). */
export type AnyCommand = Command<CommandKind, never, unknown>

export type ParametersOf<C> = C extends Command<CommandKind, infer P, unknown> ? P : never
export type AnswerOf<C> = C extends Command<CommandKind, never, infer A> ? A : never

/** What every command that only says whether it worked answers with. Old servers send `success` as a string. */
export interface Success {
  readonly success: boolean
  readonly displaytext?: string
}

/** A nested object per index, or pairs, as CloudStack's map parameters take them: see `encodeParameters`. */
export type WireObject = Readonly<Record<string, string | number | boolean | undefined>>

/** Used by the generated files only: gives a table its phantom types. */
export function describeCommand<Kind extends CommandKind, Parameters, Answer>(
  command: Omit<Command<Kind, Parameters, Answer>, typeof parametersType | typeof answerType>,
): Command<Kind, Parameters, Answer> {
  return command
}
