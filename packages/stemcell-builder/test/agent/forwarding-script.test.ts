import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { forwardingScript } from '../../src/agent/forwarding-script.ts'
import { useFolder } from '../support/temporary-folder.ts'

const folder = useFolder()
let ended: readonly (() => void)[] = []
afterEach(() => {
  for (const end of ended) end()
  ended = []
})

interface Router {
  readonly port: number
  stop(): void
}

/** A virtual router on a loopback address that answers with its name. @param port 0 = any free one */
async function router(address: string, port: number): Promise<Router> {
  const server: Server = createServer((_request, response) => response.setHeader('connection', 'close').end(`router ${address}`))
  await new Promise<void>((resolve) => server.listen(port, address, resolve))
  const stop = () => {
    server.closeAllConnections()
    server.close()
  }
  ended = [...ended, stop]
  return { port: (server.address() as AddressInfo).port, stop }
}

interface Guest {
  /** Address of each interface's DHCP server, by the interface's number. */
  readonly leases: Readonly<Record<string, string>>
  readonly lastRouter?: string
  readonly gateway?: string
  /** What `data-server` resolves to. */
  readonly dataServer?: string
  readonly port: number
}

/** The script with the places of a guest whose default route goes through eth1, which is interface 3. */
function scriptOf({ leases, lastRouter, gateway, dataServer, port }: Guest): {
  readonly file: string
  readonly bin: string
  readonly lastRouter: string
} {
  const root = path.join(folder(), `guest-${Math.random()}`)
  const bin = path.join(root, 'bin')
  for (const part of ['bin', 'leases', 'net/eth1']) mkdirSync(path.join(root, part), { recursive: true })
  for (const [index, server] of Object.entries(leases))
    writeFileSync(path.join(root, 'leases', index), `ADDRESS=10.0.0.2\nSERVER_ADDRESS=${server}\n`)
  writeFileSync(path.join(root, 'net/eth1/ifindex'), '3\n')
  const last = path.join(root, 'last')
  if (lastRouter !== undefined) writeFileSync(last, `${lastRouter}\n`)
  writeFileSync(path.join(bin, 'ip'), `#!/bin/sh\n${gateway === undefined ? '' : `echo "default via ${gateway} dev eth1 proto static"`}\n`)
  writeFileSync(
    path.join(bin, 'getent'),
    `#!/bin/sh\n${dataServer === undefined ? 'exit 2' : `echo "${dataServer} STREAM data-server."`}\n`,
  )
  for (const name of ['ip', 'getent']) chmodSync(path.join(bin, name), 0o755)
  const file = path.join(root, 'forward')
  const places = {
    networkdLeases: path.join(root, 'leases'),
    dhclientLeases: path.join(root, '*.leases'),
    lastRouter: last,
    networkDevices: path.join(root, 'net'),
    port,
    firstLeaseSeconds: 1,
  }
  writeFileSync(file, forwardingScript(places), { mode: 0o755 })
  return { file, bin, lastRouter: last }
}

async function request({ file, bin }: { readonly file: string; readonly bin: string }): Promise<{ answer: string; code: number | null }> {
  const child: ChildProcess = spawn(file, { env: { PATH: `${bin}:${process.env['PATH']}` }, stdio: ['pipe', 'pipe', 'ignore'] })
  ended = [...ended, () => child.kill()]
  child.stdin?.on('error', () => undefined)
  child.stdin?.write('GET /latest/user-data HTTP/1.1\r\nHost: metadata\r\n\r\n')
  const closed = new Promise<number | null>((resolve) => child.on('exit', resolve))
  const answer = child.stdout === null ? '' : await text(child.stdout)
  return { answer, code: await closed }
}

describe('a metadata request in the guest', () => {
  it('goes to the DHCP server of the interface with the default route', async () => {
    const { port } = await router('127.0.0.2', 0)
    await router('127.0.0.3', port)

    const { answer } = await request(scriptOf({ leases: { 2: '127.0.0.2', 3: '127.0.0.3' }, gateway: '127.0.0.9', port }))

    expect(answer).toMatch(/router 127\.0\.0\.3$/)
  })

  it('goes to the router of another lease if the first does not answer', async () => {
    const { port } = await router('127.0.0.2', 0)

    const { answer } = await request(scriptOf({ leases: { 2: '127.0.0.2', 3: '127.0.0.3' }, gateway: '127.0.0.9', port }))

    expect(answer).toMatch(/router 127\.0\.0\.2$/)
  })

  it('follows a router that moved, and remembers it for boots without a lease', async () => {
    const { port } = await router('127.0.0.4', 0)
    const script = scriptOf({ leases: { 3: '127.0.0.4' }, lastRouter: '127.0.0.2', port })

    expect((await request(script)).answer).toMatch(/router 127\.0\.0\.4$/)
    expect(readFileSync(script.lastRouter, 'utf8')).toBe('127.0.0.4\n')
  })

  it('goes to the router that answered last where there is no lease', async () => {
    const { port } = await router('127.0.0.2', 0)
    await router('127.0.0.9', port)

    expect((await request(scriptOf({ leases: {}, lastRouter: '127.0.0.2', gateway: '127.0.0.9', port }))).answer).toMatch(
      /router 127\.0\.0\.2$/,
    )
  })

  it('goes to data-server in DNS where nothing else is known, then to the default gateway', async () => {
    const { port } = await router('127.0.0.5', 0)
    await router('127.0.0.9', port)

    const byName = await request(scriptOf({ leases: {}, dataServer: '127.0.0.5', gateway: '127.0.0.9', port }))
    const byGateway = await request(scriptOf({ leases: {}, gateway: '127.0.0.9', port }))

    expect(byName.answer).toMatch(/router 127\.0\.0\.5$/)
    expect(byGateway.answer).toMatch(/router 127\.0\.0\.9$/)
  })

  it('is closed without an answer when no router answers, so that the agent uses the settings that it has', async () => {
    const { port, stop } = await router('127.0.0.2', 0)
    stop()

    expect(await request(scriptOf({ leases: { 3: '127.0.0.2' }, gateway: '127.0.0.3', port }))).toEqual({ answer: '', code: 1 })
  })

  it('waits seconds at most for a router or a name server that is silent', () => {
    const script = forwardingScript({
      networkdLeases: '/l',
      dhclientLeases: '/d',
      lastRouter: '/r',
      networkDevices: '/n',
      port: 80,
      firstLeaseSeconds: 1,
    })

    expect([...script.matchAll(/timeout (\d+) /g)].map(([, seconds]) => Number(seconds))).toEqual([3, 2])
  })
})
