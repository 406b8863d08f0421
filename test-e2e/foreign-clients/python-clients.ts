import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** From PyPI. ansible-core is the one that ansible 8.7.0 needs, of which only the collection for CloudStack is taken. */
const PACKAGES = ['cs', 'apache-libcloud', 'sshpubkeys', 'ansible-core~=2.15.7']
const FOLDER = path.join(process.env['XDG_CACHE_HOME'] ?? path.join(homedir(), '.cache'), 'cloudstack-cpi', 'python-clients')
const TIMEOUT_MS = 180_000

/** The folder of the clients' programs, or the reason why they cannot be installed. */
export type PythonClients = { readonly bin: string } | { readonly missing: string }

/** Installs the clients into a folder of the user's cache, unless an earlier run did; an installation that was interrupted is begun anew. */
export async function installPythonClients(): Promise<PythonClients> {
  const bin = path.join(FOLDER, 'bin')
  const complete = path.join(FOLDER, 'complete')
  if (existsSync(complete)) return { bin }
  process.stderr.write(`Installing third-party clients from PyPI into ${FOLDER}, once: ${PACKAGES.join(', ')}\n`)
  try {
    await rm(FOLDER, { recursive: true, force: true })
    await mkdir(path.dirname(FOLDER), { recursive: true })
    await run('python3', ['-m', 'venv', FOLDER], { timeout: TIMEOUT_MS })
    const script = path.join(import.meta.dirname, 'install_python_clients.py')
    await run(path.join(bin, 'python'), [script, ...PACKAGES], { timeout: TIMEOUT_MS })
    await writeFile(complete, '')
    return { bin }
  } catch (error) {
    return { missing: error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error) }
  }
}

const SHORT_PAUSES = path.join(import.meta.dirname, 'short_pauses')

/** Runs a client program, with short pauses between its looks at a job. @throws {Error} with its output if it fails */
export async function runClient(
  program: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<string> {
  try {
    const { stdout } = await run(program, args, {
      env: { ...process.env, PYTHONPATH: SHORT_PAUSES, PYTHONDONTWRITEBYTECODE: '1', ...environment },
      timeout: TIMEOUT_MS,
    })
    return stdout
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { readonly stdout?: string; readonly stderr?: string }
    throw new Error(`${path.basename(program)} failed:\n${stdout}\n${stderr}`, { cause: error })
  }
}
