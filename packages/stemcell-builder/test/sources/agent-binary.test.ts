import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { InputError } from '../../src/input-error.ts'
import { agentBinary } from '../../src/sources/agent-binary.ts'
import { freshFolder, useFolder } from '../support/temporary-folder.ts'

const folder = useFolder()
const AGENT = Buffer.alloc(300_000, 'agent')
const SHA256 = createHash('sha256').update(AGENT).digest('hex')

describe('agentBinary', () => {
  let server: Server
  let url: string
  beforeAll(async () => {
    const login = `Basic ${Buffer.from('user:pass@word').toString('base64')}`
    server = createServer(({ url: address, headers }, response) => {
      const isGiven = address === '/agent' || (address === '/private' && headers.authorization === login)
      const refusal = address === '/private' ? 401 : 404
      response.writeHead(isGiven ? 200 : refusal).end(isGiven ? AGENT : '')
    })
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
    await expect(agentBinary({ url: `${url}/agent`, sha256: SHA256 }, 'unused', AbortSignal.abort())).rejects.toThrow(/abort/i)
  })
})
