import { createServer, type Server } from 'node:https'
import type { AddressInfo } from 'node:net'
import { describeWithTools } from 'workspace/required-tools'
import { AgentError, callAgent } from '../../src/boot/agent-call.ts'
import { type AgentCertificate, makeCertificate } from '../../src/boot/certificate.ts'
import { freshFolder, useFolder } from '../support/temporary-folder.ts'
import { context, required } from '../support/tool-context.ts'

const folder = useFolder()
const login = { user: 'verify', password: 'secret' }

interface Received {
  readonly authorization: string | undefined
  readonly path: string | undefined
  readonly body: string
}

describeWithTools(required('openssl'), 'callAgent', () => {
  let certificate: AgentCertificate
  let server: Server
  let port: number
  let response = ''
  const received: Received[] = []

  beforeAll(async () => {
    certificate = await makeCertificate(freshFolder(folder()), context)
    server = createServer({ key: certificate.private_key, cert: certificate.certificate }, (request, answer) => {
      let body = ''
      request.on('data', (part) => {
        body += String(part)
      })
      request.once('end', () => {
        received.push({ authorization: request.headers.authorization, path: request.url, body })
        answer.end(response)
      })
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    port = (server.address() as AddressInfo).port
  })
  afterAll(() => {
    server.closeAllConnections()
    server.close()
  })

  it('calls a method as the bosh CLI does, with the login, and returns its value', async () => {
    response = JSON.stringify({ value: 'pong' })

    expect(await callAgent({ port, ca: certificate.ca, login }, 'ping')).toBe('pong')
    expect(received.at(-1)).toMatchObject({ path: '/agent', authorization: `Basic ${Buffer.from('verify:secret').toString('base64')}` })
    expect(JSON.parse(received.at(-1)?.body ?? '')).toEqual({ method: 'ping', arguments: [], reply_to: 'verify' })
  })

  it('passes arguments, and throws what the agent answers with an error', async () => {
    response = JSON.stringify({ exception: { message: 'Mounting partition: no such device' } })

    const call = callAgent({ port, ca: certificate.ca, login }, 'mount_disk', ['cid'])

    await expect(call).rejects.toThrow(new AgentError('Mounting partition: no such device'))
    expect(JSON.parse(received.at(-1)?.body ?? '')).toMatchObject({ method: 'mount_disk', arguments: ['cid'] })
  })

  it.each(['', '{"value": ', 'starting'])('does not count %j as a response of the agent', async (text) => {
    response = text

    expect(await callAgent({ port, ca: certificate.ca, login }, 'ping')).toBeUndefined()
  })

  it('trusts no other certificate than the one that the machine was given', async () => {
    const other = await makeCertificate(freshFolder(folder()), context)
    response = JSON.stringify({ value: 'pong' })
    const before = received.length

    expect(await callAgent({ port, ca: other.ca, login }, 'ping')).toBeUndefined()
    expect(received).toHaveLength(before)
  })

  it('returns undefined while nothing listens', async () => {
    expect(await callAgent({ port: 9, ca: certificate.ca, login }, 'ping')).toBeUndefined()
  })
})
