import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { CODE_CACHE, loadCall } from './load-programs.ts'
import { createPretendedCloud, MACHINE_ID, TEMPLATE_ID, VOLUME_ID } from './pretended-cloud.ts'

const NETWORK = {
  type: 'manual',
  ip: '10.1.1.9',
  netmask: '255.255.255.0',
  gateway: '10.1.1.1',
  dns: ['10.1.1.1'],
  cloud_properties: { name: 'net' },
}
const VM_PROPERTIES = { compute_offering: 'offering', ephemeral_disk_offering: 'disk', disk: 1024 }

/** The calls of a director's everyday life. A call that fails half-way would not have compiled the rest. */
const CALLS: readonly (readonly [method: string, ...args: readonly unknown[]])[] = [
  ['has_vm', MACHINE_ID],
  ['create_vm', 'agent', TEMPLATE_ID, VM_PROPERTIES, { default: NETWORK }, [], { bosh: { group: 'group' } }],
  ['set_vm_metadata', MACHINE_ID, { name: 'vm', job: 'job' }],
  ['create_disk', 4096, { disk_offering: 'disk' }, MACHINE_ID],
  ['attach_disk', MACHINE_ID, VOLUME_ID],
  ['set_disk_metadata', VOLUME_ID, { deployment: 'deployment' }],
  ['get_disks', MACHINE_ID],
  ['detach_disk', MACHINE_ID, VOLUME_ID],
  ['resize_disk', VOLUME_ID, 8192],
  ['reboot_vm', MACHINE_ID],
  ['delete_vm', MACHINE_ID],
  ['delete_disk', VOLUME_ID],
]

/**
 * Makes calls against a server with fixed answers, and keeps the code that V8 has compiled for them next to the bundle: later processes of
 * the same Node then read it, which takes a fraction of the time. The release's packaging script runs this.
 */
async function keepCompiledCode(folder: string): Promise<void> {
  const { call, script } = loadCall(folder)
  const workplace = mkdtempSync(path.join(tmpdir(), 'cpi-code-cache-'))
  const server = createPretendedCloud()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  // Each call listens for unexpected failures, for as long as the process lives.
  process.setMaxListeners(2 * CALLS.length)
  try {
    const config = path.join(workplace, 'cpi.json')
    writeFileSync(config, JSON.stringify(configFor((server.address() as AddressInfo).port)))
    const interruption = { signal: new AbortController().signal, tooLate: new Promise<void>(() => undefined) }
    for (const [method, ...args] of CALLS) {
      const { error } = await call.answerCall(requestFor(method, args), config, interruption)
      if (error !== null) throw new Error(`${method} was answered with ${error.message}`)
    }
    const file = path.join(folder, CODE_CACHE)
    writeFileSync(`${file}.new`, script.createCachedData())
    renameSync(`${file}.new`, file)
  } finally {
    server.close()
    rmSync(workplace, { recursive: true, force: true })
  }
}

function requestFor(method: string, args: readonly unknown[]): string {
  const context = { director_uuid: 'none', request_id: 'code-cache', vm: { stemcell: { api_version: 3 } } }
  return JSON.stringify({ method, arguments: args, context, api_version: 2 })
}

function configFor(port: number): unknown {
  const cloudstack = { endpoint: `http://127.0.0.1:${port}/client/api`, api_key: 'none', secret_access_key: 'none', default_zone: 'zone' }
  return { cloud: { plugin: 'cloudstack', properties: { cloudstack, agent: { mbus: 'nats://127.0.0.1:4222' } } } }
}

keepCompiledCode(__dirname).then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`code-cache: ${error instanceof Error ? error.message : String(error)}\n`)
    process.exit(1)
  },
)
