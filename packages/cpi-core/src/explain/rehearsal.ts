import type { CloudStackClient, StartedJob } from 'cloudstack-client'
import type { AnyCommand } from 'cloudstack-client/api'

/** A request that would have been sent. */
export interface WouldSend {
  readonly command: string
  readonly parameters: Readonly<Record<string, unknown>>
}

export interface Rehearsal {
  /** Look-ups are made; everything else is noted and answered as if it had succeeded. */
  readonly cloud: CloudStackClient
  readonly requests: readonly WouldSend[]
}

type Row = Readonly<Record<string, unknown>> & { readonly id: string }

const READS = /^(list|query)/

/** Wraps a client so that a method runs to its end without changing anything. */
export function rehearse(inner: CloudStackClient): Rehearsal {
  const requests: WouldSend[] = []
  const invented = new Map<string, Row>()

  const note = (command: AnyCommand, parameters: object): Row => {
    requests.push({ command: command.name, parameters: { ...parameters } })
    const row = answerTo(`new-${command.name}-${requests.length}`, parameters)
    invented.set(row.id, row)
    return row
  }
  const known = (parameters: object): readonly Row[] | undefined => {
    const found = Object.values(parameters).flatMap((value) => (typeof value === 'string' ? (invented.get(value) ?? []) : []))
    return found.length === 0 ? undefined : found
  }

  const cloud: CloudStackClient = {
    run: async (command, parameters, options) =>
      READS.test(command.name) ? inner.run(command, parameters, options) : answered(note(command as AnyCommand, parameters as object)),
    start: async (command, parameters) => {
      const { id } = note(command as AnyCommand, parameters as object)
      return answered({ command: command.name, jobId: id, id, key: command.key })
    },
    finish: async (job: StartedJob<unknown>) => answered(invented.get(job.jobId)),
    list: async (command, parameters, options) => {
      if (!READS.test(command.name)) return answered([note(command as AnyCommand, parameters as object)])
      const rows = known(parameters as object)
      return rows === undefined ? inner.list(command, parameters, options) : answered(rows)
    },
    each: (command, parameters, options) => inner.each(command, parameters, options),
    one: async (command, parameters, what, matches, options) => inner.one(command, parameters, what, matches, options),
    upload: async ({ fileName, sizeBytes }) => {
      requests.push({ command: 'upload', parameters: { file: fileName, bytes: sizeBytes } })
    },
  }
  return { cloud, requests }
}

/** The single place where an invented answer takes the type that its caller expects. */
function answered<T>(value: unknown): T {
  return value as T
}

/** The fields that methods look at afterwards, in the state that they wait for. */
function answerTo(id: string, parameters: object): Row {
  const given = { ...parameters } as Readonly<Record<string, unknown>>
  const changed = given['id']
  return {
    ...given,
    id: typeof changed === 'string' ? changed : id,
    state: 'startvm' in given && given['startvm'] === false ? 'Stopped' : 'Running',
    isready: true,
    success: true,
    deviceid: 2,
    nic: [],
    postURL: 'https://storage.invalid/upload',
    metadata: '',
    expires: '',
    signature: '',
  }
}
