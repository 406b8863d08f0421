import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { Readable } from 'node:stream'
import type { SetAlarm } from 'workspace/alarm'
import { InputError } from '../../src/input-error.ts'
import { agentBinary } from '../../src/sources/agent-binary.ts'
import { freshFolder, useFolder } from '../support/temporary-folder.ts'

const folder = useFolder()
const AGENT = Buffer.alloc(300_000, 'agent')
const SHA256 = createHash('sha256').update(AGENT).digest('hex')

const MISBEHAVIOUR: Readonly<Record<string, (response: ServerResponse) => void>> = {
  '/short': (response) => void response.writeHead(200, { 'content-length': 100 }).write('x', () => response.destroy()),
  '/silent': () => undefined,
  '/hanging': (response) => void response.writeHead(200).write('x'),
  '/endless': (response) => void Readable.from(endless()).pipe(response),
}

const LOGIN = `Basic ${Buffer.from('user:pass@word').toString('base64')}`

function answer({ url = '', headers }: IncomingMessage, response: ServerResponse): void {
  const misbehave = MISBEHAVIOUR[url]
  if (misbehave !== undefined) misbehave(response)
  else if (url === '/agent' || (url === '/private' && headers.authorization === LOGIN)) response.writeHead(200).end(AGENT)
  else response.writeHead(url === '/private' ? 401 : 404).end()
}

function* endless(): Generator<Buffer> {
  for (;;) yield AGENT
}

/** Alarms of which one rings, at once: that of the wait with this number. */
function ringingAt(wait: number): SetAlarm {
  let waits = 0
  return (_durationMs, alarm) => {
    waits += 1
    if (waits === wait) setImmediate(alarm)
    return () => undefined
  }
}

describe('agentBinary', () => {
  let server: Server
  let url: string
  beforeAll(async () => {
    server = createServer(answer)
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  afterAll(() => {
    server.closeAllConnections()
    server.close()
  })

  it('uses a file in place', async () => {
    const file = path.join(freshFolder(folder()), 'bosh-agent')
    writeFileSync(file, AGENT)

    expect(await agentBinary({ path: file, sha256: SHA256 }, 'unused')).toBe(file)
  })

  it('downloads from a URL', async () => {
    const target = path.join(freshFolder(folder()), 'bosh-agent')

    expect(await agentBinary({ url: `${url}/agent`, sha256: SHA256 }, target)).toBe(target)
    expect(readFileSync(target).equals(AGENT)).toBe(true)
  })

  it('downloads with the login in the address', async () => {
    const target = path.join(freshFolder(folder()), 'bosh-agent')
    const withLogin = `${url.replace('://', `://user:${encodeURIComponent('pass@word')}@`)}/private`

    expect(await agentBinary({ url: withLogin, sha256: SHA256 }, target)).toBe(target)
    await expect(agentBinary({ url: `${url}/private`, sha256: SHA256 }, target)).rejects.toThrow('responded with HTTP 401')
  })

  it('gives up a download that breaks off, and one without end', async () => {
    const target = () => path.join(freshFolder(folder()), 'bosh-agent')
    const from = (address: string) => agentBinary({ url: `${url}${address}`, sha256: SHA256 }, target(), { limitBytes: 1_000_000 })

    await expect(from('/short')).rejects.toThrow(`the download of the agent from ${url}/short broke off: `)
    await expect(from('/endless')).rejects.toThrow(`the agent at ${url}/endless has more than 1000000 bytes: no agent does`)
  })

  it('gives up a server that falls silent, before its answer or amid it', async () => {
    const target = path.join(freshFolder(folder()), 'bosh-agent')
    const from = (address: string, wait: number) =>
      agentBinary({ url: `${url}${address}`, sha256: SHA256 }, target, { setAlarm: ringingAt(wait) })

    await expect(from('/silent', 1)).rejects.toThrow(`the agent cannot be downloaded from ${url}/silent: nothing came for 60 s`)
    // Its header and a first piece come.
    await expect(from('/hanging', 3)).rejects.toThrow(`the download of the agent from ${url}/hanging broke off: nothing came for 60 s`)
    await expect(from('/hanging', 3)).rejects.toThrow(InputError)
  })

  it('does not wait for somebody who writes to a pipe', async () => {
    const pipe = path.join(freshFolder(folder()), 'pipe')
    execFileSync('mkfifo', [pipe])

    await expect(agentBinary({ path: pipe, sha256: SHA256 }, 'unused')).rejects.toThrow(`${pipe} is a pipe; expected a file`)
  })

  it('names the place of a login that cannot be decoded, and not the login', async () => {
    const download = agentBinary({ url: 'http://S3CRET%zz@127.0.0.1:9/agent', sha256: SHA256 }, 'unused')

    await expect(download).rejects.toThrow(/^the login in the agent's address at 127\.0\.0\.1:9 cannot be decoded: (?!.*S3CRET)/)
  })

  it('says why a server cannot be reached, as an error of the recipe', async () => {
    const download = agentBinary({ url: 'http://user:password@127.0.0.1:9/agent', sha256: SHA256 }, 'unused')

    await expect(download).rejects.toThrow(InputError)
    await expect(download).rejects.toThrow(/^the agent cannot be downloaded from http:\/\/127.0.0.1:9\/agent: .*/)
  })

  it('refuses a binary that does not match the checksum in the recipe, naming both', async () => {
    const target = path.join(freshFolder(folder()), 'bosh-agent')

    const download = agentBinary({ url: `${url}/agent`, sha256: '0'.repeat(64) }, target)

    await expect(download).rejects.toThrow(InputError)
    await expect(download).rejects.toThrow(`the agent ${url}/agent has the SHA-256 ${SHA256}, but the recipe states ${'0'.repeat(64)}`)
  })

  it('reports a download that the server refuses, and writes no file', async () => {
    const target = path.join(freshFolder(folder()), 'bosh-agent')

    await expect(agentBinary({ url: `${url}/missing`, sha256: SHA256 }, target)).rejects.toThrow(
      `the agent cannot be downloaded: ${url}/missing responded with HTTP 404`,
    )
    expect(existsSync(target)).toBe(false)
  })

  it('can be cancelled', async () => {
    await expect(agentBinary({ url: `${url}/agent`, sha256: SHA256 }, 'unused', { signal: AbortSignal.abort() })).rejects.toThrow(/abort/i)
  })
})
