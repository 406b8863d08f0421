import { spawnSync } from 'node:child_process'
import { createServer } from 'node:net'
import { METADATA_PORT } from '../../src/boot/fake-virtual-router.ts'
import { needsNetworkNamespace, runInNetworkNamespace, unshareArguments } from '../../src/boot/network-namespace.ts'
import { runAttached } from '../../src/host/run-attached.ts'

const LISTEN = `require('net').createServer().listen(${METADATA_PORT}, '127.0.0.1', function () { this.close() })`
const isAllowed = spawnSync('unshare', unshareArguments(['true'])).status === 0

describe('a network namespace', () => {
  const whereAllowed = isAllowed ? it : it.skip

  whereAllowed(
    `lets a program listen on any port${isAllowed ? '' : ' (skipped: this system does not allow network namespaces, or lacks util-linux or iproute2)'}`,
    async () => {
      expect(await runInNetworkNamespace([process.execPath, '-e', LISTEN], runAttached)).toBe(0)
    },
  )

  whereAllowed('marks the program as running in one, and returns its exit code', async () => {
    const asked = 'process.exit(process.env.STEMCELL_BUILDER_NETWORK_NAMESPACE === "1" ? 7 : 0)'

    expect(await runInNetworkNamespace([process.execPath, '-e', asked], runAttached)).toBe(7)
  })

  it('is needed where the metadata port is taken, and not inside one', async () => {
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
