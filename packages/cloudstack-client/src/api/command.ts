/**
 * The description of one CloudStack command: its name, the form of its answer and its parameters.
 * Client and emulator are typed from the same descriptions, so that neither can drift from the catalogue.
 */

/** `list` is read in pages; `job` returns a job id immediately, `job-with-id` the id of the new entity as well. */
export type CommandKind = 'sync' | 'list' | 'job' | 'job-with-id'

declare const parametersType: unique symbol
declare const answerType: unique symbol

/**
 * @typeParam Parameters the command's parameters, as an object
 * @typeParam Answer one item of a list, the finished job's result, or the entity that a sync command returns
 */
export interface Command<Kind extends CommandKind, Parameters, Answer> {
  readonly name: string
  readonly kind: Kind
  /** Member of the answer that holds the item array or the entity; absent where the answer's fields stand by themselves. */
  readonly key?: string
  /** First member of the answer where it is not `lower(name) + "response"`. */
  readonly envelope?: string
  /** Parameter name → its short description, see `parseParameter`. */
  readonly parameters: Readonly<Record<string, string>>
  readonly [parametersType]?: (parameters: Parameters) => void
  readonly [answerType]?: Answer
}

/** Any command, for code that handles all of them alike (the emulator's table, permission checks, discovery). */
export type AnyCommand = Command<CommandKind, never, unknown>

export type ParametersOf<C> = C extends Command<CommandKind, infer P, unknown> ? P : never
export type AnswerOf<C> = C extends Command<CommandKind, never, infer A> ? A : never

/** Answer of the commands that report success only. Old servers send `success` as a string. */
export interface Success {
  readonly success: boolean
  readonly displaytext?: string
}

/** A nested object per index, or pairs, as CloudStack's map parameters take them: see `encodeParameters`. */
export type WireObject = Readonly<Record<string, string | number | boolean | undefined>>

/** A value of a closed set, or any other text: a newer server may know more, and CloudStack compares most texts in any case. */
export type OrAnother<Known extends string> = Known | (string & Record<never, never>)

/** Used by the generated files only: gives a table its phantom types. */
export function describeCommand<Kind extends CommandKind, Parameters, Answer>(
  command: Omit<Command<Kind, Parameters, Answer>, typeof parametersType | typeof answerType>,
): Command<Kind, Parameters, Answer> {
  return command
}
