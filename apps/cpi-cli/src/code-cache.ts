import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Answer } from 'cpi-core'
import { CODE_CACHE, loadPrograms } from './load-programs.ts'

/**
 * Makes one call against a server that knows nothing, and keeps the code that V8 has compiled for it next to the bundle: later processes of
 * the same Node then read it, which takes a fraction of the time. The release's packaging script runs this.
 */
async function keepCompiledCode(folder: string): Promise<void> {
  const { programs, script } = loadPrograms(folder)
  const workplace = mkdtempSync(path.join(tmpdir(), 'cpi-code-cache-'))
  const server = createServer((_request, response) => {
    response.statusCode = 431
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify({ listvirtualmachinesresponse: { uuidList: [], errorcode: 431, errortext: NO_SUCH_MACHINE } }))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  try {
    const config = path.join(workplace, 'cpi.json')
    writeFileSync(config, JSON.stringify(configFor((server.address() as AddressInfo).port)))
    const never = new Promise<void>(() => undefined)
    expectFalse(await programs.answerCall(REQUEST, config, { signal: new AbortController().signal, tooLate: never }))
    const file = path.join(folder, CODE_CACHE)
    writeFileSync(`${file}.new`, script.createCachedData())
    renameSync(`${file}.new`, file)
  } finally {
    server.close()
    rmSync(workplace, { recursive: true, force: true })
  }
}

const NO_SUCH_MACHINE =
  'Unable to execute API command listvirtualmachines due to invalid value. Invalid parameter id value=none due to incorrect long value format, or entity does not exist or due to incorrect parameter annotation for the field in api cmd class.'

const REQUEST = JSON.stringify({
  method: 'has_vm',
  arguments: ['00000000-0000-4000-8000-000000000000'],
  context: { director_uuid: 'none', request_id: 'code-cache' },
  api_version: 2,
})

function configFor(port: number): unknown {
  const cloudstack = { endpoint: `http://127.0.0.1:${port}/client/api`, api_key: 'none', secret_access_key: 'none', default_zone: 'none' }
  return { cloud: { plugin: 'cloudstack', properties: { cloudstack, agent: { mbus: 'nats://127.0.0.1:4222' } } } }
}

/** A call that fails half-way has not compiled the rest. */
function expectFalse({ result, error }: Answer): void {
  if (result !== false) throw new Error(`has_vm was answered with ${error?.message ?? JSON.stringify(result)}`)
}

keepCompiledCode(__dirname).then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`code-cache: ${error instanceof Error ? error.message : String(error)}\n`)
    process.exit(1)
  },
)
