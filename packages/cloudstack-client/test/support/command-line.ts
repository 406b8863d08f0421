import { run } from '../../src/command-line/run.ts'
import type { ClientOptions, HttpTransportOptions } from '../../src/index.ts'
import { makeClient } from './make-client.ts'
import type { ScriptedTransport, Step } from './scripted-transport.ts'

export const KEYS = { CLOUDSTACK_ENDPOINT: 'https://cloud.test/client/api', CLOUDSTACK_KEY: 'key', CLOUDSTACK_SECRET: 'secret' }

interface Run {
  readonly code: number
  readonly out: string
  readonly err: string
  readonly transport: ScriptedTransport
  readonly connected: ClientOptions & HttpTransportOptions
}

interface Given {
  readonly steps?: Step[]
  readonly env?: Record<string, string>
  readonly files?: Record<string, string>
  readonly isTerminal?: boolean
}

/** Runs the command line against scripted answers and files. */
export async function cloudstack(words: string[], { steps = [{}], env = KEYS, files = {}, isTerminal = false }: Given = {}): Promise<Run> {
  let tell: ClientOptions['onCall']
  const { client, transport } = makeClient(steps, { onCall: (record) => tell?.(record) })
  let out = ''
  let err = ''
  let connected = {} as ClientOptions & HttpTransportOptions
  const code = await run(words, '1.2.3', {
    env,
    homeFolder: '/home/me',
    workFolder: '/here',
    readFile: (file) => files[file],
    out: (text) => {
      out += text
    },
    err: (text) => {
      err += text
    },
    columns: 80,
    isTerminal,
    connect: (options) => {
      connected = options
      tell = options.onCall
      return client
    },
    signal: new AbortController().signal,
  })
  return { code, out, err, transport, connected }
}
