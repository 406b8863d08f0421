import { type ChildProcess, spawn } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { Agent, request } from 'node:http'
import path from 'node:path'
import { built } from './built-programs.ts'

export interface RegistryProcess {
  readonly url: URL
  readonly isAlive: () => boolean
  /** Kills it without warning, like a power failure. */
  kill(): Promise<void>
  stop(): Promise<void>
}

export const REGISTRY_LOGIN = { user: 'admin', password: 'admin' }

/**
 * Starts the built registry on a free port, or on the one given.
 * @param openFiles its limit of file descriptors; the system's own if not given
 */
export async function startRegistry(folder: string, name: string, db: object, port = 0, openFiles?: number): Promise<RegistryProcess> {
  const config = path.join(folder, `${name}.json`)
  await writeFile(config, JSON.stringify({ http: { address: '127.0.0.1', port, ...REGISTRY_LOGIN }, db, loglevel: 'info' }))
  const limit = openFiles === undefined ? '' : `ulimit -n ${openFiles}; `
  const script = `${limit}exec "$0" "$@"`
  const registry = spawn('sh', ['-c', script, process.execPath, built.registry, '--config', config], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const ended = new Promise<void>((resolve) => registry.once('exit', () => resolve()))
  const url = await listening(registry)
  const end = async (signal: NodeJS.Signals) => {
    registry.kill(signal)
    await ended
  }
  return {
    url: new URL(url),
    isAlive: () => registry.exitCode === null && registry.signalCode === null,
    kill: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
  }
}

function listening(registry: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    registry.once('exit', (code) => reject(new Error(`the registry ended with exit code ${code}: ${said}`)))
    registry.stderr?.setEncoding('utf8').on('data', (text: string) => {
      if (said === '' || !said.includes('"listening"')) said += text
      const url = /"message":"listening".*?"url":"([^"]+)"/.exec(said)?.[1]
      if (url !== undefined) resolve(url)
    })
  })
}

export interface RegistryAnswer {
  readonly status: number
  readonly body: string
  readonly retryAfter: string | undefined
}

const authorization = `Basic ${Buffer.from(`${REGISTRY_LOGIN.user}:${REGISTRY_LOGIN.password}`).toString('base64')}`

/** Creates a caller with keep-alive connections. */
export function createRegistryCaller(connections: number) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })

  /** Sends one request. @throws if there is no answer */
  function call(url: URL, method: 'GET' | 'PUT' | 'DELETE', id: string, body?: string): Promise<RegistryAnswer> {
    return new Promise((resolve, reject) => {
      const ask = request(new URL(`/instances/${id}/settings`, url), { method, agent, headers: { authorization } }, (answer) => {
        let text = ''
        answer.setEncoding('utf8').on('data', (part: string) => {
          text += part
        })
        answer
          .once('error', reject)
          .once('end', () => resolve({ status: answer.statusCode ?? 0, body: text, retryAfter: answer.headers['retry-after'] }))
      })
      ask
        .once('error', (error: NodeJS.ErrnoException) => {
          // The registry closes what was idle for seconds, which a machine with much else to do notices after it has sent (request.reusedSocket).
          if (ask.reusedSocket && error.code === 'ECONNRESET') resolve(call(url, method, id, body))
          else reject(error)
        })
        .end(body)
    })
  }

  return { close: () => agent.destroy(), call }
}
