import { spawn } from 'node:child_process'
import path from 'node:path'
import { root } from './built-programs.ts'

/** Starts the server that returns a constant, as a reference for rates. */
export async function startConstantServer(): Promise<{ readonly url: URL; stop(): void }> {
  const server = spawn(process.execPath, [path.join(root, 'test-e2e/dist/constant-server.js')], { stdio: ['ignore', 'pipe', 'inherit'] })
  const url = await new Promise<string>((resolve, reject) => {
    server.once('exit', (code) => reject(new Error(`the constant server ended with exit code ${code}`)))
    server.stdout.setEncoding('utf8').once('data', (line: string) => resolve(line.trim()))
  })
  return { url: new URL(url), stop: () => void server.kill() }
}
