import { spawnSync } from 'node:child_process'
import { createServer } from 'node:net'
import { METADATA_PORT } from '../../src/boot/fake-virtual-router.ts'
import { needsNetworkNamespace, runInNetworkNamespace, unshareArguments } from '../../src/boot/network-namespace.ts'
import { runAttached } from '../../src/host/run-attached.ts'

const LISTEN = `require('net').createServer().listen(${METADATA_PORT}, '127.0.0.1', function () { this.close() })`
const isAllowed = spawnSync('unshare', unshareArguments(['true'])).status === 0
const suite = isAllowed ? describe : describe.skip
const reason = isAllowed ? '' : ' (skipped: this system does not allow network namespaces, or lacks util-linux or iproute2)'

suite(`a network namespace${reason}`, () => {
  it('lets a program listen on any port', async () => {
    expect(await runInNetworkNamespace([process.execPath, '-e', LISTEN], runAttached)).toBe(0)
  })

  it('marks the program as running in one, and returns its exit code', async () => {
    const script = 'process.exit(process.env.STEMCELL_BUILDER_NETWORK_NAMESPACE === "1" ? 7 : 0)'

    expect(await runInNetworkNamespace([process.execPath, '-e', script], runAttached)).toBe(7)
  })
})

describe('needsNetworkNamespace', () => {
  it('is true where the metadata port is taken, and false inside a namespace', async () => {
    const server = createServer()
    // Whether this succeeds or is refused to an unprivileged user: the port cannot be taken afterwards.
    await new Promise<void>((resolve) => server.once('error', () => resolve()).listen(METADATA_PORT, '127.0.0.1', resolve))
    try {
      expect(await needsNetworkNamespace({})).toBe(true)
      expect(await needsNetworkNamespace({ STEMCELL_BUILDER_NETWORK_NAMESPACE: '1' })).toBe(false)
    } finally {
      server.close()
    }
  })
})
