import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** Third-party clients from PyPI; the folder is kept, so that only the first run downloads them. */
const PACKAGES = ['cs', 'apache-libcloud', 'ansible==8.7.0', 'sshpubkeys']
const FOLDER = path.join(tmpdir(), 'cloudstack-foreign-clients')
const INSTALL_TIMEOUT_MS = 180_000

/** The folder of the clients' programs, or the reason why they cannot be installed. */
export type PythonClients = { readonly bin: string } | { readonly missing: string }

export async function installPythonClients(): Promise<PythonClients> {
  const bin = path.join(FOLDER, 'bin')
  try {
    if (!existsSync(path.join(bin, 'ansible-playbook'))) {
      await run('python3', ['-m', 'venv', FOLDER], { timeout: INSTALL_TIMEOUT_MS })
      await run(path.join(bin, 'pip'), ['install', '--quiet', ...PACKAGES], { timeout: INSTALL_TIMEOUT_MS })
    }
    await run(path.join(bin, 'python'), ['-c', 'import cs, libcloud, sshpubkeys'])
    return { bin }
  } catch (error) {
    return { missing: error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error) }
  }
}

/** Runs a client program. @throws {Error} with its output if it fails */
export async function runClient(
  program: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<string> {
  try {
    const { stdout } = await run(program, args, { env: { ...process.env, ...environment }, timeout: INSTALL_TIMEOUT_MS })
    return stdout
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { readonly stdout?: string; readonly stderr?: string }
    throw new Error(`${path.basename(program)} failed:\n${stdout}\n${stderr}`, { cause: error })
  }
}
