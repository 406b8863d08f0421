import { spawnSync } from 'node:child_process'
import { createServer } from 'node:net'
import { needsOwnNetwork, ownNetworkArguments, runInOwnNetwork } from '../../src/boot/own-network.ts'
import { METADATA_PORT } from '../../src/boot/stand-in-router.ts'
import { runAttached } from '../../src/host/run-attached.ts'

const LISTEN = `require('net').createServer().listen(${METADATA_PORT}, '127.0.0.1', function () { this.close() })`
const isAllowed = spawnSync('unshare', ownNetworkArguments(['true'])).status === 0

describe('a network of its own', () => {
  const whereAllowed = isAllowed ? it : it.skip

  whereAllowed(
    `lets a program listen on any port${isAllowed ? '' : ' (this system gives no network namespaces, or lacks util-linux or iproute2)'}`,
    async () => {
      expect(await runInOwnNetwork([process.execPath, '-e', LISTEN], runAttached)).toBe(0)
    },
  )

  whereAllowed('tells the program that it runs there, and answers with its exit code', async () => {
    const asked = 'process.exit(process.env.STEMCELL_BUILDER_OWN_NETWORK === "1" ? 7 : 0)'

    expect(await runInOwnNetwork([process.execPath, '-e', asked], runAttached)).toBe(7)
  })

  it('is needed where the port of metadata is taken, once', async () => {
    const server = createServer()
    // Whether this succeeds or an ordinary user is refused: the port is not to be had afterwards.
    await new Promise<void>((resolve) => server.once('error', () => resolve()).listen(METADATA_PORT, '127.0.0.1', resolve))
    try {
      expect(await needsOwnNetwork({})).toBe(true)
      expect(await needsOwnNetwork({ STEMCELL_BUILDER_OWN_NETWORK: '1' })).toBe(false)
    } finally {
      server.close()
    }
  })
})
