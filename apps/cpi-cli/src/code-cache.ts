import { spawnSync } from 'node:child_process'
import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { configFor, everydayCalls, imageHeader, requestFor } from './everyday-calls.ts'
import { codeCacheOf, loadCall } from './load-programs.ts'
import { createPretendedCloud } from './pretended-cloud.ts'

/**
 * Keeps, for each method, the code that V8 has compiled for one call of it, next to the bundle: later processes of the same Node then read
 * it, which takes a fraction of the time. The release's packaging script runs this. Each method has a process of its own, because a
 * process keeps what it has compiled for all of its calls, and the larger the kept code, the longer it takes to read.
 * @returns the exit code
 */
function keepCompiledCode(): number {
  const failed = Object.keys(everydayCalls('')).filter(
    (method) => spawnSync(process.execPath, [__filename, method], { stdio: ['ignore', 'inherit', 'inherit'] }).status !== 0,
  )
  return failed.length === 0 ? 0 : 1
}

/** Makes the call against a server with fixed answers. */
async function keepCodeOf(folder: string, method: string): Promise<void> {
  const { call, script } = loadCall(folder)
  const workplace = mkdtempSync(path.join(tmpdir(), 'cpi-code-cache-'))
  const server = createPretendedCloud()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  try {
    const [config, image] = [path.join(workplace, 'cpi.json'), path.join(workplace, 'image')]
    writeFileSync(config, JSON.stringify(configFor((server.address() as AddressInfo).port)))
    writeFileSync(image, imageHeader())
    const interruption = { signal: new AbortController().signal, tooLate: new Promise<void>(() => undefined) }
    const { error } = await call.answerCall(requestFor(method, everydayCalls(image)[method] ?? []), config, interruption)
    if (error !== null) throw new Error(`${method} was answered with ${error.message}`)
    const file = path.join(folder, codeCacheOf(method))
    writeFileSync(`${file}.new`, script.createCachedData())
    renameSync(`${file}.new`, file)
  } finally {
    server.close()
    rmSync(workplace, { recursive: true, force: true })
  }
}

async function main(method: string | undefined): Promise<number> {
  if (method === undefined) return keepCompiledCode()
  await keepCodeOf(__dirname, method)
  return 0
}

main(process.argv[2]).then(
  (exitCode) => process.exit(exitCode),
  (error: unknown) => {
    process.stderr.write(`code-cache: ${error instanceof Error ? error.message : String(error)}\n`)
    process.exit(1)
  },
)
