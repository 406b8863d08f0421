import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { type AddressInfo, createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { rootCertificates, TLSSocket } from 'node:tls'
import { describeWithTools } from 'workspace/required-tools'
import { messagesOf } from '../../src/error-chain.ts'
import { readDatabaseTls } from '../../src/store/database-tls.ts'
import { openMigrated } from '../../src/store/open-store.ts'
import { makeCertificate, type TestCertificate } from '../support/certificate.ts'
import { databaseConfig } from '../support/every-store.ts'
import { createRecordingLog } from '../support/recording-log.ts'

const CUT = '-----BEGIN CERTIFICATE-----\nMIIEvQ==\n-----END CERTIFICATE-----\n'
const PRIVATE_KEY = CUT.replaceAll('CERTIFICATE', 'PRIVATE KEY')

describeWithTools([{ tool: 'openssl', package: 'openssl' }], 'TLS to the database', () => {
  let folder: string
  let own: TestCertificate
  let server: Server
  let handshakes: number
  let connections: number

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'registry-'))
    own = makeCertificate(folder, 'database')
    handshakes = 0
    connections = 0
    const [cert, key] = await Promise.all([readFile(own.certificate), readFile(own.private_key)])
    // As PostgreSQL: "S" to the first message, TLS from then on. Whoever completes the handshake has trusted the certificate.
    server = createServer((socket) => {
      connections += 1
      socket
        .on('error', () => undefined)
        .once('data', () => {
          socket.write('S')
          const secured = new TLSSocket(socket, { isServer: true, cert, key })
          secured
            .on('error', () => undefined)
            .once('data', () => {
              handshakes += 1
              secured.destroy()
            })
        })
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  })
  afterEach(async () => {
    await new Promise((resolve) => server.close(resolve))
    await rm(folder, { recursive: true })
  })

  async function connect(tls: object): Promise<string> {
    const { port } = server.address() as AddressInfo
    const config = databaseConfig({
      adapter: 'postgres',
      host: '127.0.0.1',
      port,
      user: 'u',
      database: 'd',
      tls: { enabled: true, ...tls },
    })
    if (config.adapter === 'memory') throw new Error('no database')
    return openMigrated(config, createRecordingLog()).then(
      () => 'open',
      (error: unknown) => messagesOf(error).join(': '),
    )
  }

  it('is refused for a certificate that nobody vouches for', async () => {
    expect(await connect({})).toMatch(/self-signed certificate/)
    expect(handshakes).toBe(0)
  })

  it.each([
    ['a certificate authority as a file', () => ({ cert: { ca: own.certificate } })],
    ['a certificate authority as text', () => ({ cert: { ca: own.ca } })],
    ['the file that bosh_internal names', () => ({ bosh_internal: { ca: own.certificate } })],
    ['skip_host_verify', () => ({ skip_host_verify: true })],
  ])('is established with %s', async (_, tls) => {
    await connect(tls())

    expect(handshakes).toBe(1)
  })

  it('does not read files that the job left empty or that bosh_internal says were not provided', async () => {
    const empty = path.join(folder, 'empty.pem')
    await writeFile(empty, '\n')
    const cert = { ca: empty, certificate: empty, private_key: empty }
    const missing = { ca: '/nonexistent/ca', certificate: '/nonexistent/c', private_key: '/nonexistent/k' }
    const options = { enabled: true, skip_host_verify: false }

    expect(await readDatabaseTls({ ...options, cert, bosh_internal: {} })).toEqual({ rejectUnauthorized: true, verifyIdentity: true })
    expect(await readDatabaseTls({ ...options, cert: missing, bosh_internal: { ca_provided: false, mutual_tls_enabled: false } })).toEqual({
      rejectUnauthorized: true,
      verifyIdentity: true,
    })
  })

  it('adds an own authority to those of the system, and logs in with a certificate', async () => {
    const cert = { ca: own.ca, certificate: own.certificate, private_key: own.private_key }

    const options = await readDatabaseTls({ enabled: true, skip_host_verify: false, cert, bosh_internal: {} })

    expect(options?.ca).toContain(rootCertificates[0])
    expect(options?.ca).toContain(own.ca)
    expect(options?.cert).toBe(own.ca)
    expect(options?.key).toContain('PRIVATE KEY')
  })

  it.each([
    ['a file that does not exist', { ca: '/nonexistent/ca.pem' }, 'db.tls.cert.ca: the file /nonexistent/ca.pem cannot be read'],
    ['a private key without its first line', { private_key: 'MIIEvQ' }, 'db.tls.cert.private_key should be PEM'],
    ['a certificate without its key', { certificate: '-----BEGIN CERTIFICATE-----' }, 'db.tls.cert.certificate is given without'],
    ['an authority that cannot be read', { ca: CUT }, 'db.tls.cert.ca: certificate 1 of 1 cannot be read ('],
    ['a private key in place of an authority', { ca: PRIVATE_KEY }, 'db.tls.cert.ca holds no certificate: it is a private key'],
  ])('names %s, before a connection', async (_, cert, message) => {
    const error = await connect({ cert })

    expect(error).toContain(message)
    expect(error).not.toContain('MIIEvQ')
    expect(connections).toBe(0)
  })

  it('names a file with something else in it, before a connection', async () => {
    const [notes, other] = [path.join(folder, 'notes'), makeCertificate(folder, 'other')]
    await writeFile(notes, 'not PEM\n')
    const login = { certificate: own.certificate, private_key: own.private_key }

    expect(await connect({ cert: { ca: notes } })).toContain(`db.tls.cert.ca: the file ${notes} holds no certificate`)
    expect(await connect({ bosh_internal: { ca: notes } })).toContain(`db.tls.cert.ca: the file ${notes} holds no certificate`)
    expect(await connect({ cert: { ...login, certificate: notes } })).toContain('db.tls.cert.certificate: the file')
    expect(await connect({ cert: { ...login, private_key: notes } })).toContain('holds no private key without a passphrase')
    expect(await connect({ cert: { ...login, private_key: other.private_key } })).toContain('does not belong to db.tls.cert.certificate')
    expect(connections).toBe(0)
  })
})
