import { execFile } from 'node:child_process'
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import path from 'node:path'
import { promisify } from 'node:util'
import { routerDiscovery } from '../../src/agent/router-discovery.ts'
import { freshFolder, useFolder } from '../support/temporary-folder.ts'

const folder = useFolder()

function contentOf(ending: string): string {
  return String(routerDiscovery.files.find(({ path: file }) => file.endsWith(ending))?.content)
}

/**
 * Runs the discovery script with real bash, its system files and programs replaced by ones in a folder. Returns the arguments that the
 * forwarder is started with.
 */
async function discover(
  port: number,
  answers: { readonly lease?: string; readonly dns?: string; readonly gateway?: string },
): Promise<string> {
  const system = freshFolder(folder())
  const program = (name: string, output: string) => {
    writeFileSync(path.join(system, name), `#!/bin/sh\n${output}\n`)
    chmodSync(path.join(system, name), 0o755)
  }
  program('getent', answers.dns === undefined ? 'exit 2' : `echo "${answers.dns} STREAM data-server"`)
  program('ip', answers.gateway === undefined ? 'exit 1' : `echo "default via ${answers.gateway} dev eth0"`)
  program('systemd-socket-proxyd', 'echo "$@"')
  program('sleep', 'exit 0')
  mkdirSync(path.join(system, 'leases'))
  if (answers.lease !== undefined) writeFileSync(path.join(system, 'leases/2'), `ADDRESS=10.1.1.77\nSERVER_ADDRESS=${answers.lease}\n`)
  const script = contentOf('discover-virtual-router')
    .replace('/run/systemd/netif/leases', path.join(system, 'leases'))
    .replace('/var/lib/dhcp', path.join(system, 'dhcp'))
    .replace('/lib/systemd/systemd-socket-proxyd', path.join(system, 'systemd-socket-proxyd'))
    .replace('/dev/tcp/$router/80', `/dev/tcp/$router/${port}`)
  const file = path.join(system, 'discover')
  writeFileSync(file, script)
  const { stdout } = await promisify(execFile)('bash', [file], { env: { PATH: `${system}:/usr/bin:/bin` } })
  return stdout.trim()
}

describe('the discovery of the virtual router', () => {
  let router: Server
  let port: number
  beforeAll(async () => {
    router = createServer((socket) => socket.end())
    await new Promise<void>((resolve) => router.listen(0, '127.0.0.1', resolve))
    port = (router.address() as { port: number }).port
  })
  afterAll(() => router.close())

  it('prefers the DHCP server of the default NIC', async () => {
    expect(await discover(port, { lease: '127.0.0.1', dns: '127.0.0.2', gateway: '127.0.0.3' })).toBe('127.0.0.1:80')
  })

  it('then tries data-server in DNS, then the default gateway', async () => {
    expect(await discover(port, { dns: '127.0.0.1', gateway: '127.0.0.3' })).toBe('127.0.0.1:80')
    expect(await discover(port, { gateway: '127.0.0.1' })).toBe('127.0.0.1:80')
  })

  it('passes over addresses that do not serve metadata', async () => {
    expect(await discover(port, { lease: '127.0.0.9', gateway: '127.0.0.1' })).toBe('127.0.0.1:80')
  })

  it('fails after all attempts, so that systemd starts it again', async () => {
    await expect(discover(port, {})).rejects.toMatchObject({ code: 1, stderr: 'no virtual router found\n' })
    expect(contentOf('discover-virtual-router.service')).toContain('Restart=on-failure')
  })

  it('listens at the address where cloud software looks for metadata, which a unit adds to loopback before', () => {
    expect(contentOf('discover-virtual-router.socket')).toContain('ListenStream=169.254.169.254:80')
    expect(contentOf('metadata-address.service')).toMatch(/Before=discover-virtual-router\.socket\n/)
    expect(contentOf('metadata-address.service')).toContain('address add 169.254.169.254/32 dev lo')
  })

  it('is enabled by links to units that it writes', () => {
    const files = routerDiscovery.files.map(({ path: file }) => file)

    for (const { target } of routerDiscovery.links) expect(files).toContain(target)
  })
})
