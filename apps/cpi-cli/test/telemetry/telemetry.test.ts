import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { cloudConfig, request, runCpi, writeConfig } from '../support/run-cpi.ts'
import { type ServedEmulator, serveEmulator } from '../support/served-emulator.ts'

interface ReceivedSpan {
  readonly name: string
  readonly traceId: string
  readonly spanId: string
  readonly parentSpanId?: string
  readonly status: { readonly code?: number; readonly message?: string }
  readonly attributes: readonly { readonly key: string; readonly value: Readonly<Record<string, unknown>> }[]
}

/** Receives OTLP over HTTP, in JSON, as an OpenTelemetry collector does. */
async function receiver() {
  const bodies: string[] = []
  const server = createServer((incoming, answer) => {
    const chunks: Buffer[] = []
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk))
    incoming.on('end', () => {
      bodies.push(Buffer.concat(chunks).toString('utf8'))
      answer.setHeader('Content-Type', 'application/json').end('{}')
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const spans = (): readonly ReceivedSpan[] =>
    bodies.flatMap((body) =>
      JSON.parse(body).resourceSpans.flatMap((resource: { scopeSpans: { spans: ReceivedSpan[] }[] }) =>
        resource.scopeSpans.flatMap((scope) => scope.spans),
      ),
    )
  return { endpoint: `http://127.0.0.1:${port}`, bodies, spans, close: async () => new Promise((resolve) => server.close(resolve)) }
}

describe('spans of OpenTelemetry', () => {
  let served: ServedEmulator
  let config: string

  beforeAll(async () => {
    served = await serveEmulator(20)
    config = await writeConfig(cloudConfig(served.settings()))
  })

  afterAll(() => served.close())

  const env = (endpoint: string) => ({ OTEL_EXPORTER_OTLP_ENDPOINT: endpoint, OTEL_RESOURCE_ATTRIBUTES: 'deployment=test' })

  it('are one for the call, and below it one for each command', async () => {
    const { endpoint, bodies, spans, close } = await receiver()

    const { stdout } = await runCpi(['--config', config], request('has_vm', ['vm-1']), { env: env(endpoint) })
    await close()

    expect(JSON.parse(stdout)).toMatchObject({ result: false, error: null })
    const [root] = spans().filter(({ parentSpanId }) => parentSpanId === undefined)
    expect(root?.name).toBe('has_vm')
    expect(spans().filter(({ parentSpanId }) => parentSpanId !== undefined)).toMatchObject([
      { name: 'listVirtualMachines', parentSpanId: root?.spanId, traceId: root?.traceId },
    ])
    expect(bodies.join()).toContain('cloudstack-cpi')
    expect(bodies.join()).toContain('"deployment"')
  })

  it('say why a call failed, without secrets', async () => {
    const { endpoint, bodies, spans, close } = await receiver()
    const wrong = await writeConfig(cloudConfig({ ...served.settings(), secret_access_key: 'planted-secret-key' }))

    await runCpi(['--config', wrong], request('has_vm', ['vm-1']), { env: env(endpoint) })
    await close()

    const root = spans().find(({ parentSpanId }) => parentSpanId === undefined)
    expect(root?.status).toMatchObject({ code: 2, message: expect.stringContaining('[cloudstack-cpi/credentials-refused]') })
    const command = spans().find(({ parentSpanId }) => parentSpanId !== undefined)
    expect(command?.status).toEqual({ code: 2, message: 'not-authenticated' })
    expect(bodies.join()).not.toMatch(/planted|nats-password/)
  })

  it('that cannot be sent do not fail the call, which says so once', async () => {
    const { stdout, stderr, exitCode } = await runCpi(['--config', config], request('has_vm', ['vm-1']), {
      env: env('http://127.0.0.1:9'),
    })

    expect(exitCode).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ result: false, error: null })
    expect(stderr.match(/the spans of this call could not be sent/g)).toHaveLength(1)
  })

  it('whose receiver does not answer hold the call up for two seconds', async () => {
    const silent = createServer(() => undefined)
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve))
    const { port } = silent.address() as AddressInfo

    const { stdout, stderr, exitCode } = await runCpi(['--config', config], request('has_vm', ['vm-1']), {
      env: env(`http://127.0.0.1:${port}`),
    })
    silent.closeAllConnections()
    await new Promise((resolve) => silent.close(resolve))

    expect(exitCode).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ result: false, error: null })
    expect(stderr).toContain('the spans of this call could not be sent: no answer within 2000 ms')
  })

  it('are in a file of their own, which calls do not load without a receiver', () => {
    const inputs = (name: string) => readFileSync(path.resolve(import.meta.dirname, '../../dist', name), 'utf8')

    expect(inputs('meta-telemetry.json')).toContain('@opentelemetry')
    expect(inputs('meta-call.json')).not.toContain('@opentelemetry')
    expect(inputs('meta.json')).not.toContain('@opentelemetry')
  })
})
