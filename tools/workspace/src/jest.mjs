// `npm run jest -- …`: jest, with the switch that lets it load ES modules.
import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import path from 'node:path'

const FLAGS = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning']

/** Runs jest with these arguments. Resolves with its exit code. */
export function runJest(args, env = process.env) {
  const jest = path.join(path.dirname(createRequire(import.meta.url).resolve('jest/package.json')), 'bin/jest.js')
  const child = spawn(process.execPath, [...FLAGS, jest, ...args], { stdio: 'inherit', env })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => resolve(code ?? 1))
  })
}

if (process.argv[1] === import.meta.filename) process.exitCode = await runJest(process.argv.slice(2))
