import type { ApiAnswer, Transport } from 'cloudstack-client/api'

type Path = readonly (string | number)[]

/** A part of one answer, and what is sent in its place. */
export interface Malformation {
  readonly command: string
  readonly path: Path
  readonly value: unknown
}

const WRONG_VALUES: readonly unknown[] = [null, [null], [[]], [], {}, 'x', 7]

/** The only single values that are replaced: those that calls go on with. */
const FOLLOWED = ['id', 'name', 'jobid', 'jobstatus']

/** Every place of an answer at which an object, a list or a value can be replaced: the first item of each list stands for the others. */
function placesIn(value: unknown, path: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [path]
  const inner = Array.isArray(value) ? value.slice(0, 1).map((item) => [0, item] as const) : Object.entries(value)
  return [path, ...inner.flatMap(([key, item]) => placesIn(item, [...path, key]))]
}

/** Returns the ways in which an answer's body can be malformed. */
export function malformationsOf(command: string, body: string): readonly Malformation[] {
  const answer: unknown = JSON.parse(body)
  return placesIn(answer)
    .slice(1)
    .flatMap((path) => wrongValues(answer, path).map((value) => ({ command, path, value })))
}

function wrongValues(answer: unknown, path: Path): readonly unknown[] {
  if (typeof at(answer, path) === 'object') return WRONG_VALUES
  return FOLLOWED.includes(String(path.at(-1))) ? [null, 7] : []
}

function at(value: unknown, path: Path): unknown {
  return path.reduce((inner, key) => (inner as Record<string | number, unknown>)[key], value)
}

/** Returns a transport that records the first answer to each command. */
export function recordingAnswers(answers: Map<string, string>): (inner: Transport) => Transport {
  return (inner) =>
    changing(inner, (command, answer) => {
      if (!answers.has(command)) answers.set(command, answer.body)
      return answer
    })
}

/** Returns a transport whose first answer to the command is malformed. */
export function malforming({ command, path, value }: Malformation): (inner: Transport) => Transport {
  let isDone = false
  return (inner) =>
    changing(inner, (sent, answer) => {
      if (sent !== command || isDone) return answer
      isDone = true
      const body = JSON.parse(answer.body) as Record<string, unknown>
      const parent = at(body, path.slice(0, -1))
      const key = path.at(-1)
      if (typeof parent === 'object' && parent !== null && key !== undefined) Object.assign(parent, { [key]: value })
      return { ...answer, body: JSON.stringify(body) }
    })
}

function changing(inner: Transport, change: (command: string, answer: ApiAnswer) => ApiAnswer): Transport {
  return {
    ...inner,
    async send(request) {
      const command = new URLSearchParams(request.body).get('command') ?? ''
      return change(command, await inner.send(request))
    },
  }
}
