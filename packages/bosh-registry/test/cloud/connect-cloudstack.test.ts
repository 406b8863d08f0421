import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { rootCertificates } from 'node:tls'
import { signatureFits } from 'cloudstack-client/api'
import { connectCloudStack, trustOf } from '../../src/cloud/connect-cloudstack.ts'

it('an own certificate authority of CloudStack is trusted in addition to the system’s', () => {
  const config = { endpoint: 'https://cloud.example/client/api', api_key: 'k', secret_access_key: 's', skip_verify_ssl: false }
  const [, OWN = ''] = rootCertificates
  const { verify, ca } = trustOf({ ...config, ca_cert: OWN })

  expect([verify, ca?.includes(rootCertificates[0] ?? '-'), ca?.endsWith(OWN)]).toEqual([true, true, true])
  expect(trustOf({ ...config, skip_verify_ssl: true })).toEqual({ verify: false })
})

describe('a registry with a cloud', () => {
  const ZONES = [
    { id: 'z1', name: 'zone-1' },
    { id: 'z10', name: 'zone-10' },
  ]
  const MACHINES = [{ id: 'm', name: 'vm-1', nic: [{ id: 'n', ipaddress: '10.1.1.7' }] }]
  const answers: Readonly<Record<string, object>> = {
    listZones: { count: 2, zone: ZONES },
    listVirtualMachines: { count: 1, virtualmachine: MACHINES },
  }
  const asked: Readonly<Record<string, string>>[] = []
  const server = createServer(async (request, response) => {
    const { signature = '', ...parameters } = Object.fromEntries(new URLSearchParams(await text(request)))
    const isSigned = parameters['apikey'] === 'the-key' && signatureFits(parameters, 'the-secret', signature)
    asked.push(parameters)
    response.writeHead(isSigned ? 200 : 401, { 'Content-Type': 'application/json' })
    response.end(JSON.stringify({ response: answers[parameters['command'] ?? ''] ?? {} }))
  })
  const config = () => ({
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}/client/api`,
    api_key: 'the-key',
    secret_access_key: 'the-secret',
    skip_verify_ssl: false,
  })

  beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)))
  beforeEach(() => asked.splice(0))
  afterAll(() => {
    server.closeAllConnections()
    server.close()
  })

  it('looks machines up with its keys, in the zone of exactly the configured name', async () => {
    const addresses = await connectCloudStack({ ...config(), default_zone: 'zone-1' })

    expect(await addresses('vm-1')).toEqual(['10.1.1.7'])
    expect(asked).toMatchObject([
      { command: 'listZones', name: 'zone-1' },
      { command: 'listVirtualMachines', name: 'vm-1', zoneid: 'z1' },
    ])
  })

  it('asks for no zone where none is configured', async () => {
    const addresses = await connectCloudStack(config())

    expect(await addresses('vm-1')).toEqual(['10.1.1.7'])
    expect(asked.map(({ command, zoneid }) => [command, zoneid])).toEqual([['listVirtualMachines', undefined]])
  })

  it.each([
    ['/etc/ssl/ca.pem', 'holds no certificate: it looks like a path; give the content of the file'],
    ['-----BEGIN CERTIFICATE-----\nMII\n-----END CERTIFICATE-----', ': certificate 1 of 1 cannot be read ('],
  ])('does not start with the certificate authority %j', async (ca_cert, message) => {
    await expect(connectCloudStack({ ...config(), ca_cert })).rejects.toThrow(message)
    await expect(connectCloudStack({ ...config(), ca_cert, skip_verify_ssl: true })).rejects.toThrow(/^cloud\.cloudstack\.ca_cert/)
    expect(asked).toEqual([])
  })

  it('does not start with a zone that does not exist', async () => {
    await expect(connectCloudStack({ ...config(), default_zone: 'zone-2' })).rejects.toThrow('zone "zone-2"')
  })
})
